import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { composeSpine } from '#apps/server/spine.ts'
import { authenticate } from '#capabilities/identity/server/public.ts'
import type { Database } from '#platform/server/database.ts'
import { createHttp } from '#platform/server/http.ts'
import { Keyring, newKeyring } from '#platform/server/keyring.ts'
import type { Operation } from '#platform/server/operation.ts'

export interface Reply {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever answer it expects
  body: any
}

/** A node over HTTP, without a socket: headers, cookies and sessions are the real ones. */
export interface HttpNode {
  app: FastifyInstance
  database: Database
  keyring: Keyring
  /** The clock stands still until a test moves it. */
  now: Date
  later(seconds: number): void
  /** What was logged. */
  lines: Record<string, unknown>[]
  browser(from?: { address?: string; userAgent?: string }): Browser
}

export async function httpNodeOn(database: Database, operations: readonly Operation[]): Promise<HttpNode> {
  const keyring = new Keyring(newKeyring(new Date()))
  const state = { now: new Date('2026-07-10T03:00:00Z') }
  const lines: Record<string, unknown>[] = []
  const digestOf = (token: string) => createHash('sha256').update(token).digest()
  const app = await createHttp({
    ...composeSpine({ database, keyring, clock: () => state.now }),
    operations,
    authenticate: (token) =>
      database.transact({ role: 'pokpong_app' }, (tx) => authenticate(tx, digestOf(token), state.now)),
    secure: false,
    trustedProxies: 0,
    log: (line) => lines.push(line),
    webFolder: 'there-is-none',
  })
  return Object.assign(state, {
    app,
    database,
    keyring,
    lines,
    later: (seconds: number) => void (state.now = new Date(state.now.getTime() + seconds * 1000)),
    browser: (from = {}) => new Browser(app, from),
  })
}

/** Keeps its cookies between requests, as browsers do. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #from: { address?: string; userAgent?: string }

  constructor(app: FastifyInstance, from: { address?: string; userAgent?: string }) {
    this.#app = app
    this.#from = from
  }

  get(path: string): Promise<Reply> {
    return this.#send('GET', path)
  }

  /** A command unless the body has its own `commandId`; queries ignore it. */
  post(path: string, body: object = {}): Promise<Reply> {
    return this.#send('POST', path, { commandId: uuidv7(), ...body })
  }

  async #send(method: 'GET' | 'POST', path: string, payload?: object): Promise<Reply> {
    const answer = await this.#app.inject({
      method,
      url: `/api${path}`,
      ...(payload ? { payload } : {}),
      remoteAddress: this.#from.address ?? '192.0.2.1',
      headers: { 'user-agent': this.#from.userAgent ?? 'test', host: 'localhost' },
      cookies: Object.fromEntries(this.cookies),
    })
    for (const cookie of answer.cookies) {
      if (cookie.maxAge === 0) this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    return { status: answer.statusCode, body: answer.body === '' ? undefined : JSON.parse(answer.body) }
  }
}
