import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { databaseTypes } from './database-types.ts'
import { startDurableEngine, type Engine, type Sabotage } from './embedded-engine.ts'
import { EmbeddedStream } from './embedded-stream.ts'
import { lockFolder } from './folder-lock.ts'

export interface EmbeddedPool {
  pool: pg.Pool
  diskSyncs: () => number
  close: () => Promise<void>
}

interface EmbeddedOptions {
  folder: string
  /** Only for tests and the drill's sabotage; see `startDurableEngine`. */
  sabotage?: Sabotage
}

/**
 * PostgreSQL inside this process, on files in `folder`. It has one session, so the pool
 * has one connection, and its waiting list (first come, first served) is what serialises transactions.
 * @throws when another process uses the folder, or when a commit would not reach the disk
 */
export async function openEmbeddedPool({ folder, sabotage }: EmbeddedOptions): Promise<EmbeddedPool> {
  const path = resolve(folder)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const lock = lockFolder(path)
  try {
    const engine = await startDurableEngine(path, sabotage)
    const pool = poolOn(engine)
    const close = async (): Promise<void> => {
      await pool.end()
      await engine.stop()
      lock.release()
    }
    return { pool, diskSyncs: engine.diskSyncs, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A node-postgres pool whose one connection is a stream to the engine. */
export function poolOn(engine: Engine): pg.Pool {
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    types: databaseTypes,
    pipeline: true,
    stream: () => new EmbeddedStream(engine.send),
    // The engine's only session outlives a broken connection; the next one must not inherit what that one prepared.
    onConnect: async (client: pg.ClientBase) => {
      await client.query('rollback')
      await client.query('discard all')
      await client.query(`set TimeZone to 'UTC'`)
    },
  })
  pool.on('error', () => {})
  return pool
}
