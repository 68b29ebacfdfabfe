import { addNeed, changeNeed, NeedFields } from '#capabilities/cases/model/api-needs.ts'
import type { NeedState } from '#capabilities/cases/model/need.ts'
import { commonProblems, notFound, refuse } from '#platform/model/problem.ts'
import { type CommandContext, commandOperation } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { type Changed, keepConflicts, mergedOf, standingMoved } from './conflicts.ts'
import type { Acting } from './context.ts'
import { changedNeedColumns, columnOfNeed, needFieldsOf, needRow } from './need-row.ts'
import { countNeeds } from './order.ts'
import { insertNeeds, lockNeed, type StoredNeed, updateNeed } from './store-needs.ts'
import { caseOfInput } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const addNeedOperation = commandOperation(addNeed, {
  load: caseOfInput,
  async execute(ctx, input) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    await insertNeeds(ctx.tx, [needRow(ctx, key, input.caseId, input)])
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/need-recorded', params: { need: input.kind } })
    await countNeeds(ctx, input.caseId)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const changeNeedOperation = commandOperation(changeNeed, {
  load: caseOfInput,
  async execute(ctx, input) {
    const key = await ctx.vault.open(input.caseId)
    const before = await lockNeed(ctx.tx, input.id)
    if (!key || before?.case_id !== input.caseId) return notFound
    if (!input.base && before.version !== input.version) return refuse(commonProblems, 'changed-meanwhile')
    const changed = changedNeed(key, before)
    const { merged, conflicts } = mergedOf(changed, input.base, NeedFields.parse(input))
    await applyNeed(ctx, changed, merged)
    await keepConflicts(ctx, changed, conflicts)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return { conflicts: conflicts.length }
  },
})

export function changedNeed(key: SubjectKey, row: StoredNeed): Changed<NeedFields> {
  const standing = needFieldsOf(key, row)
  return { caseId: row.case_id, target: 'need', id: row.id, key, columns: columnOfNeed, standing }
}

/** Writes what has changed about a need, and what follows from it for the timeline and the order of need. */
export async function applyNeed(ctx: Acting, changed: Changed<NeedFields>, after: NeedFields): Promise<void> {
  const columns = changedNeedColumns(changed.key, changed.standing, after)
  if (Object.keys(columns).length === 0) return
  await updateNeed(ctx.tx, changed.id, columns)
  await standingMoved(ctx, changed, after)
  if (changed.standing.state !== after.state) await noteMove(ctx, changed.caseId, after.kind, after.state)
  await countNeeds(ctx, changed.caseId)
}

/** Moves a need on and puts the case in its place in the order of need. False when the actor does not reach it. */
export async function markNeed(ctx: CommandContext, needId: string, state: NeedState): Promise<boolean> {
  const need = await lockNeed(ctx.tx, needId)
  if (!need) return false
  if (need.state === state) return true
  const key = await ctx.vault.open(need.case_id)
  // Of somebody who was erased no words are left, and no versions of them.
  if (!key) {
    await updateNeed(ctx.tx, needId, { state })
    await countNeeds(ctx, need.case_id)
    return true
  }
  const changed = changedNeed(key, need)
  await applyNeed(ctx as Acting, changed, { ...changed.standing, state })
  return true
}

function noteMove(ctx: CommandContext, caseId: string, need: string, state: NeedState): Promise<void> {
  return noteOnTimeline(ctx, caseId, { kind: 'cases/need-moved', params: { need, state } })
}
