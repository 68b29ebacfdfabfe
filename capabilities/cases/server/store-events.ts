import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type EventRow, tables } from './store-tables.ts'

export type StoredEvent = Selectable<EventRow>

export async function insertEvent(tx: Tx, row: Insertable<EventRow>): Promise<void> {
  await tables(tx).insertInto('cases.trafficking_event').values(row).execute()
}

/** False when somebody else changed it since that version. */
export async function updateEvent(
  tx: Tx,
  which: { id: string; caseId: string },
  version: number,
  change: Updateable<EventRow>,
): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('cases.trafficking_event')
    .set(change)
    .where('id', '=', which.id)
    .where('case_id', '=', which.caseId)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function findEvents(tx: Tx, caseId: string): Promise<StoredEvent[]> {
  return tables(tx)
    .selectFrom('cases.trafficking_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .execute()
}
