import { addNeed, changeNeed } from '#capabilities/cases/model/api-needs.ts'
import type { NeedState } from '#capabilities/cases/model/need.ts'
import { commonProblems, notFound, refuse } from '#platform/model/problem.ts'
import { type CommandContext, commandOperation } from '#platform/server/operation.ts'
import { needFields, needRow } from './need-row.ts'
import { countNeeds } from './order.ts'
import { findNeed, insertNeeds, updateNeed } from './store-needs.ts'
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
    const before = await findNeed(ctx.tx, input.id)
    if (!key || before?.case_id !== input.caseId) return notFound
    const saved = await updateNeed(ctx.tx, input.id, needFields(key, input), input.version)
    if (!saved) return refuse(commonProblems, 'changed-meanwhile')
    if (before.state !== input.state) await noteMove(ctx, input.caseId, input.kind, input.state)
    await countNeeds(ctx, input.caseId)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

/** Moves a need on and puts the case in its place in the order of need. False when the actor does not reach it. */
export async function markNeed(ctx: CommandContext, needId: string, state: NeedState): Promise<boolean> {
  const need = await findNeed(ctx.tx, needId)
  if (!need) return false
  if (need.state === state) return true
  await updateNeed(ctx.tx, needId, { state })
  await noteMove(ctx, need.case_id, need.kind, state)
  await countNeeds(ctx, need.case_id)
  return true
}

function noteMove(ctx: CommandContext, caseId: string, need: string, state: NeedState): Promise<void> {
  return noteOnTimeline(ctx, caseId, { kind: 'cases/need-moved', params: { need, state } })
}
