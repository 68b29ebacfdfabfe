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

/** The latest of each case, in one statement that reads no more of a case than it answers. */
export async function findLatestEntries(
  tx: Tx,
  caseIds: readonly string[],
  limit: number,
): Promise<Map<string, StoredEntry[]>> {
  const { rows } = await sql<StoredEntry>`
    select latest.* from unnest(${[...caseIds]}::uuid[]) as wanted (id) cross join lateral (
      select * from cases.timeline_entry e where e.case_id = wanted.id order by e.at desc, e.id desc limit ${limit}
    ) latest order by latest.at desc, latest.id desc`.execute(tx)
  return Map.groupBy(rows, (row) => row.case_id)
}

/** When each phase last moved, by case. */
export async function findPhaseMoves(
  tx: Tx,
  caseIds: readonly string[],
): Promise<Map<string, { phase: string; at: Date }[]>> {
  const { rows } = await sql<{ case_id: string; phase: string; at: Date }>`
    select distinct on (case_id, params ->> 'phase') case_id, params ->> 'phase' as phase, at
    from cases.timeline_entry where case_id = any(${[...caseIds]}::uuid[]) and kind = 'cases/phase-moved'
    order by case_id, params ->> 'phase', at desc`.execute(tx)
  return Map.groupBy(rows, (row) => row.case_id)
}

export async function insertNote(tx: Tx, row: New<'cases.note'>): Promise<void> {
  await tables(tx).insertInto('cases.note').values(row).execute()
}

/** The newest first, at most 500 of a case. */
export async function findNotes(tx: Tx, caseIds: readonly string[]): Promise<Map<string, StoredNote[]>> {
  const { rows } = await sql<StoredNote>`
    select latest.* from unnest(${[...caseIds]}::uuid[]) as wanted (id) cross join lateral (
      select * from cases.note n where n.case_id = wanted.id order by n.written_at desc, n.id desc limit 500
    ) latest order by latest.written_at desc, latest.id desc`.execute(tx)
  return Map.groupBy(rows, (row) => row.case_id)
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

/** The last contact of each case. */
export async function findLastContacts(tx: Tx, caseIds: readonly string[]): Promise<Map<string, StoredContact>> {
  const { rows } = await sql<StoredContact>`
    select distinct on (case_id) * from cases.contact where case_id = any(${[...caseIds]}::uuid[])
    order by case_id, at desc, id desc`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row]))
}

export async function insertPlan(tx: Tx, row: New<'cases.support_plan'>): Promise<void> {
  await tables(tx).insertInto('cases.support_plan').values(row).execute()
}

/** What was agreed last in each case. */
export async function findPlans(tx: Tx, caseIds: readonly string[]): Promise<Map<string, StoredPlan>> {
  const { rows } = await sql<StoredPlan>`
    select distinct on (case_id) * from cases.support_plan where case_id = any(${[...caseIds]}::uuid[])
    order by case_id, written_at desc, id desc`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row]))
}

export async function insertReading(tx: Tx, row: New<'cases.reading'>): Promise<void> {
  await tables(tx).insertInto('cases.reading').values(row).execute()
}

/** When somebody last opened each file, and until when their devices may carry it. */
export interface Readings {
  case_id: string
  read_at: Date | null
  carried_until: Date | null
}

/** By case, as far as either still counts. */
export async function findReadings(
  tx: Tx,
  which: { caseIds: readonly string[]; accountId: string; since: Date; now: Date },
): Promise<Map<string, Readings>> {
  const { caseIds, accountId, since, now } = which
  const { rows } = await sql<Readings>`
    select case_id, max(at) filter (where until is null and at > ${since}) as read_at,
      max(until) filter (where until > ${now}) as carried_until
    from cases.reading
    where case_id = any(${[...caseIds]}::uuid[]) and account_id = ${accountId}::uuid
      and (at > ${since} or until > ${now})
    group by case_id`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row]))
}

export async function insertAssignment(tx: Tx, row: New<'cases.assignment'>): Promise<void> {
  await tables(tx).insertInto('cases.assignment').values(row).execute()
}

export async function endAssignment(tx: Tx, id: string, at: Date): Promise<void> {
  await tables(tx).updateTable('cases.assignment').set({ until: at }).where('id', '=', id).execute()
}
