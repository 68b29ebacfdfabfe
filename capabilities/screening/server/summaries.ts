import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { ScreeningSummary } from '#capabilities/screening/model/screening.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { disputesOf, type ScreeningStored } from './store.ts'

export interface ListedScreening extends ScreeningSummary {
  person: { alias: string; code: string } | null
}

/** Rows as lists show them, with the alias where the actor reaches the person. */
export async function summariesOf(
  ctx: Pick<QueryContext, 'tx' | 'vault'>,
  rows: readonly ScreeningStored[],
): Promise<ListedScreening[]> {
  const people = await readPersonSummaries(
    ctx,
    rows.flatMap((row) => row.person_id ?? []),
  )
  const disputes = new Set(
    (
      await disputesOf(
        ctx.tx,
        rows.map((row) => row.id),
      )
    ).map((dispute) => dispute.screening_id),
  )
  return rows.map((row) => {
    const person = row.person_id ? people.get(row.person_id) : undefined
    return {
      ...summaryOf(row),
      labourDispute: disputes.has(row.id),
      person: person ? { alias: person.alias, code: person.code } : null,
    }
  })
}

export function summaryOf(row: ScreeningStored): Omit<ScreeningSummary, 'labourDispute'> {
  return {
    id: row.id,
    code: row.code,
    personId: row.person_id,
    state: row.state,
    protocol: { id: row.protocol_id, version: row.protocol_version },
    place: row.place,
    setting: row.setting as ScreeningSummary['setting'],
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    outcome: row.outcome as ScreeningSummary['outcome'],
    pattern: row.pattern as ScreeningSummary['pattern'],
    answered: row.answered,
    asked: row.asked,
  }
}
