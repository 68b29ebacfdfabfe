import type * as z from 'zod'
import { country } from '#countries/chosen.ts'
import type { CastName } from '#demo/cast.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Contract } from '#platform/model/contract.ts'
import { Canaries } from './canary-words.ts'
import { type Exchange, HttpSession } from './http-session.ts'
import type { Teller, Who } from './told-file.ts'

/** A command or query that was carried out, to be repeated with something wrong in it. */
export interface Done {
  who: CastName
  contract: Contract
  input: Record<string, unknown>
}

/** Tells a story to a server over HTTP, with canaries for all words, and keeps what came over the wire. */
export class CanaryClient implements Teller {
  readonly canaries = new Canaries()
  readonly address: string
  readonly done: Done[] = []
  /** Addresses of honest requests: no word may stand in one. */
  readonly paths: string[] = []
  /** Bodies of answers that say no. */
  readonly refusals: string[] = []
  readonly faults: string[] = []
  /** Fields that took a canary in a request that was carried out. */
  readonly planted = new Set<string>()
  readonly #sessions = new Map<CastName, HttpSession>()

  constructor(address: string) {
    this.address = address
  }

  say(about: string): string {
    return this.canaries.say(about)
  }

  day(fromToday: number): string {
    return dayIn(country.zone, new Date(Date.now() + fromToday * 86_400_000))
  }

  async do<C extends Contract>(who: Who, contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
    if (typeof who !== 'string') throw new Error('Over HTTP only members of the cast can sign in.')
    const session = await this.sessionOf(who)
    if (contract.stepUp) await session.stepUp()
    const before = this.paths.length
    const answer = await session.call(contract, input, undefined, (path) => this.paths.push(path))
    if (answer.status !== 200) throw new Error(`${who} ${contract.name} was answered ${answer.status}: ${answer.text}`)
    if (this.paths.length === before) throw new Error('No address was kept.')
    this.done.push({ who, contract, input: input as Record<string, unknown> })
    for (const path of this.#fieldsWithCanaries(input, '')) this.planted.add(`${contract.name} ${path}`)
    return JSON.parse(answer.text)
  }

  async sessionOf(who: CastName): Promise<HttpSession> {
    const known = this.#sessions.get(who)
    if (known) return known
    const session = await HttpSession.signedInAs(who, this.address, (exchange) => this.#keep(exchange))
    this.#sessions.set(who, session)
    return session
  }

  /** What a thief would look for in the tables: the sessions themselves. */
  get tokens(): readonly string[] {
    return [...this.#sessions.values()].flatMap((session) => session.cookies)
  }

  anonymous(): HttpSession {
    return new HttpSession(this.address, (exchange) => this.#keep(exchange))
  }

  #keep({ path, answer }: Exchange): void {
    if (answer.status >= 400) this.refusals.push(answer.text)
    if (answer.status < 500) return
    this.faults.push(`${path.replaceAll(/[0-9a-f-]{36}/g, ':id')} ${answer.status} ${answer.text}`)
  }

  #fieldsWithCanaries(value: unknown, path: string): string[] {
    if (typeof value === 'string') return this.canaries.holdsMark(value) ? [path] : []
    if (Array.isArray(value)) return value.flatMap((each) => this.#fieldsWithCanaries(each, `${path}[]`))
    if (value === null || typeof value !== 'object') return []
    const below = (name: string) => (path === '' ? name : `${path}.${name}`)
    return Object.entries(value).flatMap(([name, each]) => this.#fieldsWithCanaries(each, below(name)))
  }
}
