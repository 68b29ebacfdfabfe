import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#platform/server/database.ts'
import { readLeaves, type StoredLeaf } from './store-leaf.ts'

/** A table whose rows have a history, with names quoted for SQL where they start with `sql`. */
export interface TrackedTable {
  name: string
  sqlTable: string
  sqlHistory: string
  catalogued: boolean
  /** Whether both tables are there and can be read. */
  complete: boolean
  /** Whether the trigger that writes the history is on. */
  guarded: boolean
}

/** A version of a row in the history that is not what it should be; one reason at a time. */
export interface BadVersion {
  rowId: string
  version: number
  reason: 'gap' | 'altered' | 'without-leaf' | 'moved-in-time'
}

export interface BadRow {
  rowId: string
  reason: 'missing' | 'without-history' | 'altered'
}

export interface BadCommand {
  seq: number | null
  operation: string
  commandId: string
}

/**
 * Reads everything in one snapshot, so that commands that run meanwhile are no findings, as the role that sees rows as
 * they are stored.
 */
export async function inSnapshot<T>(database: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return database.asOwner(async (db) => {
    await sql`begin isolation level repeatable read read only`.execute(db)
    try {
      await sql`set local role pokpong_system`.execute(db)
      await sql`set local timezone = 'UTC'`.execute(db)
      return await read(db)
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}

/** Leaves with numbers from `from` on, in order; a limited run of them. */
export async function leavesFrom(tx: Tx, from: number, most: number): Promise<StoredLeaf[]> {
  return readLeaves(tx, sql`seq >= ${from} order by seq limit ${most}`)
}

export async function leavesWithoutNumber(tx: Tx): Promise<StoredLeaf[]> {
  return readLeaves(tx, sql`seq is null order by recorded_at, command_id`)
}

export interface StoredCheckpoint {
  number: number
  size: number
  root: Buffer
  signedAt: Date
  note: string
}

export async function checkpoints(tx: Tx): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select number, size, root, signed_at as "signedAt", note from audit.checkpoint order by number`.execute(tx)
  return rows
}

export async function keptTree(tx: Tx): Promise<{ size: number; peaks: Buffer } | undefined> {
  const { rows } = await sql<{ size: number; peaks: Buffer }>`select size, peaks from audit.leadership`.execute(tx)
  return rows[0]
}

export interface Subtree {
  level: number
  index: number
  root: Buffer
}

export async function subtrees(tx: Tx): Promise<Subtree[]> {
  const { rows } = await sql<Subtree>`select level, index, root from audit.subtree order by level, index`.execute(tx)
  return rows
}

/** Every table that has a history by the catalogue, by its trigger or by the looks of its history table. */
export async function trackedTables(tx: Tx): Promise<TrackedTable[]> {
  const { rows } = await sql<TrackedTable>`
    with named as (
      select name from history.tracked_table
      union
      select format('%s.%s', n.nspname, c.relname) from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'to_history'
      union
      select format('%s.%s', n.nspname, regexp_replace(c.relname, '_history$', '')) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relname like '%\_history'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'row_hash')
    ), quoted as (
      select name, format('%I.%I', split_part(name, '.', 1), split_part(name, '.', 2)) as base,
        format('%I.%I', split_part(name, '.', 1), split_part(name, '.', 2) || '_history') as kept
      from named
    )
    select q.name, q.base as "sqlTable", q.kept as "sqlHistory",
      exists (select from history.tracked_table t where t.name = q.name) as catalogued,
      coalesce(has_table_privilege(to_regclass(q.base), 'select') and has_table_privilege(to_regclass(q.kept), 'select'),
        false) as complete,
      exists (select from pg_trigger t where t.tgrelid = to_regclass(q.base) and t.tgname = 'to_history'
        and t.tgenabled in ('O', 'A')) as guarded
    from quoted q order by q.name`.execute(tx)
  return rows
}

/** Replays each row's history: every version must hash to what was recorded and belong to a recorded command. */
export async function badVersions(tx: Tx, table: TrackedTable, most: number): Promise<BadVersion[]> {
  const { rows } = await sql<BadVersion>`
    with replayed as (
      select row_id, version, command_id, actor_id, occurred_at, recorded_at, salt, row_hash, changed,
        row_number() over each_row as place, audit.replay(changed) over each_row as state
      from ${sql.raw(table.sqlHistory)} window each_row as (partition by row_id order by version)
    ), judged as (
      select r.row_id, r.version, case
        when r.version <> r.place then 'gap'
        when r.row_hash is distinct from ${rowHash('r.salt', 'r.state', 'r.changed')}
          or r.state ->> 'id' is distinct from r.row_id::text
          or r.state ->> 'version' is distinct from r.version::text then 'altered'
        when l.command_id is null then 'without-leaf'
        when l.recorded_at <> r.recorded_at or l.occurred_at <> r.occurred_at then 'moved-in-time'
        end as reason
      from replayed r
      left join audit.leaf l on l.actor_id = r.actor_id and l.command_id = r.command_id
    )
    select row_id as "rowId", version, reason from judged where reason is not null limit ${most}`.execute(tx)
  return rows
}

/** Compares each row as it is now with the last version of its history. */
export async function badRows(tx: Tx, table: TrackedTable, most: number): Promise<BadRow[]> {
  const { rows } = await sql<BadRow>`
    with newest as (
      select distinct on (row_id) row_id, salt, row_hash, changed
      from ${sql.raw(table.sqlHistory)} order by row_id, version desc
    )
    select coalesce(n.row_id, t.id) as "rowId", case
      when t.id is null then 'missing' when n.row_id is null then 'without-history' else 'altered' end as reason
    from newest n full join ${sql.raw(table.sqlTable)} t on t.id = n.row_id
    where t.id is null or n.row_id is null
      or n.row_hash is distinct from ${rowHash('n.salt', 'to_jsonb(t)', 'n.changed')}
    limit ${most}`.execute(tx)
  return rows
}

/** The hash that history.track() keeps of a row: salt, the row without its nulls, and what was kept of it. */
function rowHash(salt: string, row: string, changed: string): RawBuilder<Buffer> {
  return sql.raw(`sha256(${salt} || convert_to(jsonb_strip_nulls(${row})::text || ${changed}::text, 'UTF8'))`)
}

/** Commands whose leaf does not cover exactly the row versions that the history has of them. */
export async function badCommands(tx: Tx, tables: readonly TrackedTable[], most: number): Promise<BadCommand[]> {
  const written = tables.map((table) => sql.raw(`select actor_id, command_id, row_hash from ${table.sqlHistory}`))
  const none = sql`select null::uuid as actor_id, null::uuid as command_id, null::bytea as row_hash where false`
  const { rows } = await sql<BadCommand>`
    with written as (${sql.join([none, ...written], sql` union all `)}), covered as (
      select actor_id, command_id, sha256(string_agg(row_hash, ''::bytea order by row_hash)) as rows_hash
      from written group by actor_id, command_id
    )
    select l.seq, l.operation, l.command_id as "commandId"
    from audit.leaf l left join covered c on c.actor_id = l.actor_id and c.command_id = l.command_id
    where l.rows_hash is distinct from coalesce(c.rows_hash, sha256(''::bytea))
    order by l.seq limit ${most}`.execute(tx)
  return rows
}

export async function countVersions(tx: Tx, table: TrackedTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.raw(table.sqlHistory)}`.execute(tx)
  return rows[0]!.count
}
