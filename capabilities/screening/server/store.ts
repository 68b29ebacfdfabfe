import type { Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { ScreeningState } from '#capabilities/screening/model/screening.ts'
import type { Tx } from '#platform/server/database.ts'

export interface ScreeningRow {
  id: string
  code: string
  record_id: string
  person_id: string | null
  state: ScreeningState
  protocol_id: string
  protocol_version: string
  setting: string
  group_code: string | null
  place: string | null
  province: string | null
  language: string
  officer_id: string
  organisation_id: string
  started_at: Date
  finished_at: Date | null
  ended_because: string | null
  outcome: string | null
  pattern: string | null
  standing: string | null
  rule_id: string | null
  rule_version: string | null
  dimensions: string[]
  notes: string[]
  answered: number
  asked: number
  content: Uint8Array | null
  handed_over_at: Date | null
}

interface DisputeRow {
  id: string
  screening_id: string
  record_id: string
  reason: string
  details: Uint8Array | null
  classified_by: string
  classified_at: Generated<Date>
}

type ScreeningTables = {
  'screening.screening': ScreeningRow
  'screening.labour_dispute': DisputeRow
}

const on = (tx: Tx): Kysely<ScreeningTables> => tx

export type ScreeningStored = Selectable<ScreeningRow>
export type DisputeStored = Selectable<DisputeRow>

export async function insertScreening(tx: Tx, row: Insertable<ScreeningRow>): Promise<void> {
  await on(tx).insertInto('screening.screening').values(row).execute()
}

/** By id or code. `lock`: somebody is about to change it, and a second answer on its way waits for the first. */
export async function findScreening(tx: Tx, idOrCode: string, lock = false): Promise<ScreeningStored | undefined> {
  const column = idOrCode.startsWith('SC-') ? 'code' : 'id'
  const query = on(tx).selectFrom('screening.screening').selectAll().where(column, '=', idOrCode)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function updateScreening(tx: Tx, id: string, change: Updateable<ScreeningRow>): Promise<void> {
  await on(tx).updateTable('screening.screening').set(change).where('id', '=', id).execute()
}

/** An officer's own, latest first. At most a hundred: older ones are found through the person. */
export async function screeningsOfOfficer(
  tx: Tx,
  officerId: string,
  only?: 'unfinished' | 'finished',
): Promise<ScreeningStored[]> {
  const all = on(tx).selectFrom('screening.screening').selectAll().where('officer_id', '=', officerId)
  const chosen =
    only === 'unfinished'
      ? all.where('finished_at', 'is', null)
      : only === 'finished'
        ? all.where('finished_at', 'is not', null)
        : all
  return chosen.orderBy('started_at', 'desc').limit(100).execute()
}

export async function screeningsOfPersons(tx: Tx, personIds: readonly string[]): Promise<ScreeningStored[]> {
  if (personIds.length === 0) return []
  return on(tx)
    .selectFrom('screening.screening')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('started_at', 'desc')
    .execute()
}

export async function insertDispute(tx: Tx, row: Insertable<DisputeRow>): Promise<void> {
  await on(tx).insertInto('screening.labour_dispute').values(row).execute()
}

export async function disputesOf(tx: Tx, screeningIds: readonly string[]): Promise<DisputeStored[]> {
  if (screeningIds.length === 0) return []
  return on(tx)
    .selectFrom('screening.labour_dispute')
    .selectAll()
    .where('screening_id', 'in', screeningIds)
    .orderBy('classified_at')
    .execute()
}
