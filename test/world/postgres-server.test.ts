import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, type Database } from '#platform/server/database.ts'
import { migrate } from '#platform/server/migrate.ts'
import { startPostgres } from './postgres-server.ts'

test('a server ends with the process that started it, even by kill -9', async () => {
  const module = new URL('./postgres-server.ts', import.meta.url).href
  const script = `const { startPostgres } = await import(process.argv[1])
    const { url, folder } = await startPostgres({ durable: false })
    console.log(JSON.stringify({ url, folder }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module])
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { url, folder } = JSON.parse(line.toString()) as { url: string; folder: string }
  child.kill('SIGKILL')
  const isUp = () => using({ url }, (database) => database.transact({}, () => Promise.resolve(true))).catch(() => false)
  await expect.poll(isUp, { timeout: 20_000, interval: 200 }).toBe(false)
  rmSync(folder, { recursive: true })
}, 60_000)

async function using<T>(
  options: { url: string; migratorUrl?: string },
  run: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ ...options, poolSize: 2 })
  try {
    return await run(database)
  } finally {
    await database.close()
  }
}

test('a server that was killed starts again on its folder with all that it had acknowledged', async () => {
  const first = await startPostgres({ durable: true })
  await using(first, (database) => database.asOwner((db) => sql`create table note as select 7 as id`.execute(db)))
  await first.kill()
  const second = await startPostgres({ durable: true, folder: first.folder })
  const { rows } = await using(second, (database) =>
    database.transact({}, (tx) => sql`select id from note`.execute(tx)),
  )
  expect(rows).toEqual([{ id: 7 }])
  await second.stop()
  await first.stop()
  expect(existsSync(first.folder)).toBe(false)
}, 60_000)

test('a server that dies in the middle of a transaction fails that transaction, and not the process', async () => {
  const server = await startPostgres({ durable: false })
  onTestFinished(() => server.stop())
  await using(server, async (database) => {
    const broken = database.transact({}, async (tx) => {
      await sql`select 1`.execute(tx)
      await server.kill()
      // Whether or not a statement is under way, the connection's own fault must reach nobody else.
      await new Promise((resolve) => setTimeout(resolve, 300))
      return sql`select 2`.execute(tx)
    })
    await expect(broken).rejects.toThrow()
  })
}, 60_000)

test('a login without any right of its own serves after the migrator has let it take the roles', async () => {
  const server = await startPostgres({ durable: false })
  onTestFinished(() => server.stop())
  await using(server, (database) =>
    database.asOwner(async (db) => {
      await sql.raw('create role owner login createrole bypassrls; create role serving login').execute(db)
      await sql`create database pokpong owner owner`.execute(db)
    }),
  )
  const urlOf = (login: string) => server.url.replace('pokpong@', `${login}@`).replace(/postgres$/, 'pokpong')
  const who = await using({ url: urlOf('serving'), migratorUrl: urlOf('owner') }, async (database) => {
    await migrate(database)
    const asked = await database.transact({ role: 'pokpong_app' }, (tx) => sql`select current_user as who`.execute(tx))
    const bare = database.transact({}, (tx) => sql`select from migration.applied`.execute(tx))
    await expect(bare).rejects.toThrow('permission denied')
    return asked.rows
  })
  expect(who).toEqual([{ who: 'pokpong_app' }])
}, 60_000)
