import { endRelations } from '#capabilities/access/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { declineReferral } from '#capabilities/referrals/model/api.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import { notFound } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import { loadReferral } from './at-hand.ts'
import { move } from './move.ts'
import { insertDecline } from './store-words.ts'
import { tellCase } from './timeline.ts'
import { writeWords } from './words.ts'

/** Keeps the reason and the group, so that gaps can be counted, and closes what the offer had shown. */
export const declineReferralOperation = commandOperation(declineReferral, {
  load: loadReferral,
  async execute(ctx, input, { referral, about }) {
    const person = (await readPersonSummaries(ctx, [about.personId])).get(about.personId)
    if (!person) return notFound
    const words = {
      id: input.messageId,
      referralId: referral.id,
      personId: about.personId,
      kind: 'decline',
      part: 'offer',
      text: input.words,
    } as const
    const refusal =
      (await writeWords(ctx, words)) ??
      (await move(ctx, referral, 'decline', { answered_at: ctx.now, answered_by: ctx.actor.accountId }))
    if (refusal) return refusal
    await insertDecline(ctx.tx, {
      id: uuidv7(),
      referral_id: referral.id,
      organisation_id: ctx.actor.organisationId,
      reason: input.reason,
      welcome_group: groupOf(person),
      suggested_organisation_id: input.suggestedOrganisationId,
      declined_at: ctx.now,
    })
    await tellCase(ctx, about, referral, 'declined', { reason: input.reason })
    ctx.audit({ record: { id: about.personId, kind: 'person' }, note: input.reason })
    // Last, because from here on the receiver reaches nothing of the person.
    await endRelations(ctx.tx, { sourceId: referral.id }, ctx.now)
    return { state: 'declined' as const }
  },
})
