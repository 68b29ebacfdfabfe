import { setPhase as setPhaseContract, setUrgency as setUrgencyContract } from '#capabilities/cases/model/api-needs.ts'
import type { Phase, PhaseState, Urgency } from '#capabilities/cases/model/case.ts'
import { type CommandContext, commandOperation } from '#platform/server/operation.ts'
import { putInOrder } from './order.ts'
import { findCaseRow, phaseColumns, updateCase } from './store-cases.ts'
import { caseOfInput } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const setPhaseOperation = commandOperation(setPhaseContract, {
  load: caseOfInput,
  async execute(ctx, input) {
    await setPhase(ctx, input.caseId, input.phase, input.state)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const setUrgencyOperation = commandOperation(setUrgencyContract, {
  load: caseOfInput,
  async execute(ctx, input) {
    await setUrgency(ctx, input.caseId, input.urgency)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

/** Moves one phase. Nothing happens when it stands there already. */
export async function setPhase(ctx: CommandContext, caseId: string, phase: Phase, state: PhaseState): Promise<void> {
  const row = await findCaseRow(ctx.tx, { id: caseId })
  const column = phaseColumns[phase]
  if (!row || row[column] === state) return
  await updateCase(ctx.tx, caseId, { [column]: state })
  await noteOnTimeline(ctx, caseId, { kind: 'cases/phase-moved', params: { phase, state }, part: 'offer' })
}

/** Raises or lowers the urgency, and with it the place in the order of need. */
export async function setUrgency(ctx: CommandContext, caseId: string, urgency: Urgency): Promise<void> {
  const row = await findCaseRow(ctx.tx, { id: caseId })
  if (!row || row.urgency === urgency) return
  await updateCase(ctx.tx, caseId, { urgency })
  await noteOnTimeline(ctx, caseId, { kind: 'cases/urgency-set', params: { urgency } })
  await putInOrder(ctx, caseId)
}
