import { sql } from 'kysely'
import type { Database, Tx } from '#platform/server/database.ts'
import type { Attempt } from './tamper-ways.ts'

/** A table to tamper with. Names are quoted for SQL. */
export interface Target {
  kind: 'leaf' | 'history' | 'domain'
  name: string
  /** Columns that can be written, with their types. */
  columns: readonly { name: string; type: string }[]
  /** Conditions that each pick one row. */
  rows: readonly string[]
}

/** In one statement after the other, with triggers and references off: what somebody with the superuser's password can do. */
export async function asSuperuser<T>(database: Database, run: (db: Tx) => Promise<T>): Promise<T> {
  return database.asOwner(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    try {
      return await run(db)
    } finally {
      await sql`set session_replication_role = origin`.execute(db)
    }
  })
}

/** The leaves, every history and every tracked table, as far as there are rows in them. */
export async function tablesWithRows(db: Tx): Promise<Target[]> {
  const { rows } = await sql<{ name: string }>`select name from history.tracked_table order by name`.execute(db)
  const targets = [
    await target(db, 'leaf', 'audit.leaf', ['actor_id', 'command_id']),
    ...(await Promise.all(rows.map(({ name }) => target(db, 'domain', name, ['id'])))),
    ...(await Promise.all(rows.map(({ name }) => target(db, 'history', `${name}_history`, ['row_id', 'version'])))),
  ]
  return targets.filter((each) => each.rows.length > 0)
}

async function target(db: Tx, kind: Target['kind'], name: string, key: readonly string[]): Promise<Target> {
  const columns = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(
    db,
  )
  const condition = key.map((column) => `'${column} = ' || quote_literal(${column}::text)`).join(` || ' and ' || `)
  const rows = await sql<{ row: string }>`
    select ${sql.raw(condition)} as row from ${sql.raw(name)} order by md5(${sql.raw(key.join(`::text || `))}::text) limit 200`.execute(
    db,
  )
  return { kind, name, columns: columns.rows, rows: rows.rows.map(({ row }) => row) }
}

/**
 * Makes a change, looks at what it does, and puts back every row of the table as it was.
 * @returns undefined when the change did nothing or the table's own constraints refused it
 */
export async function undoing<T>(database: Database, attempt: Attempt, look: () => Promise<T>): Promise<T | undefined> {
  const { name, columns } = attempt.table
  const list = columns.map((column) => `"${column.name}"`).join(', ')
  const saved = `create temp table before_change as select * from ${name}`
  await asSuperuser(database, (db) => sql.raw(`drop table if exists before_change; ${saved}`).execute(db))
  try {
    return (await changes(database, attempt)) ? await look() : undefined
  } finally {
    const restored = `delete from ${name}; insert into ${name} (${list}) select ${list} from before_change; drop table before_change`
    await asSuperuser(database, (db) => sql.raw(restored).execute(db))
  }
}

/** All statements together or none; false when nothing is different afterwards. */
async function changes(database: Database, attempt: Attempt): Promise<boolean> {
  return asSuperuser(database, async (db) => {
    const before = await digest(db, attempt.table.name)
    try {
      await sql.raw(`begin; ${attempt.statements.join('; ')}; commit`).execute(db)
    } catch {
      await sql`rollback`.execute(db)
      return false
    }
    return (await digest(db, attempt.table.name)) !== before
  })
}

async function digest(db: Tx, name: string): Promise<string | null> {
  const { rows } = await sql<{ digest: string | null }>`
    select md5(string_agg(t::text, '|' order by t::text)) as digest from ${sql.raw(name)} t`.execute(db)
  return rows[0]!.digest
}
