import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A table with its columns, both quoted for SQL. */
export interface KeptTable {
  /** schema.table as people write it. */
  name: string
  sqlName: string
  columns: string[]
  /** Null for a table of the backup itself; otherwise why it is left out of it. */
  leftOut: 'keys' | 'tokens' | 'passing' | null
}

/**
 * Every table of every capability, in a fixed order. The migrator's own list is compared rather than copied, and the
 * schema `backup` is about this database alone.
 */
export async function keptTables(tx: Tx): Promise<KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as "sqlName",
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      l.kind as "leftOut"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join backup.left_out l on l.name = n.nspname || '.' || c.relname
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
      and n.nspname not in ('information_schema', 'migration', 'backup')
    order by n.nspname, c.relname`.execute(tx)
  return rows
}

export interface AppliedMigration {
  name: string
  checksum: string
}

/** What the migrator has done here; nothing on a database that it has never seen. */
export async function appliedMigrations(db: Tx): Promise<AppliedMigration[]> {
  const { rows: found } = await sql`select 1 where to_regclass('migration.applied') is not null`.execute(db)
  if (found.length === 0) return []
  const { rows } = await sql<AppliedMigration>`select name, checksum from migration.applied order by name`.execute(db)
  return rows
}

/**
 * Reads everything as it was at one instant, as the owner of the schema, whom Row-Level Security does not stop. Texts
 * of dates, numbers and bytes are in the one form that loading reads back exactly.
 */
export async function inSnapshot<T>(db: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`begin isolation level repeatable read read only`.execute(db)
  try {
    await sql
      .raw(`set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1`)
      .execute(db)
    return await read(db)
  } finally {
    await sql`rollback`.execute(db)
  }
}

/** A recorded question takes up to 400 KiB, twice that as text: so many at once are held in memory. */
const atOnce = 100

/** The rows of a table as JSON objects, as the database itself writes them; nothing is parsed on the way. */
export async function* rowsOf(tx: Tx, { sqlName, columns }: KeptTable): AsyncGenerator<string> {
  const select = `select row_to_json(r)::text as row from (select ${columns.join(', ')} from ${sqlName}) r`
  await sql.raw(`declare kept no scroll cursor for ${select}`).execute(tx)
  for (;;) {
    const { rows } = await sql.raw<{ row: string }>(`fetch ${atOnce} from kept`).execute(tx)
    for (const { row } of rows) yield row
    if (rows.length < atOnce) break
  }
  await sql`close kept`.execute(tx)
}

/** Writes rows that `rowsOf` read. Columns that a later version added take their defaults. */
export async function insertRows(tx: Tx, table: Pick<KeptTable, 'sqlName' | 'columns'>, rows: readonly string[]) {
  const columns = table.columns.join(', ')
  await sql`insert into ${sql.raw(table.sqlName)} (${sql.raw(columns)}) overriding system value
    select ${sql.raw(columns)} from json_populate_recordset(null::${sql.raw(table.sqlName)}, ${`[${rows.join(',')}]`}::json)`.execute(
    tx,
  )
}
