import { queryOperation } from '#platform/server/operation.ts'
import { readSession } from '../model/api.ts'
import { describeSignedIn } from './signed-in.ts'

export const readSessionOperation = queryOperation(readSession, {
  answer: (ctx) => describeSignedIn(ctx.tx, ctx.actor.accountId, ctx.actor.steppedUpUntil),
})
