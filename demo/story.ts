import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { operations } from '#apps/server/compose.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Contract } from '#platform/model/contract.ts'
import { mintCode } from '#platform/model/ids.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runAs } from '#platform/server/run-as.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'
import { asActor, type CastName } from './cast.ts'

const dayMs = 86_400_000

/** Tells the demonstration's story: each step is a real command, by one of the cast, at its own time. */
export class Story {
  readonly #spine: SpineDependencies
  readonly #begun: Date
  #now: Date
  #seed = 2020
  #counted = 0

  constructor(spine: SpineDependencies) {
    this.#begun = spine.clock()
    this.#now = this.#begun
    this.#spine = { ...spine, clock: () => this.#now }
  }

  /** Moves the story to some days (and hours) before today; parts of days are fine. */
  daysAgo(days: number): this {
    this.#now = new Date(this.#begun.getTime() - days * dayMs)
    return this
  }

  on(day: string): this {
    this.#now = new Date(`${day}T03:00:00Z`)
    return this
  }

  /** Where the story stands. */
  get now(): Date {
    return this.#now
  }

  /** A day of the node's calendar, counted from today; negative is past. */
  day(fromToday: number): string {
    const at = new Date(this.#begun.getTime() + fromToday * dayMs)
    return dayIn(country.zone, at)
  }

  /** @throws when a step of the story is refused: then the story is wrong, not the rule */
  async do<C extends Contract>(who: CastName, contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
    const actor = asActor(who, new Date(this.#now.getTime() + 600_000).toISOString())
    const answer = await runAs({ spine: this.#spine, operations }, actor, contract, input, {
      occurredAt: this.#now.toISOString(),
    })
    if (answer instanceof Refusal) throw new Error(`${who} ${contract.name}: ${JSON.stringify(answer.problem)}`)
    return answer
  }

  /** Codes of the demonstration are the same each time, so that pictures and descriptions stay true. */
  code(prefix: 'PP' | 'SC' | 'RF' | 'DV'): string {
    return mintCode(
      prefix,
      Uint8Array.from({ length: 8 }, () => this.chance(256)),
    )
  }

  /** A whole number below the limit, the same in each telling (Lehmer, Park and Miller 1988). */
  chance(limit: number): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647
    return this.#seed % limit
  }

  /** 0, 1, 2 …: apart from `chance`, so that counting changes no code and no figure. */
  next(): number {
    return this.#counted++
  }

  id(): string {
    return uuidv7()
  }
}
