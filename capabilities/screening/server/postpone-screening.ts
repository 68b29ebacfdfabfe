import { postponeScreening } from '#capabilities/screening/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { finish } from './finish.ts'
import { loadToChange, rowOf } from './load-screening.ts'

/** Another time is a new screening; this one keeps what was said. */
export const postponeScreeningOperation = commandOperation(postponeScreening, {
  load: loadToChange,
  execute: (ctx, input, subject) => finish(ctx, rowOf(subject), 'postponed', input.because),
})
