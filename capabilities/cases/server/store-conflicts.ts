import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ConflictTarget } from '#capabilities/cases/model/conflict.ts'
import type { Tx } from '#platform/server/database.ts'
import { type ConflictRow, tables } from './store-tables.ts'

export type StoredConflict = Selectable<ConflictRow>

export async function insertConflicts(tx: Tx, rows: Insertable<ConflictRow>[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('cases.conflict').values(rows).execute()
}

/** Nobody else settles it until this transaction ends. */
export async function lockConflict(tx: Tx, which: { id: string; caseId: string }): Promise<StoredConflict | undefined> {
  return tables(tx)
    .selectFrom('cases.conflict')
    .selectAll()
    .where('id', '=', which.id)
    .where('case_id', '=', which.caseId)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateConflict(tx: Tx, id: string, change: Updateable<ConflictRow>): Promise<void> {
  await tables(tx).updateTable('cases.conflict').set(change).where('id', '=', id).execute()
}

/** Those that nobody has settled, the oldest first. */
export async function findConflicts(tx: Tx, caseIds: readonly string[]): Promise<StoredConflict[]> {
  return openConflicts(tx)
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .execute()
}

export async function findConflictsOfTarget(tx: Tx, targetId: string): Promise<StoredConflict[]> {
  return openConflicts(tx).where('target_id', '=', targetId).execute()
}

function openConflicts(tx: Tx) {
  return tables(tx)
    .selectFrom('cases.conflict')
    .selectAll()
    .where('settled_at', 'is', null)
    .orderBy('mine_recorded_at')
    .orderBy('id')
}

/** By case: how many wait for this account, who wrote one side of them or accompanies the person. */
export async function countConflictsFor(
  tx: Tx,
  accountId: string,
  limit: number,
): Promise<{ case_id: string; count: number; since: Date }[]> {
  const { rows } = await sql<{ case_id: string; count: number; since: Date }>`
    select c.case_id, count(*)::int as count, min(c.mine_recorded_at) as since
    from cases.conflict c join cases.case_file f on f.id = c.case_id
    where c.settled_at is null and f.status = 'open'
      and (c.mine_by = ${accountId}::uuid or f.worker_id = ${accountId}::uuid)
    group by c.case_id order by since, c.case_id limit ${limit}`.execute(tx)
  return rows
}

export interface LastChange {
  actor_id: string
  occurred_at: Date
  recorded_at: Date
}

/** Who last changed a column of a row; who wrote the row, where nobody has since. */
export async function lastChangeOf(tx: Tx, target: ConflictTarget, id: string, column: string): Promise<LastChange> {
  const history = target === 'need' ? sql.table('cases.need_history') : sql.table('cases.trafficking_event_history')
  const { rows } = await sql<LastChange>`
    select actor_id, occurred_at, recorded_at from ${history}
    where row_id = ${id}::uuid and (version = 1 or jsonb_exists(changed, ${column}))
    order by version desc limit 1`.execute(tx)
  return rows[0]!
}
