import { stopScreening } from '#capabilities/screening/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { finish } from './finish.ts'
import { loadToChange, rowOf } from './load-screening.ts'

/** The person wishes so, or it is not safe: an outcome, not a failure. */
export const stopScreeningOperation = commandOperation(stopScreening, {
  load: loadToChange,
  execute: (ctx, input, subject) => finish(ctx, rowOf(subject), 'stopped', input.because),
})
