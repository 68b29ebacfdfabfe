import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { escalateOverdueReferrals } from '#capabilities/referrals/model/api-coordination.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runOperation, type SpineDependencies } from '#platform/server/spine.ts'
import { uuidv7 } from 'uuidv7'
import { escalateOverdueOperation } from './escalations.ts'

/**
 * What the server does every hour, as a named account that coordinates the nation: through the same path as every
 * command, so that it is decided, audited and sees no person.
 * @throws when the account may not do it
 */
export async function escalateOverdue(
  spine: SpineDependencies,
  account: PokpongActor,
): Promise<{ escalated: number; lapsed: number }> {
  const answer = await runOperation(spine, escalateOverdueOperation, {
    actor: account,
    input: { commandId: uuidv7() },
    address: 'clock',
    site: '',
    userAgent: '',
    cookies: {},
  })
  if (answer instanceof Refusal) throw new Error(`${escalateOverdueReferrals.name} was refused: ${answer.problem.type}`)
  return answer.result as { escalated: number; lapsed: number }
}
