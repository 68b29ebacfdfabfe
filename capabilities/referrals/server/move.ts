import { afterStep, isOver, type Step } from '#capabilities/referrals/model/lifecycle.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { type Movement, moveReferral } from './store.ts'

/** Takes one step of the lifecycle, from the state that was read; refuses when somebody was faster. */
export async function move(
  ctx: Pick<CommandContext, 'tx' | 'now'>,
  referral: Referral,
  step: Step,
  more: Movement = {},
): Promise<Refusal | undefined> {
  const state = afterStep(referral.state, step)
  const ended = state && isOver(state) ? { ended_at: ctx.now } : {}
  if (state && (await moveReferral(ctx.tx, referral.id, referral.state, { state, ...ended, ...more }))) return undefined
  return refuse(referralProblems, 'referral-moved-on', { state: referral.state })
}
