import { openPendingRelations } from '#capabilities/access/server/public.ts'
import { markNeed, needsOf, readCaseSummaries } from '#capabilities/cases/server/public.ts'
import { acceptReferral } from '#capabilities/referrals/model/api.ts'
import { notFound } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadReferral } from './at-hand.ts'
import { move } from './move.ts'
import { tellCase } from './timeline.ts'

/** Opens what the consent names, and nothing besides. Needs that were only wanted are agreed from now. */
export const acceptReferralOperation = commandOperation(acceptReferral, {
  load: loadReferral,
  async execute(ctx, _input, { referral, about }) {
    const refusal = await move(ctx, referral, 'accept', { answered_at: ctx.now, answered_by: ctx.actor.accountId })
    if (refusal) return refusal
    await openPendingRelations(ctx.tx, referral.id)
    const opened = (await readCaseSummaries(ctx, [about.caseId])).get(about.caseId)
    if (!opened) return notFound
    const needs = await needsOf(ctx, about.caseId)
    for (const need of needs) {
      if (about.needIds.includes(need.id) && need.state === 'wanted') await markNeed(ctx, need.id, 'agreed')
    }
    await tellCase(ctx, about, referral, 'accepted')
    ctx.audit({ record: { id: about.personId, kind: 'person' }, purpose: about.basis })
    return { state: 'accepted' as const, caseCode: opened.code }
  },
})
