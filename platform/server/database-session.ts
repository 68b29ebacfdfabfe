import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely'
import type { ClientBase, QueryConfig } from 'pg'

export interface SessionOptions {
  /** Then BEGIN is refused: a nested transaction would silently commit the outer one. */
  insideTransaction: boolean
  /** Called when a statement has been sent and before its answer came. */
  onSent?: () => void
}

/** Kysely on one open connection, until `close`: a transaction that escapes its callback must not reach the next one. */
export class SessionDialect implements Dialect {
  readonly #session: Session

  constructor(client: ClientBase, options: SessionOptions) {
    this.#session = new Session(client, options)
  }

  close(): void {
    this.#session.open = false
  }

  createDriver(): Driver {
    return this.#session
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- as Kysely declares it
  createIntrospector(db: Kysely<any>): PostgresIntrospector {
    return new PostgresIntrospector(db)
  }
}

class Session implements Driver, DatabaseConnection {
  open = true
  readonly #client: ClientBase
  readonly #options: SessionOptions

  constructor(client: ClientBase, options: SessionOptions) {
    this.#client = client
    this.#options = options
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.open) throw new Error('This transaction has ended; await every statement before it does.')
    // A script of several statements is answered by a list of results; the last one counts.
    const sent = this.#client.query(messageFor(compiled))
    this.#options.onSent?.()
    const answer = await sent
    const result = Array.isArray(answer) ? answer.at(-1) : answer
    if (result.command === 'SELECT' || result.rowCount === null) return { rows: result.rows }
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount) }
  }

  // oxlint-disable-next-line require-yield -- streaming is not offered: a list has a limit
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered.')
  }

  async beginTransaction(): Promise<void> {
    if (this.#options.insideTransaction) throw new Error('This is a transaction already.')
    await this.#client.query('begin')
  }

  async commitTransaction(): Promise<void> {
    const { command } = await this.#client.query('commit')
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it had failed.')
  }

  async rollbackTransaction(): Promise<void> {
    await this.#client.query('rollback')
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const statementNames = new Map<string, string>()
/** Statements differ by their text only; past this many they come from lists of varying length. */
const namedMost = 800

/**
 * A statement is prepared once in each connection, so that its plan and its row-level security are not worked out
 * anew each time. Raw SQL without parameters goes as it is and may hold several statements, as a migration does.
 */
function messageFor(compiled: CompiledQuery): string | QueryConfig {
  const { sql, parameters } = compiled
  if (compiled.query.kind === 'RawNode' && parameters.length === 0) return sql
  const values = parameters as unknown[]
  const name = statementNames.get(sql) ?? nameStatement(sql)
  return name ? { name, text: sql, values } : { text: sql, values }
}

function nameStatement(sql: string): string | undefined {
  if (statementNames.size >= namedMost) return undefined
  const name = `s${statementNames.size}`
  statementNames.set(sql, name)
  return name
}
