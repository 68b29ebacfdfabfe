import type { Part } from '#capabilities/access/model/part.ts'
import { entryIdOf, type TimelineParams, usualPart } from '#capabilities/cases/model/timeline.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { insertEntry } from './store-entries.ts'

/** What a neighbour hands over for the case's timeline. */
export interface TimelineNote {
  /** capability/what, such as referrals/offered. */
  kind: string
  /** Codes, ids and counts only. */
  params?: TimelineParams
  /** Whose eyes: readers of this part of the case; `needs` unless told. */
  part?: Part
  /** Free text; it is sealed here, under the case's key. */
  text?: string
  /** When it happened; the command's own time unless told. */
  at?: Date
}

/** Writes what happened into the case's timeline. The actor must reach the case. */
export async function noteOnTimeline(ctx: CommandContext, caseId: string, note: TimelineNote): Promise<void> {
  const key = note.text === undefined ? undefined : await ctx.vault.open(caseId)
  if (note.text !== undefined && !key) throw new Error('The key of the case is out of reach.')
  await insertEntry(ctx.tx, {
    id: idOf(ctx, caseId, note),
    case_id: caseId,
    kind: note.kind,
    params: note.params ?? {},
    part: note.part ?? usualPart,
    words: key && note.text ? key.seal('cases.timeline', note.text) : null,
    at: note.at ?? ctx.occurredAt,
    recorded_by: ctx.actor!.accountId,
  })
}

/** How many alike entries each transaction has written; a transaction that is tried again begins anew. */
const written = new WeakMap<object, Map<string, number>>()

function idOf({ tx, commandId }: CommandContext, caseId: string, { kind, params = {} }: TimelineNote): string {
  const counts = written.get(tx) ?? new Map<string, number>()
  written.set(tx, counts)
  const alike = entryIdOf({ commandId, caseId, kind, params, nth: 0 })
  const nth = counts.get(alike) ?? 0
  counts.set(alike, nth + 1)
  return nth === 0 ? alike : entryIdOf({ commandId, caseId, kind, params, nth })
}
