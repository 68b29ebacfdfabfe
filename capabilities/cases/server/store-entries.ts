import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type CasesTables, tables } from './store-tables.ts'

type New<Name extends keyof CasesTables> = Insertable<CasesTables[Name]>
type Stored<Name extends keyof CasesTables> = Selectable<CasesTables[Name]>
export type StoredEntry = Stored<'cases.timeline_entry'>
export type StoredNote = Stored<'cases.note'>
export type StoredContact = Stored<'cases.contact'>
export type StoredPlan = Stored<'cases.support_plan'>

export async function insertEntry(tx: Tx, row: New<'cases.timeline_entry'>): Promise<void> {
  await tables(tx).insertInto('cases.timeline_entry').values(row).execute()
}

/** What happened, the newest first, after where the last page ended. */
export async function findEntries(
  tx: Tx,
  caseId: string,
  limit: number,
  after?: { at: Date; id: string },
): Promise<StoredEntry[]> {
  let query = tables(tx).selectFrom('cases.timeline_entry').selectAll().where('case_id', '=', caseId)
  if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** When each phase last moved, by phase. */
export async function findPhaseMoves(tx: Tx, caseId: string): Promise<{ phase: string; at: Date }[]> {
  const { rows } = await sql<{ phase: string; at: Date }>`
    select distinct on (params ->> 'phase') params ->> 'phase' as phase, at
    from cases.timeline_entry where case_id = ${caseId}::uuid and kind = 'cases/phase-moved'
    order by params ->> 'phase', at desc`.execute(tx)
  return rows
}

export async function insertNote(tx: Tx, row: New<'cases.note'>): Promise<void> {
  await tables(tx).insertInto('cases.note').values(row).execute()
}

export async function findNotes(tx: Tx, caseId: string): Promise<StoredNote[]> {
  return tables(tx)
    .selectFrom('cases.note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('written_at', 'desc')
    .limit(500)
    .execute()
}

export async function findNote(tx: Tx, id: string): Promise<StoredNote | undefined> {
  return tables(tx).selectFrom('cases.note').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function markNoteVoid(tx: Tx, id: string, by: string, at: Date, reason: string): Promise<void> {
  const change = { voided_at: at, voided_by: by, void_reason: reason }
  await tables(tx).updateTable('cases.note').set(change).where('id', '=', id).execute()
}

export async function insertContact(tx: Tx, row: New<'cases.contact'>): Promise<void> {
  await tables(tx).insertInto('cases.contact').values(row).execute()
}

export async function findLastContact(tx: Tx, caseId: string): Promise<StoredContact | undefined> {
  return tables(tx)
    .selectFrom('cases.contact')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertPlan(tx: Tx, row: New<'cases.support_plan'>): Promise<void> {
  await tables(tx).insertInto('cases.support_plan').values(row).execute()
}

export async function findPlan(tx: Tx, caseId: string): Promise<StoredPlan | undefined> {
  return tables(tx)
    .selectFrom('cases.support_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('written_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertReading(tx: Tx, row: New<'cases.reading'>): Promise<void> {
  await tables(tx).insertInto('cases.reading').values(row).execute()
}

export async function hasReadSince(tx: Tx, caseId: string, accountId: string, since: Date): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('cases.reading')
    .select('id')
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAssignment(tx: Tx, row: New<'cases.assignment'>): Promise<void> {
  await tables(tx).insertInto('cases.assignment').values(row).execute()
}

export async function endAssignment(tx: Tx, id: string, at: Date): Promise<void> {
  await tables(tx).updateTable('cases.assignment').set({ until: at }).where('id', '=', id).execute()
}
