import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { EndLine, type Manifest, TableLine } from './backup.ts'
import { insertRows, type KeptTable, keptTables } from './backup-tables.ts'
import type { Database, Tx } from './database.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- the platform knows no table
type Step = Transaction<any>

interface Load {
  manifest: Manifest
  /** Lines of the backup after the first, and of its keys when they are restored. */
  lines: AsyncIterable<string>
  keyLines: AsyncIterable<string> | null
  /** Whose keys must not come back. */
  erased: ReadonlySet<string>
}

export interface Loaded {
  rows: number
  keys: number
  /** Keys in the file whose owners were erased since. */
  keysLeftOut: number
}

const batch = { rows: 500, characters: 4_000_000 }

/**
 * Fills an empty database of the same version with the rows of a backup, in one transaction: all of it or nothing.
 * Triggers stay off meanwhile, because every row's history comes with it, and references are checked at the end.
 * @throws when the database is not empty, or when the file does not hold what it says
 */
export async function loadBackup(database: Database, load: Load): Promise<Loaded> {
  return database.asOwner((db) =>
    db.transaction().execute(async (step) => {
      const tables = await keptTables(step)
      await refuseUnlessEmpty(step)
      await clear(step, tables)
      const loosened = await loosenReferences(step)
      for (const { sqlName } of tables) await sql.raw(`alter table ${sqlName} disable trigger user`).execute(step)
      const rows = await fill(
        step,
        tables.filter((table) => table.leftOut === null),
        load.lines,
        noneErased,
      )
      const keyTables = tables.filter((table) => table.leftOut === 'keys')
      const keys = load.keyLines
        ? await fill(step, keyTables, load.keyLines, erasedIn(load.erased))
        : { rows: 0, leftOut: 0 }
      await sql`set constraints all immediate`.execute(step)
      for (const { sqlName } of tables) await sql.raw(`alter table ${sqlName} enable trigger user`).execute(step)
      for (const tighten of loosened) await sql.raw(tighten).execute(step)
      const { id, takenAt } = load.manifest
      await sql`insert into backup.unfinished_restore (backup_id, taken_at) values (${id}, ${takenAt})`.execute(step)
      return { rows: rows.rows, keys: keys.rows, keysLeftOut: keys.leftOut }
    }),
  )
}

const noneErased = (): boolean => false

/** Rows are not parsed for their values, but for whom a key belongs to. */
function erasedIn(erased: ReadonlySet<string>): (row: string) => boolean {
  return (row) => erased.has((JSON.parse(row) as { subject_id?: string }).subject_id ?? '')
}

/** A node has records once a command has written a row with a history, or a key. */
async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from history.tracked_table`.execute(tx)
  for (const { name } of [...rows, { name: 'vault.data_key' }]) {
    const { rows: found } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx)
    if (found.length > 0) throw new Error('This node has records already. A backup is restored into an empty one.')
  }
}

/** What migrations and the first start put there, and the links and sessions that must not outlive a disaster. */
async function clear(tx: Tx, tables: readonly KeptTable[]): Promise<void> {
  for (const { sqlName } of tables) {
    const { rows } = await sql.raw(`select 1 from ${sqlName} limit 1`).execute(tx)
    if (rows.length > 0) await sql.raw(`truncate ${sqlName} cascade`).execute(tx)
  }
}

/** Makes references wait for the end of the transaction. @returns the statements that make them strict again */
async function loosenReferences(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ table: string; constraint: string }>`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(k.conname) as "constraint"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and not k.condeferrable and k.conparentid = 0 and n.nspname !~ '^pg_'`.execute(tx)
  for (const { table, constraint } of rows) {
    await sql.raw(`alter table ${table} alter constraint ${constraint} deferrable initially deferred`).execute(tx)
  }
  return rows.map(({ table, constraint }) => `alter table ${table} alter constraint ${constraint} not deferrable`)
}

async function fill(
  step: Step,
  tables: readonly KeptTable[],
  lines: AsyncIterable<string>,
  skip: (row: string) => boolean,
) {
  const filler = new Filler(step, tables, skip)
  for await (const line of lines) await filler.take(line)
  return filler.done()
}

class Filler {
  readonly #step: Step
  readonly #tables: ReadonlyMap<string, KeptTable>
  readonly #skip: (row: string) => boolean
  #current: { name: string; sqlName: string; columns: string[]; seen: number } | undefined
  #rows: string[] = []
  #characters = 0
  #total = 0
  #leftOut = 0
  #ended = 0

  constructor(step: Step, tables: readonly KeptTable[], skip: (row: string) => boolean) {
    this.#step = step
    this.#tables = new Map(tables.map((table) => [table.name, table]))
    this.#skip = skip
  }

  async take(line: string): Promise<void> {
    if (line.startsWith('#')) return this.#turn(line.slice(1))
    if (!this.#current) throw new Error('The backup has rows outside any table.')
    this.#current.seen += 1
    if (this.#skip(line)) {
      this.#leftOut += 1
      return
    }
    this.#rows.push(line)
    this.#characters += line.length
    if (this.#rows.length >= batch.rows || this.#characters >= batch.characters) await this.#flush()
  }

  /** Every table of this version must have come, or the file is not what it says. */
  done(): { rows: number; leftOut: number } {
    if (this.#current || this.#ended !== this.#tables.size) throw new Error('The backup does not hold all tables.')
    return { rows: this.#total, leftOut: this.#leftOut }
  }

  async #turn(text: string): Promise<void> {
    const mark: unknown = JSON.parse(text)
    const begin = TableLine.safeParse(mark)
    if (begin.success) return this.#begin(begin.data)
    const { end, rows } = EndLine.parse(mark)
    if (end !== this.#current?.name || rows !== this.#current.seen)
      throw new Error(`The rows of ${end} are not all there.`)
    await this.#flush()
    this.#current = undefined
    this.#ended += 1
  }

  #begin({ table: name, columns }: { table: string; columns: string[] }): void {
    const table = this.#tables.get(name)
    // The same migrations made both, so both have the same tables and columns.
    if (!table || columns.some((column) => !table.columns.includes(column)))
      throw new Error(`There is no table ${name} like the backup's.`)
    this.#current = { name, sqlName: table.sqlName, columns, seen: 0 }
  }

  async #flush(): Promise<void> {
    if (this.#rows.length > 0) await insertRows(this.#step, this.#current!, this.#rows)
    this.#total += this.#rows.length
    this.#rows = []
    this.#characters = 0
  }
}
