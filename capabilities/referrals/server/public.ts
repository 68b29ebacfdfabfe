import { mayHandOver, sideOf } from '#capabilities/referrals/model/policy.ts'
import type { Decline, Referral, ReferralAbout } from '#capabilities/referrals/model/referral.ts'
import type { Refusal } from '#platform/model/problem.ts'
import { loadReferral, type SignedCommand, type SignedQuery } from './at-hand.ts'
import { confirmHandOver } from './hand-over.ts'
import { listReferralRows } from './store.ts'
import { declinesOf } from './store-words.ts'

export { escalateOverdue } from './escalate-overdue.ts'
export { waitingFor } from './waiting-for.ts'

interface ReceivedReferral {
  referral: Referral
  about: ReferralAbout
}

/** A referral that the actor's organisation received and may still see; undefined otherwise. */
export async function receivedReferral(ctx: SignedQuery, id: string): Promise<ReceivedReferral | undefined> {
  const subject = await loadReferral(ctx, { id })
  if (!subject || sideOf(ctx.actor, subject) !== 'receiver') return undefined
  return { referral: subject.referral, about: subject.about }
}

/** Referrals that the actor's organisation accepted and whose person it still reaches, newest first. */
export async function acceptedReferrals(ctx: SignedQuery): Promise<ReceivedReferral[]> {
  const rows = await listReferralRows(ctx.tx, ctx.now)
  return rows.flatMap(({ referral, about }) => {
    const accepted = referral.toOrganisationId === ctx.actor.organisationId && referral.answeredAt !== null
    return accepted && about ? [{ referral, about }] : []
  })
}

/** Says that the person has arrived. Nothing happens when that was said before, or the actor is on neither side. */
export async function markHandedOver(ctx: SignedCommand, id: string): Promise<Refusal | undefined> {
  const subject = await loadReferral(ctx, { id })
  if (!subject || !mayHandOver(ctx.actor, subject).allowed) return undefined
  return confirmHandOver(ctx, subject)
}

/** What the actor's organisation declined since then: reason and group, never a person. */
export async function declinedSince(ctx: SignedQuery, since: Date): Promise<(Decline & { referralId: string })[]> {
  return declinesOf(ctx.tx, ctx.actor.organisationId, since)
}
