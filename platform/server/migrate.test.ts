import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withTestDatabase } from '#test/world/database.ts'
import { migrate, pendingMigrations } from './migrate.ts'

const database = withTestDatabase()
let folder: URL

beforeEach(async () => {
  folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'pokpong-migrations-'))}/`)
  // These tests bring migrations of their own.
  await database.asOwner((db) =>
    sql.raw('delete from migration.applied; drop schema if exists trial cascade').execute(db),
  )
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  writeFileSync(new URL(name, folder), text)
}

const schema = `create schema trial; -- a schema; and a table
create table trial.note (text text default 'a;b');
create function trial.twice(number int) returns int language plpgsql as $$
begin
  return number * 2; -- with a semicolon;
end $$;`

async function answer(text: string): Promise<unknown> {
  const { rows } = await database.asOwner((db) => sql.raw(text).execute(db))
  return Object.values(rows[0] as object)[0]
}

test('scripts of several statements and function bodies are applied in the order of their numbers', async () => {
  write('0002-fill.sql', `insert into trial.note select 'twice ' || trial.twice(21);`)
  write('0001-schema.sql', schema)
  expect(await migrate(database, folder)).toEqual(['0001-schema.sql', '0002-fill.sql'])
  expect(await answer('select text from trial.note')).toBe('twice 42')
  expect(await migrate(database, folder)).toEqual([])
})

test('a migration that fails leaves nothing of itself, names its line, and what came before stays', async () => {
  write('0001-schema.sql', schema)
  write('0002-broken.sql', `create table trial.half (id int);\n\nselect nothing from nowhere;`)
  await expect(migrate(database, folder)).rejects.toThrow(/^0002-broken\.sql, line 3: /)
  expect(await answer(`select to_regclass('trial.half')`)).toBeNull()
  expect(await pendingMigrations(database, folder)).toEqual(['0002-broken.sql'])
})

test('a landed migration that was changed is refused', async () => {
  write('0001-schema.sql', schema)
  await migrate(database, folder)
  write('0001-schema.sql', `${schema} -- improved`)
  await expect(migrate(database, folder)).rejects.toThrow('0001-schema.sql was changed after it had been applied')
})

test('line ends do not count as a change', async () => {
  write('0001-schema.sql', schema)
  await migrate(database, folder)
  write('0001-schema.sql', schema.replaceAll('\n', '\r\n'))
  expect(await migrate(database, folder)).toEqual([])
})

test('a database of a newer version is refused', async () => {
  write('0001-schema.sql', schema)
  await migrate(database, folder)
  rmSync(new URL('0001-schema.sql', folder))
  await expect(migrate(database, folder)).rejects.toThrow('newer Pokpong (0001-schema.sql)')
})

test('a migration slipped in before a landed one is refused', async () => {
  write('0002-schema.sql', schema)
  await migrate(database, folder)
  write('0001-earlier.sql', 'select 1;')
  await expect(migrate(database, folder)).rejects.toThrow('0001-earlier.sql comes before 0002-schema.sql')
})

test('two of the same number, a wrong name, and a script that ends its own transaction are refused', async () => {
  write('0001-schema.sql', schema)
  write('0001-other.sql', 'select 1;')
  await expect(migrate(database, folder)).rejects.toThrow('Two migrations have the number 0001')
  rmSync(new URL('0001-other.sql', folder))
  write('2-short.sql', 'select 1;')
  await expect(migrate(database, folder)).rejects.toThrow('not 2-short.sql')
  rmSync(new URL('2-short.sql', folder))
  write('0002-commits.sql', 'select 1;\ncommit;\nselect 2;')
  await expect(migrate(database, folder)).rejects.toThrow('0002-commits.sql ends its transaction')
})

test('of several that migrate at once, each step is done by one', async () => {
  write('0001-schema.sql', schema)
  write('0002-slow.sql', 'select pg_sleep(0.3); create table trial.once (id int);')
  await database.asOwner((db) => sql`drop schema migration cascade`.execute(db))
  const done = await Promise.all([migrate(database, folder), migrate(database, folder), migrate(database, folder)])
  expect(done.flat().toSorted()).toEqual(['0001-schema.sql', '0002-slow.sql'])
})

test('the roles cannot sign in or step around row-level security', async () => {
  const { rows } = await database.asOwner((db) =>
    sql`select rolname, rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname like 'pokpong\\_%' order by 1`.execute(
      db,
    ),
  )
  const powerless = { rolcanlogin: false, rolsuper: false, rolbypassrls: false }
  expect(rows).toEqual([
    { rolname: 'pokpong_app', ...powerless },
    { rolname: 'pokpong_system', ...powerless },
  ])
})
