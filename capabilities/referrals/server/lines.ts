import { isLive } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { ReferralLine } from '#capabilities/referrals/model/api.ts'
import { isOver, stateAt } from '#capabilities/referrals/model/lifecycle.ts'
import { answersOffers } from '#capabilities/referrals/model/policy.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import type { SignedQuery } from './at-hand.ts'
import type { StoredReferral } from './store.ts'

/** Referrals as the inbox lists them: with the alias where the actor still reaches the person. */
export async function toLines(ctx: SignedQuery, stored: readonly StoredReferral[]): Promise<ReferralLine[]> {
  const people = await readPersonSummaries(
    ctx,
    stored.flatMap(({ about }) => about?.personId ?? []),
  )
  const lines: ReferralLine[] = []
  for (const { referral, about } of stored) {
    const side = referral.toOrganisationId === ctx.actor.organisationId ? 'receiver' : 'sender'
    if (side === 'sender' ? !about : !answersOffers(ctx.actor)) continue
    const person = about && people.get(about.personId)
    lines.push({
      referral: asOfNow(referral, ctx.now),
      side,
      person: person ? { alias: person.alias, code: person.code, caseId: about.caseId } : null,
      needs: about?.needKinds ?? [],
      consentEnded: await hasConsentEnded(ctx, { referral, about }),
    })
  }
  return lines
}

/** An offer that lapsed is shown as such, also before the hourly job has written it down. */
export function asOfNow(referral: Referral, now: Date): Referral {
  return { ...referral, state: stateAt(referral, now) }
}

/**
 * Whether a running referral has lost what it rests on. The receiver simply reaches the person no more; the sender
 * finds that all relations which the referral made have ended.
 */
export async function hasConsentEnded(ctx: SignedQuery, { referral, about }: StoredReferral): Promise<boolean> {
  if (isOver(stateAt(referral, ctx.now))) return false
  if (!about) return true
  if (new Date(about.consentExpiresAt) <= ctx.now) return true
  const made = (await readRelations(ctx.tx, about.personId)).filter(({ sourceId }) => sourceId === referral.id)
  return made.length > 0 && !made.some((relation) => isLive({ ...relation, pending: false }, ctx.now))
}
