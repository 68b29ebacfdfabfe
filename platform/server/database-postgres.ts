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
  // An idle connection may break (a fail-over); the pool opens another, and the next statement reports any fault.
  pool.on('error', () => {})
  return pool
}
