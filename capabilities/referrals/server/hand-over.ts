import { handOver } from '#capabilities/referrals/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import type { ReferralAtHand } from '#capabilities/referrals/model/policy.ts'
import { loadReferral, type SignedCommand } from './at-hand.ts'
import { move } from './move.ts'
import { tellCase } from './timeline.ts'

export const handOverOperation = commandOperation(handOver, {
  load: loadReferral,
  async execute(ctx, _input, subject) {
    const refusal = await confirmHandOver(ctx, subject)
    return refusal ?? { state: 'handed-over' as const }
  },
})

/** The person has arrived: feedback is owed from now. */
export async function confirmHandOver(ctx: SignedCommand, { referral, about }: ReferralAtHand) {
  const refusal = await move(ctx, referral, 'hand-over', { handed_over_at: ctx.now })
  if (refusal) return refusal
  await tellCase(ctx, about, referral, 'handed-over')
  ctx.audit({ record: { id: about.personId, kind: 'person' } })
  return undefined
}
