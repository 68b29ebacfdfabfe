import { leave } from '#capabilities/assistance/model/api.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { todayOf } from './context.ts'
import { change, loadStay } from './stays.ts'
import { tellCase } from './timeline.ts'

/** Somebody left the centre. Possible also when the file has closed to the shelter; then without words. */
export const leaveOperation = commandOperation(leave, {
  load: loadStay,
  async execute(ctx, input, { stay }) {
    if (input.leftOn > todayOf(ctx)) return refuse(assistanceProblems, 'day-in-the-future')
    if (stay.arrivedOn && input.leftOn < stay.arrivedOn) return refuse(assistanceProblems, 'day-before-arrival')
    const key = await ctx.vault.open(stay.personId)
    const words = key?.seal('assistance.departure', input.words) ?? null
    const left = { state: 'left', left_on: input.leftOn, leave_reason: input.reason, departure_words: words }
    const refusal = await change(ctx, stay, left)
    if (refusal) return refusal
    await tellCase(ctx, stay.caseId, 'stay', {
      kind: 'assistance/left',
      params: { on: input.leftOn, reason: input.reason },
    })
    return { state: 'left' as const }
  },
})
