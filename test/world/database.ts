import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, inject, onTestFinished, type TestAPI } from 'vitest'
import { databaseOn, openDatabase, type Database } from '#platform/server/database.ts'
import { poolOn } from '#platform/server/database-pglite.ts'
import { openServerPool } from '#platform/server/database-postgres.ts'
import { engineOn } from '#platform/server/embedded-engine.ts'
import { rolledBackOn } from './database-rolled-back.ts'
import type { Template } from './database-template.ts'

interface FreshDatabase {
  database: Database
  /** For the tests' own transaction. */
  pool: pg.Pool
}

/**
 * A migrated and otherwise empty database for the tests of one file, on the engine that POKPONG_TEST_ENGINE names
 * (pglite when unset). What a test commits, the next one sees: prefer `rolledBack`.
 */
export function withTestDatabase(): Database {
  let fresh: FreshDatabase | undefined
  beforeAll(async () => {
    fresh = await openFresh()
  }, 60_000)
  afterAll(() => fresh?.database.close())
  const current = (): Database => {
    if (!fresh) throw new Error('The database opens before the first test; use it in a test or a hook.')
    return fresh.database
  }
  return {
    get engine() {
      return inject('template').engine
    },
    transact: (settings, run, last) => current().transact(settings, run, last),
    ask: (settings, statement) => current().ask(settings, statement),
    asOwner: (run) => current().asOwner(run),
    close: async () => {},
  }
}

/**
 * The test function with a `database` whose changes are gone after each test:
 *
 *     const test = rolledBack(base)
 *     test('a bed is given once', async ({ database }) => …)
 *
 * All of a test is one transaction and each `transact` in it a savepoint. So now() stands still within a test; what
 * depends on real commits (concurrency, time passing) takes `withTestDatabase`.
 */
export function rolledBack(base: TestAPI) {
  let fresh: FreshDatabase | undefined
  afterAll(async () => {
    await fresh?.database.close()
    fresh = undefined
  })
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  return base.extend('database', async ({}): Promise<Database> => {
    fresh ??= await openFresh()
    const { database, end } = await rolledBackOn(fresh.pool, fresh.database.engine)
    onTestFinished(end)
    return database
  })
}

async function openFresh(): Promise<FreshDatabase> {
  const template = inject('template')
  if ('fault' in template) throw new Error(`The test database could not be made: ${template.fault}`)
  return template.engine === 'pglite' ? openSnapshot(template) : openCopy(template)
}

/** In memory: what a crash does to files is for the drills. */
async function openSnapshot({ snapshot }: Extract<Template, { engine: 'pglite' }>): Promise<FreshDatabase> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(snapshot)]) })
  const pool = poolOn(engineOn(pglite, () => 0))
  const close = async (): Promise<void> => {
    await pool.end()
    await pglite.close()
  }
  return { pool, database: databaseOn({ engine: 'pglite', pool, ownerPool: pool, close }) }
}

async function openCopy({ url }: Extract<Template, { engine: 'postgres' }>): Promise<FreshDatabase> {
  const name = `test_${process.pid}_${process.hrtime.bigint()}`
  const server = await openDatabase({ url, poolSize: 1 })
  await server.asOwner((db) => sql.raw(`create database ${name} template pokpong_template`).execute(db))
  const pool = openServerPool({ url: url.replace(/[^/]*$/, name), size: 10 })
  const close = async (): Promise<void> => {
    await pool.end()
    await server.asOwner((db) => sql.raw(`drop database ${name} with (force)`).execute(db))
    await server.close()
  }
  return { pool, database: databaseOn({ engine: 'postgres', pool, ownerPool: pool, close }) }
}
