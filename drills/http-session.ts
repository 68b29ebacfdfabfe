import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { accounts, type CastName } from '#demo/cast.ts'
import type { Contract } from '#platform/model/contract.ts'

export interface HttpAnswer {
  status: number
  /** As it came over the wire. */
  text: string
}

/** What went over the wire and came back. */
export interface Exchange {
  /** Path and query below /api. */
  path: string
  answer: HttpAnswer
}

/** A browser of the demonstration: real requests over a socket, with the cookies that the server set. */
export class HttpSession {
  readonly #cookies = new Map<string, string>()
  readonly #watch: ((exchange: Exchange) => void) | undefined
  address: string

  constructor(address: string, watch?: (exchange: Exchange) => void) {
    this.address = address
    this.#watch = watch
  }

  static async signedInAs(name: CastName, address: string, watch?: (exchange: Exchange) => void): Promise<HttpSession> {
    const session = new HttpSession(address, watch)
    const answer = await session.send('POST', '/session/demo', { account: accounts[name].id })
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`)
    return session
  }

  /** Does it and returns the answer. @throws when it was refused */
  async do<C extends Contract>(contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
    const answer = await this.call(contract, input)
    if (answer.status !== 200) throw new Error(`${contract.name} was answered ${answer.status}: ${answer.text}`)
    return JSON.parse(answer.text)
  }

  /**
   * One operation with any input, valid or not; what stands in the path goes there, the rest into body or query.
   * @param told the address before it is asked for
   */
  call(
    contract: Contract,
    input: unknown,
    commandId = uuidv7(),
    told: (path: string) => void = () => {},
  ): Promise<HttpAnswer> {
    const fields: Record<string, unknown> = { ...(input as object) }
    const path = contract.path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) => {
      const value = fields[name]
      delete fields[name]
      return encodeURIComponent(String(value))
    })
    const pairs = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
    const inAddress = contract.kind === 'query' && contract.method === 'GET' && pairs.length > 0
    const whole = inAddress ? `${path}?${new URLSearchParams(pairs).toString()}` : path
    told(whole)
    if (contract.kind === 'command') return this.send('POST', whole, { commandId, ...fields })
    return contract.method === 'POST' ? this.send('POST', whole, fields) : this.send('GET', whole)
  }

  /** @param path below /api @param body an object, or text that is sent as it is */
  async send(
    method: 'GET' | 'POST',
    path: string,
    body?: object | string,
    type = 'application/json',
  ): Promise<HttpAnswer> {
    const reply = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': type }),
        cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      this.#cookies.set(name!, value!)
    }
    const answer = { status: reply.status, text: await reply.text() }
    this.#watch?.({ path, answer })
    return answer
  }

  /** A fresh proof of presence, as the demonstration gives it. */
  async stepUp(): Promise<void> {
    await this.send('POST', '/session/demo/step-up', { commandId: uuidv7() })
  }

  get cookies(): readonly string[] {
    return [...this.#cookies.values()]
  }
}
