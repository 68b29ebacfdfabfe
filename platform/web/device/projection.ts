import type { Query } from '#platform/model/contract.ts'
import {
  type Change,
  type Collection,
  type OfflineActor,
  type OfflineCommand,
  type OfflineView,
  questionKey,
} from '#platform/model/offline.ts'
import type { Command } from '#platform/model/contract.ts'
import type { OutboxEntry } from './vault.ts'

export interface Ground {
  actor: OfflineActor
  commands: ReadonlyMap<string, OfflineCommand>
  collections: ReadonlyMap<string, Collection>
  /** In order; those that came back and those that wait for them still show, because nothing was decided yet. */
  entries: readonly OutboxEntry[]
  /** What the node answered last, by the query's name and the question's key. */
  held: (query: string, key: string) => Promise<unknown>
}

/**
 * What the device answers: what the node said last, with the first `count` waiting commands shown in it, in their order.
 * A projection that asks another question sees only what waited before its own command, so this ends.
 */
export async function projected(
  ground: Ground,
  query: Query,
  asked: unknown,
  base: unknown,
  count = ground.entries.length,
): Promise<unknown> {
  const parsed = query.input.parse(asked)
  let answer = base
  for (const [at, entry] of ground.entries.slice(0, count).entries()) {
    // A withdrawal on this device made it void: it comes back to its author, and shows no more.
    if (entry.problem?.type === 'overruled') continue
    const how = ground.commands.get(entry.name)
    for (const { query: shown, apply } of how?.shows ?? []) {
      if (shown.name !== query.name || !how) continue
      answer = await apply(answer, changeOf(how, entry), parsed, viewAt(ground, at))
    }
  }
  return answer
}

/** The device's answers as they were before the waiting command at this place. */
export function viewAt(ground: Ground, at: number): OfflineView {
  const view: OfflineView = {
    actor: ground.actor,
    ask: async (query, input) => {
      const parsed = query.input.parse(input)
      const held = await ground.held(query.name, questionKey(query, input))
      const base = held ?? (await ground.collections.get(query.name)?.absent?.(parsed, view))
      return (await projected(ground, query, input, base, at)) as never
    },
  }
  return view
}

export function changeOf(
  how: OfflineCommand,
  entry: { input: unknown; commandId: string; occurredAt: string },
): Change<Command> {
  const { commandId, occurredAt } = entry
  return { input: how.command.input.parse(entry.input), commandId, occurredAt } as Change<Command>
}
