import type { Socket } from 'node:net'
import pg from 'pg'
import { databaseTypes } from './database-types.ts'

interface ServerPool {
  url: string
  size: number
  /** For migrations, which may take long. Requests end after half a minute, so that none holds a lock for hours. */
  patient?: boolean
}

const requestMost = 30_000

/** A pool of connections to a PostgreSQL server. Connects when first used. */
export function openServerPool({ url, size, patient }: ServerPool): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: databaseTypes,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    // Compiling a plan costs more than any statement of ours takes.
    options: '-c TimeZone=UTC -c jit=off',
    ...(patient ? {} : { statement_timeout: requestMost, idle_in_transaction_session_timeout: requestMost }),
  })
  pool.on('connect', (client) => {
    gatherWrites(client)
    // In the middle of a transaction too: its statements reject, and an event that nobody hears would end the process.
    client.on('error', () => {})
  })
  // An idle connection may break (a fail-over); the pool opens another, and the next statement reports any fault.
  pool.on('error', () => {})
  return pool
}

/**
 * Statements that are sent in one turn of the event loop reach the server in one write: BEGIN with the first statement,
 * the last one with COMMIT. Each write wakes the server's process, which costs more than most statements.
 */
function gatherWrites(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const write = stream.write.bind(stream)
  let gathering = false
  stream.write = ((...parts: Parameters<typeof write>) => {
    if (!gathering) {
      gathering = true
      stream.cork()
      setImmediate(() => {
        gathering = false
        stream.uncork()
      })
    }
    return write(...parts)
  }) as typeof stream.write
}
