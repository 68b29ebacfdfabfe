import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type OpeningRow, tables } from './store-tables.ts'

export type StoredOpening = Selectable<OpeningRow>

export interface InDanger {
  caseId: string
  holderOrganisationId: string
  personIds: readonly string[]
}

/** The ids behind a code, without any relation: only for roles that may break the glass, and only for that. */
export async function findInDanger(tx: Tx, code: string): Promise<InDanger | undefined> {
  const { rows } = await sql<{ case_id: string; holder_organisation_id: string; person_ids: string[] }>`
    select case_id, holder_organisation_id, person_ids from cases.found_in_danger(${code})`.execute(tx)
  const row = rows[0]
  return row && { caseId: row.case_id, holderOrganisationId: row.holder_organisation_id, personIds: row.person_ids }
}

export async function insertOpening(tx: Tx, row: Insertable<OpeningRow>): Promise<void> {
  await tables(tx).insertInto('cases.emergency_opening').values(row).execute()
}

export async function findOpening(tx: Tx, id: string): Promise<StoredOpening | undefined> {
  return tables(tx).selectFrom('cases.emergency_opening').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those that wait for a review first, then the latest; of cases that one organisation holds when it is given. */
export async function findOpenings(tx: Tx, limit: number, heldBy?: string): Promise<StoredOpening[]> {
  return tables(tx)
    .selectFrom('cases.emergency_opening')
    .selectAll()
    .$if(heldBy !== undefined, (query) => query.where('holder_organisation_id', '=', heldBy!))
    .orderBy('reviewed_at', (order) => order.desc().nullsFirst())
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
}

export async function markReviewed(
  tx: Tx,
  id: string,
  review: { by: string; at: Date; outcome: string; words: Uint8Array | null },
): Promise<void> {
  const change = { reviewed_by: review.by, reviewed_at: review.at, outcome: review.outcome, review_words: review.words }
  await tables(tx).updateTable('cases.emergency_opening').set(change).where('id', '=', id).execute()
}
