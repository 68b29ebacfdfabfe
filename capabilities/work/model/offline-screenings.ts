import { listMyScreenings } from '#capabilities/screening/model/api.ts'
import type { Command } from '#platform/model/contract.ts'
import type { Change, OfflineCommand, OfflineView } from '#platform/model/offline.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import { beforeAndAfter, withItems, type Work } from './offline-after.ts'

type Listed = NonNullable<Awaited<ReturnType<typeof lists>>['after']>['screenings'][number]

const lists = (how: OfflineCommand, made: Change<Command>, view: OfflineView) =>
  beforeAndAfter(how, listMyScreenings, {}, made, view)

/** An unfinished screening waits to go on, and one with signs for what comes next. */
export async function screeningsInWork(
  work: Work | undefined,
  how: OfflineCommand,
  made: Change<Command>,
  view: OfflineView,
): Promise<Work | undefined> {
  if (!work) return work
  const { after } = await lists(how, made, view)
  const { id } = made.input as { id: string }
  const screening = after?.screenings.find((each) => each.id === id)
  if (!screening) return work
  const paths = [`/screening/${screening.code}`, `/screening/${screening.code}/result`]
  return withItems(work, ({ path }) => paths.includes(path), itemsOf(screening))
}

/** The node asks the same of its rows (screening/server/public.ts); what a case took up does not come back this way. */
function itemsOf(screening: Listed): WaitingItem[] {
  const isUnfinished = screening.finishedAt === null
  const hasSigns = screening.pattern !== null && screening.pattern !== 'no-signs'
  if (!isUnfinished && !hasSigns) return []
  return [
    {
      kind: isUnfinished ? 'screening/unfinished' : 'screening/open-case',
      group: 'screenings',
      person: screening.person,
      params: { answered: screening.answered, asked: screening.asked, outcome: screening.outcome ?? '' },
      due: null,
      since: screening.finishedAt ?? screening.startedAt,
      urgency: screening.outcome === 'signs-found' ? 'next' : 'normal',
      path: isUnfinished ? `/screening/${screening.code}` : `/screening/${screening.code}/result`,
    },
  ]
}
