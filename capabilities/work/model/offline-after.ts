import type * as z from 'zod'
import type { Command, Query } from '#platform/model/contract.ts'
import type { Change, OfflineCommand, OfflineView } from '#platform/model/offline.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { readMyWork } from './api.ts'
import { inOrderOfNeed } from './order.ts'

export type Work = z.output<typeof readMyWork.output>

/** An answer before a command and with it, by the neighbour's own projection. */
export async function beforeAndAfter<Q extends Query>(
  how: OfflineCommand,
  query: Q,
  asked: z.input<Q['input']>,
  made: Change<Command>,
  view: OfflineView,
): Promise<{ before: z.output<Q['output']> | undefined; after: z.output<Q['output']> | undefined }> {
  const before = await view.ask(query, asked)
  let after: unknown = before
  for (const each of how.shows) {
    if (each.query === query) after = await each.apply(after, made, query.input.parse(asked), view)
  }
  return { before, after: after as z.output<Q['output']> | undefined }
}

/** The home screen with some items in place of others, in the order of need. */
export function withItems(
  work: Work,
  isReplaced: (item: Work['items'][number]) => boolean,
  items: WaitingItem[],
): Work {
  const others = work.items.filter((item) => !isReplaced(item))
  return { ...work, items: inOrderOfNeed([...others, ...items], new Date(work.now)) }
}
