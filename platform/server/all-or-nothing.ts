import { sql } from 'kysely'
import { isCodeTaken } from './code-taken.ts'
import { type Database, type LastStatement, type Transaction, type Tx, withLast } from './database.ts'
import { applying, type Settings } from './database-settings.ts'

class Undone extends Error {}

/**
 * Several commands in one transaction, so that either all of them happened or none did. Each still runs through the
 * spine on the database that `run` is given: its own settings, policy, Row-Level Security, history and audit leaf.
 * @param run answers whether to keep what was done; nothing is kept either when one of its transactions failed
 * @returns whether it was kept. It may run again after a deadlock, so it may touch nothing but the joined database
 */
export async function allOrNothing(database: Database, run: (joined: Database) => Promise<boolean>): Promise<boolean> {
  try {
    await database.transact({}, async (tx) => {
      const joined = new Joined(database, tx)
      if (!(await run(joined)) || joined.spoiled) throw new Undone('undone')
    })
    return true
  } catch (error) {
    if (error instanceof Undone) return false
    throw error
  }
}

/** A Database whose transactions are stretches of one transaction, one after the other. */
class Joined implements Database {
  readonly engine: Database['engine']
  /** Something failed halfway: what it left behind must not be committed. */
  spoiled = false
  readonly #tx: Tx
  #begun = false
  readonly #made = new Set<string>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(database: Database, tx: Tx) {
    this.engine = database.engine
    this.#tx = tx
  }

  transact<T>(settings: Settings, run: Transaction<T>, last?: LastStatement<T>): Promise<T> {
    const turn = this.#last.then(() => this.#stretch(settings, withLast(run, last)))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  ask<T>(settings: Settings, statement: Transaction<T>): Promise<T> {
    return this.transact(settings, statement)
  }

  async #stretch<T>(settings: Settings, run: Transaction<T>): Promise<T> {
    try {
      // What an earlier stretch had set and this one does not is emptied: an empty setting opens nothing.
      const emptied = Object.fromEntries([...this.#made].map((name) => [name, '']))
      for (const name of Object.keys(settings)) if (name !== 'role') this.#made.add(name)
      const begin = this.#begun ? ['release savepoint stretch', 'savepoint stretch'] : ['savepoint stretch']
      this.#begun = true
      await sql.raw([...begin, ...applying({ role: 'none', ...emptied, ...settings })].join('; ')).execute(this.#tx)
      return await run(this.#tx)
    } catch (error) {
      // A code that is another record's by chance is no fault: the same command is sent again with a new one.
      if (isCodeTaken(error)) await sql.raw('rollback to savepoint stretch').execute(this.#tx)
      else this.spoiled = true
      throw error
    }
  }

  async asOwner<T>(): Promise<T> {
    throw new Error('The owner of the schema has no part in a joined transaction.')
  }

  async close(): Promise<void> {}
}
