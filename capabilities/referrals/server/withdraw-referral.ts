import { endRelations } from '#capabilities/access/server/public.ts'
import { withdrawReferral } from '#capabilities/referrals/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadReferral } from './at-hand.ts'
import { move } from './move.ts'
import { tellCase } from './timeline.ts'
import { writeWords } from './words.ts'

/** The sender takes it back, also after the acceptance: what it opened closes at once. */
export const withdrawReferralOperation = commandOperation(withdrawReferral, {
  load: loadReferral,
  async execute(ctx, input, { referral, about }) {
    const words = {
      id: input.messageId,
      referralId: referral.id,
      personId: about.personId,
      kind: 'withdrawal',
      part: 'offer',
      text: input.words,
    } as const
    const refusal = (await writeWords(ctx, words)) ?? (await move(ctx, referral, 'withdraw', { noted_at: ctx.now }))
    if (refusal) return refusal
    await endRelations(ctx.tx, { sourceId: referral.id }, ctx.now)
    await tellCase(ctx, about, referral, 'withdrawn', { reason: input.reason })
    ctx.audit({ record: { id: about.personId, kind: 'person' }, note: input.reason })
    return { state: 'withdrawn' as const }
  },
})
