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
      consentEnded: (await footingOf(ctx, { referral, about })).ended,
    })
  }
  return lines
}

/** An offer that lapsed is shown as such, also before the hourly job has written it down. */
export function asOfNow(referral: Referral, now: Date): Referral {
  return { ...referral, state: stateAt(referral, now) }
}

/** Until when what was shared stays open, and whether a running referral has lost what it rests on. */
export interface Footing {
  ended: boolean
  expiresAt: string
}

/**
 * Read from the relations that the referral made, because they are what opens: a withdrawal ends them and a renewal
 * prolongs them, while the referral keeps naming the consent that it was offered under. A receiver whose relation has
 * ended does not reach the person any more, so `about` is null.
 */
export async function footingOf(ctx: SignedQuery, { referral, about }: StoredReferral): Promise<Footing> {
  if (!about) return { ended: !isOver(stateAt(referral, ctx.now)), expiresAt: referral.expiresAt }
  const made = (await readRelations(ctx.tx, about.personId)).filter(({ sourceId }) => sourceId === referral.id)
  const last =
    made
      .flatMap(({ expiresAt }) => expiresAt ?? [])
      .toSorted()
      .at(-1) ?? about.consentExpiresAt
  const stands =
    made.length === 0
      ? new Date(about.consentExpiresAt) > ctx.now
      : made.some((relation) => isLive({ ...relation, pending: false }, ctx.now))
  return { ended: !isOver(stateAt(referral, ctx.now)) && !stands, expiresAt: last }
}
