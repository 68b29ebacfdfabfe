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
  /**
   * How far a question has been answered on this ground. Projections ask one another for every waiting command; each goes on
   * from there, or a day's screenings would take minutes (the cube of what waits).
   */
  reached: Map<string, { at: number; answer: unknown }>
}

/**
 * What the device answers: what the node said last, with the waiting commands shown in it, in their order.
 * A projection that asks another question sees only what waited before its own command, so this ends.
 * @param base the answer with everything before `from` in it
 * @param to how many waiting commands are shown
 */
export async function projected(
  ground: Ground,
  query: Query,
  asked: unknown,
  base: unknown,
  { from, to } = { from: 0, to: ground.entries.length },
): Promise<unknown> {
  const parsed = query.input.parse(asked)
  let answer = base
  for (let at = from; at < to; at += 1) {
    const entry = ground.entries[at]!
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
      const name = `${query.name} ${questionKey(query, input)}`
      const start = await startOf(ground, query, input, at, view)
      const answer = await projected(ground, query, input, start.answer, { from: start.at, to: at })
      if (start.isLasting && (ground.reached.get(name)?.at ?? 0) <= at) ground.reached.set(name, { at, answer })
      return answer as never
    },
  }
  return view
}

/** From where a question is answered. What is made to fit is made of this moment's answers: nothing later goes on from it. */
async function startOf(ground: Ground, query: Query, input: unknown, at: number, view: OfflineView) {
  const key = questionKey(query, input)
  const known = ground.reached.get(`${query.name} ${key}`)
  if (known && known.at <= at) return { ...known, isLasting: true }
  const held = await ground.held(query.name, key)
  const absent = held === undefined ? ground.collections.get(query.name)?.absent : undefined
  if (!absent) return { at: 0, answer: held, isLasting: true }
  return { at: 0, answer: await absent(query.input.parse(input), view), isLasting: false }
}

const changes = new WeakMap<object, Change<Command>>()

/** Read once for each entry, however many answers it shows in. */
export function changeOf(
  how: OfflineCommand,
  entry: { input: unknown; commandId: string; occurredAt: string },
): Change<Command> {
  const known = changes.get(entry)
  if (known) return known
  const { commandId, occurredAt } = entry
  const change = { input: how.command.input.parse(entry.input), commandId, occurredAt } as Change<Command>
  changes.set(entry, change)
  return change
}
