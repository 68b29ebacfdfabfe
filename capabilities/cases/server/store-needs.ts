import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Need } from '#capabilities/cases/model/need.ts'
import type { Tx } from '#platform/server/database.ts'
import { type NeedRow, tables } from './store-tables.ts'

export type StoredNeed = Selectable<NeedRow>

export async function insertNeeds(tx: Tx, rows: Insertable<NeedRow>[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('cases.need').values(rows).execute()
}

export async function updateNeed(tx: Tx, id: string, change: Updateable<NeedRow>): Promise<void> {
  await tables(tx).updateTable('cases.need').set(change).where('id', '=', id).execute()
}

/** Nobody else changes it until this transaction ends. */
export async function lockNeed(tx: Tx, id: string): Promise<StoredNeed | undefined> {
  return tables(tx).selectFrom('cases.need').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Needs by case: those that are not met first, the urgent before the dated. */
export async function findNeeds(tx: Tx, caseIds: readonly string[]): Promise<StoredNeed[]> {
  if (caseIds.length === 0) return []
  return tables(tx)
    .selectFrom('cases.need')
    .selectAll()
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .orderBy((order) => order('state', '=', 'done'))
    .orderBy('urgent', 'desc')
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}

export function toNeed(row: StoredNeed): Need {
  return {
    id: row.id,
    caseId: row.case_id,
    personId: row.person_id,
    kind: row.kind as Need['kind'],
    state: row.state as Need['state'],
    urgent: row.urgent,
    due: row.due,
    helperOrganisationId: row.helper_organisation_id,
    helperAccountId: row.helper_account_id,
    since: row.since.toISOString(),
  }
}
