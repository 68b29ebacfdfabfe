import { endRelations, grantRelation } from '#capabilities/access/server/public.ts'
import { breakGlass, listOpenings, reviewOpening } from '#capabilities/cases/model/api-responsibility.ts'
import type { DangerOpening } from '#capabilities/cases/model/api-responsibility.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import { mayReviewOpening } from '#capabilities/cases/model/policy.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { holds } from '#capabilities/identity/model/role.ts'
import { accountNames, organisationNames } from '#capabilities/identity/server/public.ts'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import type { Reading } from './context.ts'
import { findCaseRow } from './store-cases.ts'
import {
  findInDanger,
  findOpening,
  findOpenings,
  insertOpening,
  markReviewed,
  type StoredOpening,
} from './store-openings.ts'
import { noteOnTimeline } from './timeline.ts'

/** A day less five minutes: Row-Level Security allows 24 hours from when the transaction began. */
const almostADay = 86_400_000 - 300_000

export const breakGlassOperation = commandOperation(breakGlass, {
  async execute(ctx, input) {
    const found = await findInDanger(ctx.tx, input.code)
    if (!found) return notFound
    const { accountId, organisationId } = ctx.actor
    const expiresAt = new Date(ctx.now.getTime() + almostADay)
    const opening = {
      granteeId: accountId,
      relation: 'break-glass' as const,
      parts: accompanyingParts,
      grantedBy: accountId,
      sourceId: input.id,
      reason: input.reason,
      expiresAt,
    }
    await grantRelation(
      ctx.tx,
      { recordId: found.caseId, recordKind: 'case', ...opening },
      ...found.personIds.map((recordId) => ({ recordId, recordKind: 'person' as const, ...opening })),
    )
    const key = await ctx.vault.open(found.caseId)
    await insertOpening(ctx.tx, {
      id: input.id,
      case_id: found.caseId,
      code: input.code,
      account_id: accountId,
      organisation_id: organisationId,
      holder_organisation_id: found.holderOrganisationId,
      reason: input.reason,
      words: key?.seal('cases.danger', input.words) ?? null,
      opened_at: ctx.now,
      expires_at: expiresAt,
      reviewed_by: null,
      reviewed_at: null,
      outcome: null,
      review_words: null,
    })
    await noteOnTimeline(ctx, found.caseId, {
      kind: 'cases/opened-in-danger',
      params: { danger: input.reason },
      part: 'offer',
    })
    ctx.audit({ record: { id: found.caseId, kind: 'case' }, purpose: input.reason })
    return { caseId: found.caseId, expiresAt: expiresAt.toISOString() }
  },
})

export const reviewOpeningOperation = commandOperation(reviewOpening, {
  async load(ctx, input) {
    const opening = await findOpening(ctx.tx, input.id)
    return opening && { accountId: opening.account_id, holderOrganisationId: opening.holder_organisation_id }
  },
  async execute(ctx, input) {
    const opening = await findOpening(ctx.tx, input.id)
    if (!opening || opening.reviewed_at) return refuse(casesProblems, 'opening-reviewed')
    // A coordinator reviews without reading the case: then there is no key, and no words can be kept.
    const key = await ctx.vault.open(opening.case_id)
    const words = key?.seal('cases.danger-review', input.words) ?? null
    await markReviewed(ctx.tx, input.id, { by: ctx.actor.accountId, at: ctx.now, outcome: input.outcome, words })
    if (input.outcome === 'not-justified') await endRelations(ctx.tx, { sourceId: input.id }, ctx.now)
    if (await findCaseRow(ctx.tx, { id: opening.case_id })) {
      const params = { outcome: input.outcome }
      await noteOnTimeline(ctx, opening.case_id, { kind: 'cases/danger-reviewed', params, part: 'offer' })
    }
    ctx.audit({ record: { id: opening.case_id, kind: 'case' }, purpose: input.outcome })
    return {}
  },
})

export const listOpeningsOperation = queryOperation(listOpenings, {
  async answer(ctx) {
    // A coordinator reviews all; a supervisor those of the own house, and not what a referral lets her see besides.
    const ofHouse = holds(ctx.actor, 'coordinator') ? undefined : ctx.actor.organisationId
    const openings = await findOpenings(ctx.tx, 50, ofHouse)
    const keys = await ctx.vault.openMany(openings.map((opening) => opening.case_id))
    const names = await accountNames(
      ctx.tx,
      openings.flatMap((one) => [one.account_id, ...(one.reviewed_by ? [one.reviewed_by] : [])]),
    )
    const organisations = await organisationNames(
      ctx.tx,
      openings.map((opening) => opening.organisation_id),
    )
    return {
      openings: openings.map((opening): DangerOpening => ({
        ...shownOf(ctx, opening),
        by: names.get(opening.account_id)?.displayName ?? null,
        organisation: organisations.get(opening.organisation_id)?.name ?? null,
        words: (opening.words && keys.get(opening.case_id)?.unseal('cases.danger', opening.words)) ?? null,
        review: opening.reviewed_at && {
          outcome: opening.outcome as 'justified',
          at: opening.reviewed_at.toISOString(),
          by: names.get(opening.reviewed_by ?? '')?.displayName ?? null,
        },
      })),
    }
  },
})

function shownOf(ctx: Reading, opening: StoredOpening) {
  const decision = mayReviewOpening(ctx.actor, {
    accountId: opening.account_id,
    holderOrganisationId: opening.holder_organisation_id,
  })
  return {
    id: opening.id,
    code: opening.code,
    reason: opening.reason as DangerOpening['reason'],
    openedAt: opening.opened_at.toISOString(),
    expiresAt: opening.expires_at.toISOString(),
    mayReview: decision,
  }
}
