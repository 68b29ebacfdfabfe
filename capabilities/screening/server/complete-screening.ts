import { completeScreening } from '#capabilities/screening/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { finish } from './finish.ts'
import { loadToChange, rowOf } from './load-screening.ts'

/** All that the person wanted to answer is answered; open questions are allowed and never count as no. */
export const completeScreeningOperation = commandOperation(completeScreening, {
  load: loadToChange,
  execute: (ctx, _input, subject) => finish(ctx, rowOf(subject), 'completed', null),
})
