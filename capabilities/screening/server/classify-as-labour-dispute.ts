import { classifyAsLabourDispute } from '#capabilities/screening/model/api.ts'
import { transition } from '#capabilities/screening/model/lifecycle.ts'
import { Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadToRead, rowOf } from './load-screening.ts'
import { insertDispute } from './store.ts'

/** Stands beside the result for good: it neither changes nor hides what the answers show. */
export const classifyAsLabourDisputeOperation = commandOperation(classifyAsLabourDispute, {
  load: (ctx, input) => loadToRead(ctx, input.id),
  async execute(ctx, input, subject) {
    const row = rowOf(subject)
    const state = transition(row.state, 'classify')
    if (state instanceof Refusal) return state
    const key = row.person_id ? await ctx.vault.open(row.person_id) : undefined
    await insertDispute(ctx.tx, {
      id: input.disputeId,
      screening_id: row.id,
      record_id: row.record_id,
      reason: input.reason,
      // Without a person there is no key, and words without a key are not kept.
      details: key?.seal('screening.labour-dispute', input.details) ?? null,
      classified_by: ctx.actor.accountId,
      classified_at: ctx.now,
    })
    ctx.audit({ record: { id: row.id, kind: 'screening' }, note: input.reason })
    return {}
  },
})
