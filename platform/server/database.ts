import { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { openEmbeddedPool } from './database-pglite.ts'
import { openServerPool } from './database-postgres.ts'
import { SessionDialect, type SessionOptions } from './database-session.ts'
import { beginWith, type Settings } from './database-settings.ts'

/** Stores narrow it with `tx.withTables<MyTables>()`. */
// oxlint-disable-next-line typescript/no-explicit-any -- the platform knows no table
export type Tx = Kysely<any>

export type Transaction<T> = (tx: Tx) => Promise<T>
export type LastStatement<T> = (tx: Tx, result: T) => Promise<unknown>

/**
 * One PostgreSQL, embedded in this process (PGlite) or on a server; everything above this file is the same on
 * both. int8 arrives as a number, or as a bigint past 2^53; numeric, date ('2024-07-10') and interval arrive as
 * text; timestamptz as a Date; bytea as a Buffer; json parsed. JavaScript arrays go in as PostgreSQL arrays,
 * plain objects as JSON (give a JSON array as text: JSON.stringify).
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /**
   * Runs in one READ COMMITTED transaction that ends with the promise of `run`: committed when it resolves, rolled
   * back when it rejects. Settings hold for this transaction only; `role` becomes the current role.
   * A deadlock or serialisation failure rolls back and runs again, four times at most, so `run` may touch nothing
   * but `tx`. On PGlite transactions queue, first come first served: never call `transact` inside `run`.
   * @param last exactly one more statement, which COMMIT follows on the wire without waiting for its answer
   * @throws when the transaction could not be committed, also if `run` swallowed the error of a statement
   */
  transact<T>(settings: Settings, run: Transaction<T>, last?: LastStatement<T>): Promise<T>
  /** A transaction of exactly one statement, in one exchange with the server. */
  ask<T>(settings: Settings, statement: Transaction<T>): Promise<T>
  /** Outside any actor and any transaction, as the owner of the schema: migrations and the like. */
  asOwner<T>(run: (db: Tx) => Promise<T>): Promise<T>
  /** How often the embedded engine has forced its files to the disk; absent on a server. */
  diskSyncs?(): number
  /** Waits for running transactions, then ends. */
  close(): Promise<void>
}

/** `run` and `last` as one piece of work, for a Database whose transactions are parts of another one. */
export function withLast<T>(run: Transaction<T>, last?: LastStatement<T>): Transaction<T> {
  return async (tx) => {
    const result = await run(tx)
    await last?.(tx, result)
    return result
  }
}

export interface DatabaseOptions {
  /** postgresql://… of the login that serves requests; without it the embedded engine is used. */
  url?: string | undefined
  /** postgresql://… of the login that owns the schema; the same as `url` when absent. */
  migratorUrl?: string | undefined
  /** Data folder of the embedded engine; created when missing. One process at a time may open it. */
  folder?: string | undefined
  /** Connections to the server for requests. */
  poolSize?: number | undefined
}

const attemptsMost = 4

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openServer({ ...options, url: options.url })
  if (!options.folder) throw new Error('Give the database a folder (DATA_DIR) or an address (DATABASE_URL).')
  const { pool, diskSyncs, close } = await openEmbeddedPool({ folder: options.folder })
  return { ...databaseOn({ engine: 'pglite', pool, ownerPool: pool, close }), diskSyncs }
}

function openServer(options: DatabaseOptions & { url: string }): Database {
  const pool = openServerPool({ url: options.url, size: options.poolSize ?? 10 })
  const ownerPool = openServerPool({ url: options.migratorUrl ?? options.url, size: 2, patient: true })
  const close = async (): Promise<void> => {
    await Promise.all([pool.end(), ownerPool.end()])
  }
  return databaseOn({ engine: 'postgres', pool, ownerPool, close })
}

interface Pools extends Pick<Database, 'engine' | 'close'> {
  pool: Pool
  ownerPool: Pool
}

/** @internal for `openDatabase`, and for the test world, which brings pools of its own */
export function databaseOn({ engine, pool, ownerPool, close }: Pools): Database {
  return {
    engine,
    transact: (settings, run, last) => again(() => transactOnce(pool, beginWith(settings), run, last)),
    ask: (settings, statement) => again(() => askOnce(pool, beginWith(settings), statement)),
    asOwner: (run) => asOwnerIn(ownerPool, run),
    close,
  }
}

async function again<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (attempt === attemptsMost || !mayRunAgain(error)) throw error
      await pause(Math.random() * 10 * 2 ** attempt)
    }
  }
}

function transactOnce<T>(pool: Pool, begin: string, run: Transaction<T>, last?: LastStatement<T>): Promise<T> {
  return onClient(pool, async (client) => {
    const done = await afterBegin(client, begin, () => runOn(client, { insideTransaction: true }, run))
    await (last ? commitAfter(client, (tx) => last(tx, done)) : commit(client))
    return done
  })
}

function askOnce<T>(pool: Pool, begin: string, statement: Transaction<T>): Promise<T> {
  return onClient(pool, (client) => afterBegin(client, begin, () => commitAfter(client, statement)))
}

/**
 * The first statement follows BEGIN on the wire without waiting for its answer; should a setting be refused, the
 * transaction has failed and so does every statement in it.
 */
async function afterBegin<T>(client: PoolClient, begin: string, work: () => Promise<T>): Promise<T> {
  const [begun, done] = await Promise.allSettled([client.query(begin), work()])
  if (begun.status === 'rejected') throw begun.reason
  if (done.status === 'rejected') throw done.reason
  return done.value
}

/** Sends COMMIT right behind the one statement. When that fails, the server answers COMMIT by rolling back. */
async function commitAfter<T>(client: PoolClient, statement: Transaction<T>): Promise<T> {
  const committing: Promise<void>[] = []
  const onSent = () => {
    if (committing.length === 0) committing.push(commit(client))
    else throw new Error('Only one statement may be sent here.')
  }
  const [done] = await Promise.allSettled([runOn(client, { insideTransaction: true, onSent }, statement)])
  const [committed] = await Promise.allSettled(committing)
  if (done.status === 'rejected') throw done.reason
  if (!committed) throw new Error('No statement was sent, and nothing was committed.')
  if (committed.status === 'rejected') throw committed.reason
  return done.value
}

/** Whatever of `run` outlives it can send nothing more: the connection may be somebody else's by then. */
async function runOn<T>(client: PoolClient, options: SessionOptions, run: Transaction<T>): Promise<T> {
  const dialect = new SessionDialect(client, options)
  try {
    return await run(new Kysely({ dialect }))
  } finally {
    dialect.close()
  }
}

async function onClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const value = await work(client)
    client.release()
    return value
  } catch (error) {
    await abandon(client, error)
    throw error
  }
}

/** COMMIT of a transaction in which a statement failed is answered by ROLLBACK: that must never look like success. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it had failed.')
}

/** A connection that cannot even roll back, or whose prepared statements are stale, is not used again. */
async function abandon(client: PoolClient, error: unknown): Promise<void> {
  try {
    await client.query('rollback')
    client.release(isStalePlan(error))
  } catch {
    client.release(true)
  }
}

function asOwnerIn<T>(pool: Pool, run: Transaction<T>): Promise<T> {
  return onClient(pool, (client) => runOn(client, { insideTransaction: false }, run))
}

/** 40001 serialization_failure, 40P01 deadlock_detected: PostgreSQL manual, appendix A. */
function mayRunAgain(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01' || isStalePlan(error)
}

/** A migration changed a table under a prepared statement. */
function isStalePlan(error: unknown): boolean {
  return codeOf(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan')
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
