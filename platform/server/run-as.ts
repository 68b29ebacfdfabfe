import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Contract } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/problem.ts'
import type { Operation } from './operation.ts'
import { runOperation, type SpineDependencies } from './spine.ts'

export interface Circumstances {
  /** To repeat a command. */
  commandId?: string
  /** When it happened on the device. */
  occurredAt?: string
}

/**
 * Runs an operation through the spine without a socket: for the command line, the demonstration and tests. Policies,
 * Row-Level Security, history and audit are the same as for a request.
 */
export async function runAs<C extends Contract>(
  node: { spine: SpineDependencies; operations: readonly Operation[] },
  actor: Actor | undefined,
  contract: C,
  input: z.input<C['input']>,
  how: Circumstances = {},
): Promise<z.output<C['output']> | Refusal> {
  const operation = node.operations.find((each) => each.contract.name === contract.name)
  if (!operation) throw new Error(`The operation ${contract.name} is not composed here.`)
  const envelope = contract.kind === 'command' ? { commandId: uuidv7(), ...how } : {}
  const answer = await runOperation(node.spine, operation, {
    actor,
    input: { ...(input as object), ...envelope },
    address: 'command-line',
    site: 'command-line',
    userAgent: 'command line',
    cookies: {},
  })
  return answer instanceof Refusal ? answer : (answer.result as z.output<C['output']>)
}
