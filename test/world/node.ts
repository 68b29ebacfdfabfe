import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Contract } from '#platform/model/contract.ts'
import { type Problem, Refusal } from '#platform/model/problem.ts'
import { composeSpine } from '#apps/server/spine.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { Keyring, newKeyring } from '#platform/server/keyring.ts'
import type { Operation } from '#platform/server/operation.ts'
import { runOperation, type SpineDependencies } from '#platform/server/spine.ts'

interface Circumstances {
  /** To repeat a command. */
  commandId?: string
  /** When it happened on the device. */
  occurredAt?: string
}

export interface TestNode {
  spine: SpineDependencies
  database: Database
  /** The clock stands still until a test moves it. */
  now: Date
  /** Does it as one of the cast (or as any actor; null is nobody) and returns the answer. @throws when refused */
  do<C extends Contract>(who: CastName | Actor | null, contract: C, input: z.input<C['input']>, how?: Circumstances): Promise<z.output<C['output']>>
  /** The same, for what must be refused. @throws when it was done */
  refused<C extends Contract>(who: CastName | Actor | null, contract: C, input: unknown, how?: Circumstances): Promise<Problem>
}

/** The real spine over a test's database: everything but the sockets. Name the operations that the test needs. */
export function nodeOn(database: Database, operations: readonly Operation[]): TestNode {
  const byName = new Map(operations.map((operation) => [operation.contract.name, operation]))
  const keyring = new Keyring(newKeyring(new Date()))
  const node = { now: new Date('2026-07-10T03:00:00Z') }
  const spine = composeSpine({ database, keyring, clock: () => node.now })
  const attempt = (who: CastName | Actor | null, contract: Contract, input: unknown, how: Circumstances) => {
    const operation = byName.get(contract.name)
    if (!operation) throw new Error(`The test did not name the operation ${contract.name}.`)
    const envelope = contract.kind === 'command' ? { commandId: uuidv7(), ...how } : {}
    return runOperation(spine, operation, {
      actor: typeof who === 'string' ? asActor(who, steppedUp(node.now)) : (who ?? undefined),
      input: { ...(input as object), ...envelope },
      address: '192.0.2.1',
      site: 'http://localhost',
      userAgent: 'test',
      cookies: {},
    })
  }
  return Object.assign(node, {
    spine,
    database,
    async do(who, contract, input, how = {}) {
      const answer = await attempt(who, contract, input, how)
      if (answer instanceof Refusal) throw new Error(`refused: ${JSON.stringify(answer.problem)}`)
      return answer.result as never
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
