import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type EventRow, tables } from './store-tables.ts'

export type StoredEvent = Selectable<EventRow>

export async function insertEvent(tx: Tx, row: Insertable<EventRow>): Promise<void> {
  await tables(tx).insertInto('cases.trafficking_event').values(row).execute()
}

export async function updateEvent(tx: Tx, id: string, change: Updateable<EventRow>): Promise<void> {
  await tables(tx).updateTable('cases.trafficking_event').set(change).where('id', '=', id).execute()
}

/** The earliest described first, by case. */
export async function findEvents(tx: Tx, caseIds: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  const rows = await tables(tx)
    .selectFrom('cases.trafficking_event')
    .selectAll()
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.case_id)
}

/** Nobody else changes it until this transaction ends. */
export async function lockEvent(tx: Tx, which: { id: string; caseId: string }): Promise<StoredEvent | undefined> {
  return tables(tx)
    .selectFrom('cases.trafficking_event')
    .selectAll()
    .where('id', '=', which.id)
    .where('case_id', '=', which.caseId)
    .forUpdate()
    .executeTakeFirst()
}
