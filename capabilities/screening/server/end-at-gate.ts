import { grantRelation } from '#capabilities/access/server/public.ts'
import { endAtGate } from '#capabilities/screening/model/api.ts'
import { Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { sealContent } from './content.ts'
import { loadAbout } from './load-screening.ts'
import { newRow, protocolFor } from './new-screening.ts'
import { insertScreening } from './store.ts'

/**
 * Help came first, another time was chosen, or the person said no. Somebody unknown stays unknown: codes are kept and
 * nothing about the person, because who declines to talk has not agreed to be written down.
 */
export const endAtGateOperation = commandOperation(endAtGate, {
  load: loadAbout,
  async execute(ctx, input) {
    const protocol = protocolFor(input)
    if (protocol instanceof Refusal) return protocol
    const personId = input.personId ?? null
    const key = personId ? await ctx.vault.open(personId) : undefined
    if (!personId) {
      await grantRelation(ctx.tx, {
        recordId: input.id,
        recordKind: 'screening',
        granteeId: ctx.actor.accountId,
        relation: 'author',
        parts: ['screening'],
        grantedBy: ctx.actor.accountId,
      })
    }
    await insertScreening(ctx.tx, {
      ...newRow(ctx, input, { personId, protocol }),
      state: input.ending,
      outcome: input.ending,
      ended_because: input.because,
      finished_at: ctx.occurredAt,
      content: key ? sealContent(key, { gate: input.gate, answers: [], result: null }) : null,
    })
    ctx.audit({ record: { id: input.id, kind: 'screening' }, note: input.because })
    return { state: input.ending }
  },
})
