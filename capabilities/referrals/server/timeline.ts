import type { Part } from '#capabilities/access/model/part.ts'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import { noteOnTimeline } from '#capabilities/cases/server/public.ts'
import type { Referral, ReferralAbout } from '#capabilities/referrals/model/referral.ts'
import { partOfFeedback } from '#capabilities/referrals/model/service.ts'
import type { SignedCommand } from './at-hand.ts'

type Happening =
  | 'offered'
  | 'question-asked'
  | 'question-answered'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'handed-over'
  | 'feedback'

/**
 * Tells the case what happened. Which organisation it was stands behind the wall of the service, because a referral
 * to a shelter tells where somebody stays; whoever writes from outside that wall leaves the organisation out.
 */
export async function tellCase(
  ctx: SignedCommand,
  about: Pick<ReferralAbout, 'caseId'>,
  referral: Pick<Referral, 'service' | 'toOrganisationId'>,
  what: Happening,
  params: Record<string, string | number> = {},
): Promise<void> {
  const wall = partOfFeedback(referral.service)
  const relations = await readRelations(ctx.tx, about.caseId)
  const part = ([wall, 'needs', 'offer'] as Part[]).find(
    (each) => mayReadPart(ctx.actor, relations, each, ctx.now).allowed,
  )
  if (!part) return
  const where = part === wall ? { organisationId: referral.toOrganisationId } : {}
  await noteOnTimeline(ctx, about.caseId, {
    kind: `referrals/${what}`,
    params: { service: referral.service, ...where, ...params },
    part,
  })
}
