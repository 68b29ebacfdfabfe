import { takeNote } from '#capabilities/referrals/model/api.ts'
import { isUnanswered, stateAt } from '#capabilities/referrals/model/lifecycle.ts'
import { mayTakeNote, type ReferralAtHand } from '#capabilities/referrals/model/policy.ts'
import { commonProblems, notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadReferral, type SignedCommand } from './at-hand.ts'
import { moveReferral } from './store.ts'
import { tellCase } from './timeline.ts'

export const takeNoteOperation = commandOperation(takeNote, {
  load: loadReferral,
  async execute(ctx, _input, subject) {
    await writeNote(ctx, subject)
    return { state: stateAt(subject.referral, ctx.now) }
  },
})

/** For an offer sent in the place of another one: sending it takes note of the first. */
export async function noteTaken(ctx: SignedCommand, id: string): Promise<Refusal | undefined> {
  const subject = await loadReferral(ctx, { id })
  if (!subject) return notFound
  const decision = mayTakeNote(ctx.actor, subject)
  if (!decision.allowed) return refuse(commonProblems, 'not-allowed', { because: decision.because })
  await writeNote(ctx, subject)
  return undefined
}

/** The hourly job may not have written down yet that the offer lapsed; then it is written here. */
async function writeNote(ctx: SignedCommand, { referral, about }: ReferralAtHand): Promise<void> {
  const lapsed = isUnanswered(referral.state) ? { state: 'expired', ended_at: ctx.now } : {}
  await moveReferral(ctx.tx, referral.id, referral.state, { ...lapsed, noted_at: ctx.now })
  if (stateAt(referral, ctx.now) === 'expired') await tellCase(ctx, about, referral, 'lapsed')
  ctx.audit({ record: { id: about.personId, kind: 'person' } })
}
