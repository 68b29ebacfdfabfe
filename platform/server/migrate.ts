import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql, type Transaction } from 'kysely'
import type { Database, Tx } from './database.ts'
import { createRoles } from './migrate-roles.ts'

interface Migration {
  name: string
  text: string
  checksum: string
}

interface Applied {
  name: string
  checksum: string
}

const shipped = new URL('../../database/migrations/', import.meta.url)

/**
 * Brings the database to this version: every file of `database/migrations/` that it has not seen, in the order of
 * their numbers, each in a transaction of its own. Forward only. Safe when several processes start at once: a table
 * lock lets one of them do each step, and the others find it done.
 * @returns the names of the migrations that this call applied
 * @throws in one sentence when the folder and the database don't fit together, or where a migration fails
 */
export async function migrate(database: Database, folder: URL = shipped): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const login = await database.transact({}, currentLogin)
  return await database.asOwner(async (db) => {
    await prepare(db)
    await createRoles(db, login)
    const done: string[] = []
    for (;;) {
      const name = await db.transaction().execute((step) => applyNext(step, migrations))
      if (name === undefined) return done
      done.push(name)
    }
  })
}

/** What the next `migrate` would do: for a health page and for `pokpong verify`. */
export async function pendingMigrations(database: Database, folder: URL = shipped): Promise<string[]> {
  const migrations = await readMigrations(folder)
  return await database.asOwner(async (db) => {
    await prepare(db)
    return pendingAfter(await appliedTo(db), migrations).map(({ name }) => name)
  })
}

/** The files of a migrations folder in order, line ends made equal so that a checkout on Windows has the same checksum. */
export async function readMigrations(folder: URL = shipped): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const numbers = new Set<string>()
  for (const name of names) {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      throw new Error(`A migration is named like 0007-referrals.sql, not ${name}.`)
    if (numbers.has(name.slice(0, 4))) throw new Error(`Two migrations have the number ${name.slice(0, 4)}.`)
    numbers.add(name.slice(0, 4))
  }
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: URL, name: string): Promise<Migration> {
  const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
  if (/^\s*(begin|commit|rollback)\s*;/im.test(text))
    throw new Error(`${name} ends its transaction: the migrator does that.`)
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

async function currentLogin(tx: Tx): Promise<string> {
  const { rows } = await sql<{ login: string }>`select current_user as login`.execute(tx)
  return rows[0]!.login
}

/** IF NOT EXISTS does not wait for somebody who is creating the same thing; the loser finds it on the second try. */
async function prepare(db: Tx): Promise<void> {
  const text = `
    create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key, checksum text not null, applied_at timestamptz not null default now()
    )`
  await sql
    .raw(text)
    .execute(db)
    .catch(() => sql.raw(text).execute(db))
}

/** One migration, or none when all are done. The lock lasts until the end of the transaction. */
async function applyNext(step: Transaction<unknown>, migrations: Migration[]): Promise<string | undefined> {
  await sql`lock table migration.applied in exclusive mode`.execute(step)
  const next = pendingAfter(await appliedTo(step), migrations)[0]
  if (!next) return undefined
  await sql
    .raw(next.text)
    .execute(step)
    .catch((error) => explain(next, error))
  await sql`insert into migration.applied (name, checksum) values (${next.name}, ${next.checksum})`.execute(step)
  return next.name
}

// oxlint-disable-next-line typescript/no-explicit-any -- a transaction or a plain connection
async function appliedTo(db: Tx | Transaction<any>): Promise<Applied[]> {
  const { rows } = await sql<Applied>`select name, checksum from migration.applied order by name`.execute(db)
  return rows
}

/** @throws when a landed migration was changed or is missing, or one was slipped in before a landed one */
function pendingAfter(applied: Applied[], migrations: Migration[]): Migration[] {
  for (const [index, { name, checksum }] of applied.entries()) {
    const ours = migrations.find((each) => each.name === name)
    if (!ours) throw new Error(`The database was brought up by a newer Pokpong (${name}); start that version.`)
    if (ours.checksum !== checksum)
      throw new Error(`${name} was changed after it had been applied; write a new migration instead.`)
    const inPlace = migrations[index]!
    if (inPlace.name !== name)
      throw new Error(`${inPlace.name} comes before ${name}, which has been applied; give it a higher number.`)
  }
  return migrations.slice(applied.length)
}

/** Names the file and the line: PostgreSQL counts characters from the start of the whole script. */
function explain({ name, text }: Migration, error: unknown): never {
  if (!(error instanceof Error)) throw error
  const position = 'position' in error ? Number(error.position) : 0
  const where = position > 0 ? `${name}, line ${text.slice(0, position).split('\n').length}` : name
  throw new Error(`${where}: ${error.message}`, { cause: error })
}
