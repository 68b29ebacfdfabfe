import { readRelations } from '#capabilities/access/server/public.ts'
import { noteOnTimeline } from '#capabilities/cases/server/public.ts'
import { recordDissent } from '#capabilities/identification/model/api.ts'
import { notFound } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { findDecision, insertReason } from './store.ts'

/** Dissent stands beside the decision for good: an authority that can't disagree with itself learns nothing. */
export const recordDissentOperation = commandOperation(recordDissent, {
  async load(ctx, input) {
    const decision = await findDecision(ctx.tx, input.decisionId)
    if (!decision) return undefined
    // As the reasons of the decision: by what happened to her in the case, which its first author is not told.
    const relations = await readRelations(ctx.tx, decision.caseId)
    return { decidedBy: decision.decidedBy, file: { relations, now: ctx.now } }
  },
  async execute(ctx, input) {
    const decision = await findDecision(ctx.tx, input.decisionId)
    const key = decision && (await ctx.vault.open(decision.personId))
    if (!decision || !key) return notFound
    await insertReason(ctx.tx, {
      id: input.id,
      decision_id: decision.id,
      person_id: decision.personId,
      kind: 'dissent',
      words: key.seal('identification.reason', input.reasons),
      written_by: ctx.actor.accountId,
      written_at: ctx.now,
    })
    await noteOnTimeline(ctx, decision.caseId, { kind: 'identification/dissent', part: 'story' })
    ctx.audit({ record: { id: decision.personId, kind: 'person' } })
    return { id: input.id }
  },
})
