import { Kysely } from 'kysely'
import type pg from 'pg'
import { type Database, type Transaction, withLast } from '#platform/server/database.ts'
import { SessionDialect } from '#platform/server/database-session.ts'
import { applying, type Settings } from '#platform/server/database-settings.ts'

interface RolledBack {
  database: Database
  end: () => Promise<void>
}

/** A Database whose transactions are savepoints of one transaction, which `end` rolls back. */
export async function rolledBackOn(pool: pg.Pool, engine: Database['engine']): Promise<RolledBack> {
  const client = await pool.connect()
  await client.query('begin')
  const inTurn = queue()
  const database: Database = {
    engine,
    transact: (settings, run, last) => inTurn(() => asSavepoint(client, settings, withLast(run, last))),
    ask: (settings, statement) => inTurn(() => asSavepoint(client, settings, statement)),
    asOwner: (run) => inTurn(() => asSavepoint(client, {}, run)),
    close: async () => {},
  }
  const end = async (): Promise<void> => {
    await client.query('rollback')
    client.release()
  }
  return { database, end }
}

async function asSavepoint<T>(client: pg.ClientBase, settings: Settings, run: Transaction<T>): Promise<T> {
  const dialect = new SessionDialect(client, { insideTransaction: true })
  await client.query(['savepoint command', ...applying(settings)].join('; '))
  try {
    const result = await run(new Kysely({ dialect }))
    // What a commit would do: check what was deferred, and forget the role and every setting.
    await client.query('set constraints all immediate; set constraints all deferred')
    await client.query('release savepoint command; set local role none; reset all')
    return result
  } catch (error) {
    await client.query('rollback to savepoint command; release savepoint command')
    throw error
  } finally {
    dialect.close()
  }
}

/** One after the other, in the order of asking, as the embedded engine's only session does. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => {})
    return turn
  }
}
