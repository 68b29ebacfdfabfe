import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { escalateOverdueReferrals } from '#capabilities/referrals/model/api-coordination.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runOperation, settingsFor, type SpineDependencies } from '#platform/server/spine.ts'
import { uuidv7 } from 'uuidv7'
import { escalateOverdueOperation, whatRanOut } from './escalations.ts'

/**
 * What the server does every few minutes, standing where a coordinator of the nation stands: through the same path as
 * every command, so that it is decided and audited and sees no person. When nothing ran out nothing is written.
 * @throws when the account may not do it
 */
export async function escalateOverdue(
  spine: SpineDependencies,
  account: PokpongActor,
): Promise<{ escalated: number; lapsed: number }> {
  if (!(await isAnythingOverdue(spine, account))) return { escalated: 0, lapsed: 0 }
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

async function isAnythingOverdue(spine: SpineDependencies, account: PokpongActor): Promise<boolean> {
  const now = spine.clock()
  const { lapsed, late } = await spine.database.transact(settingsFor(spine, account), (tx) => whatRanOut(tx, now))
  return lapsed.length + late.length > 0
}
