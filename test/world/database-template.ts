import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { databaseOn, openDatabase } from '#platform/server/database.ts'
import { poolOn } from '#platform/server/database-pglite.ts'
import { engineOn } from '#platform/server/embedded-engine.ts'
import { migrate, readMigrations } from '#platform/server/migrate.ts'
import { startPostgres, type PostgresServer } from './postgres-server.ts'

/** A migrated database that each test file copies; made once for a run. */
export type Template =
  | { engine: 'pglite'; snapshot: string }
  | { engine: 'postgres'; url: string }
  | { engine: 'pglite' | 'postgres'; fault: string }

declare module 'vitest' {
  interface ProvidedContext {
    template: Template
  }
}

let server: PostgresServer | undefined

/** Vitest's global setup. A fault in a migration fails the tests that use a database, not the others. */
export async function setup(project: TestProject): Promise<void> {
  const engine = process.env['POKPONG_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'pglite'
  try {
    project.provide('template', engine === 'postgres' ? await makeOnServer() : await makeSnapshot())
  } catch (error) {
    project.provide('template', { engine, fault: error instanceof Error ? error.message : String(error) })
  }
}

export async function teardown(): Promise<void> {
  await server?.stop()
}

async function makeOnServer(): Promise<Template> {
  server = await startPostgres({ durable: false })
  const maintenance = await openDatabase({ url: server.url, poolSize: 1 })
  await maintenance.asOwner((db) => sql`create database pokpong_template`.execute(db))
  await maintenance.close()
  const template = await openDatabase({ url: server.url.replace(/postgres$/, 'pokpong_template'), poolSize: 1 })
  await migrate(template)
  await template.close()
  return { engine: 'postgres', url: server.url }
}

/** Kept between runs under a name that changes with the migrations, because initdb in WebAssembly takes seconds. */
async function makeSnapshot(): Promise<Template> {
  const folder = fileURLToPath(new URL('../../.cache/test-database/', import.meta.url))
  const migrations = await readMigrations()
  const parts = [...migrations.map(({ name, checksum }) => name + checksum), PGlite.defaultStartParams.join()]
  const snapshot = `${folder}${createHash('sha256').update(parts.join()).digest('hex').slice(0, 16)}.tar`
  if (existsSync(snapshot)) return { engine: 'pglite', snapshot }
  const pglite = await PGlite.create()
  const pool = poolOn(engineOn(pglite, () => 0))
  await migrate(databaseOn({ engine: 'pglite', pool, ownerPool: pool, close: () => pool.end() }))
  mkdirSync(folder, { recursive: true })
  const unfinished = `${snapshot}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()))
  renameSync(unfinished, snapshot)
  await pool.end()
  await pglite.close()
  return { engine: 'pglite', snapshot }
}
