import { pauseScreening } from '#capabilities/screening/model/api.ts'
import { transition } from '#capabilities/screening/model/lifecycle.ts'
import { Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadToChange, rowOf } from './load-screening.ts'
import { updateScreening } from './store.ts'

export const pauseScreeningOperation = commandOperation(pauseScreening, {
  load: loadToChange,
  async execute(ctx, _input, subject) {
    const row = rowOf(subject)
    const state = transition(row.state, 'pause')
    if (state instanceof Refusal) return state
    await updateScreening(ctx.tx, row.id, { state })
    ctx.audit({ record: { id: row.id, kind: 'screening' } })
    return { state }
  },
})
