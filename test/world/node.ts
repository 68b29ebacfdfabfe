import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Contract } from '#platform/model/contract.ts'
import { type Problem, Refusal } from '#platform/model/problem.ts'
import { composeSpine } from '#apps/server/spine.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { Keyring, newKeyring } from '#platform/server/keyring.ts'
import type { Operation } from '#platform/server/operation.ts'
import { type Circumstances, runAs } from '#platform/server/run-as.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'

export interface TestNode {
  spine: SpineDependencies
  database: Database
  /** The clock stands still until a test moves it. */
  now: Date
  /** Does it as one of the cast (or as any actor; null is nobody) and returns the answer. @throws when refused */
  do<C extends Contract>(
    who: CastName | Actor | null,
    contract: C,
    input: z.input<C['input']>,
    how?: Circumstances,
  ): Promise<z.output<C['output']>>
  /** The same, for what must be refused. @throws when it was done */
  refused<C extends Contract>(
    who: CastName | Actor | null,
    contract: C,
    input: unknown,
    how?: Circumstances,
  ): Promise<Problem>
}

/** The real spine over a test's database: everything but the sockets. Name the operations that the test needs. */
export function nodeOn(database: Database, operations: readonly Operation[]): TestNode {
  const keyring = new Keyring(newKeyring(new Date()))
  const node = { now: new Date('2026-07-10T03:00:00Z') }
  const spine = composeSpine({ database, keyring, clock: () => node.now })
  const attempt = (who: CastName | Actor | null, contract: Contract, input: unknown, how: Circumstances) => {
    const actor = typeof who === 'string' ? asActor(who, steppedUp(node.now)) : (who ?? undefined)
    return runAs({ spine, operations }, actor, contract, input as never, how)
  }
  return Object.assign(node, {
    spine,
    database,
    async do(who, contract, input, how = {}) {
      const answer = await attempt(who, contract, input, how)
      if (answer instanceof Refusal) throw new Error(`refused: ${JSON.stringify(answer.problem)}`)
      return answer as never
    },
    async refused(who, contract, input, how = {}) {
      const answer = await attempt(who, contract, input, how)
      if (!(answer instanceof Refusal)) throw new Error(`${contract.name} was done and should have been refused`)
      return answer.problem
    },
  } satisfies Omit<TestNode, 'now'>)
}

function steppedUp(now: Date): string {
  return new Date(now.getTime() + 600_000).toISOString()
}
