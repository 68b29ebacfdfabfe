import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { accounts, type CastName } from '#demo/cast.ts'
import type { Contract } from '#platform/model/contract.ts'

export interface HttpAnswer {
  status: number
  /** As it came over the wire. */
  text: string
}

/** A browser of the demonstration: real requests over a socket, with the cookies that the server set. */
export class HttpSession {
  readonly #cookies = new Map<string, string>()
  address: string

  constructor(address: string) {
    this.address = address
  }

  static async signedInAs(name: CastName, address: string): Promise<HttpSession> {
    const session = new HttpSession(address)
    const answer = await session.send('POST', '/session/demo', { account: accounts[name].id })
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`)
    return session
  }

  /** Does it and returns the answer. @throws when it was refused */
  async do<C extends Contract>(
    contract: C,
    input: z.input<C['input']>,
    commandId = uuidv7(),
  ): Promise<z.output<C['output']>> {
    const answer = await this.call(contract, input, commandId)
    if (answer.status !== 200) throw new Error(`${contract.name} was answered ${answer.status}: ${answer.text}`)
    return JSON.parse(answer.text)
  }

  /** One operation with any input, valid or not; what stands in the path goes there, the rest into body or query. */
  call(contract: Contract, input: unknown, commandId = uuidv7()): Promise<HttpAnswer> {
    const fields: Record<string, unknown> = { ...(input as object) }
    const path = contract.path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) => {
      const value = fields[name]
      delete fields[name]
      return encodeURIComponent(String(value))
    })
    if (contract.kind === 'command') return this.send('POST', path, { commandId, ...fields })
    if (contract.method === 'POST') return this.send('POST', path, fields)
    const query = new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString()
    return this.send('GET', query === '' ? path : `${path}?${query}`)
  }

  /** @param path below /api @param body an object, or text that is sent as it is */
  async send(method: 'GET' | 'POST', path: string, body?: object | string): Promise<HttpAnswer> {
    const answer = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      this.#cookies.set(name!, value!)
    }
    return { status: answer.status, text: await answer.text() }
  }
}
