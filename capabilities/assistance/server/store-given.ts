import type { Generated, Kysely, Selectable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

type GivenRow = {
  id: string
  person_id: string
  case_id: string
  stay_id: string | null
  organisation_id: string
  part: string
  field: string
  kind: string
  given_on: string
  next_on: string | null
  need_id: string | null
  given_by: Uint8Array | null
  note: Uint8Array | null
  recorded_by: string
  recorded_at: Date
  voided_at: Generated<Date | null>
  void_reason: Generated<string | null>
}

type GivenTables = { 'assistance.given': GivenRow }

const on = (tx: Tx): Kysely<GivenTables> => tx

type NewGiven = Omit<GivenRow, 'voided_at' | 'void_reason'>
export type StoredGiven = Selectable<GivenRow>

export async function insertGiven(tx: Tx, row: NewGiven): Promise<void> {
  await on(tx).insertInto('assistance.given').values(row).execute()
}

export async function findGiven(tx: Tx, id: string): Promise<StoredGiven | undefined> {
  return on(tx).selectFrom('assistance.given').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function markGivenVoid(tx: Tx, id: string, reason: string, at: Date): Promise<void> {
  await on(tx)
    .updateTable('assistance.given')
    .set({ voided_at: at, void_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Newest first, struck-out ones included. */
export async function givenInCase(tx: Tx, caseId: string): Promise<StoredGiven[]> {
  return on(tx)
    .selectFrom('assistance.given')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('given_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(300)
    .execute()
}

/** Given on a day, or with the next appointment on it, by one organisation. */
export async function givenAround(tx: Tx, organisationId: string, day: string): Promise<StoredGiven[]> {
  return on(tx)
    .selectFrom('assistance.given')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('voided_at', 'is', null)
    .where((where) => where.or([where('given_on', '=', day), where('next_on', '=', day)]))
    .orderBy('recorded_at')
    .execute()
}

/** Which fields each person has had something in; only those that the actor reads. */
export async function fieldsGivenTo(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ person_id: string; field: string }[]> {
  if (personIds.length === 0) return []
  return on(tx)
    .selectFrom('assistance.given')
    .select(['person_id', 'field'])
    .distinct()
    .where('person_id', 'in', [...personIds])
    .where('voided_at', 'is', null)
    .execute()
}

/** Those of the cases that have any, as far as the actor may know of it. */
export async function casesWithGiven(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('assistance.given')
    .select('case_id')
    .distinct()
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .execute()
  return rows.map((row) => row.case_id)
}
