import { createPerson } from '#capabilities/persons/server/public.ts'
import { startScreening } from '#capabilities/screening/model/api.ts'
import { notFound, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { sealContent } from './content.ts'
import { loadAbout } from './load-screening.ts'
import { gateRefusal, newRow, protocolFor } from './new-screening.ts'
import { insertScreening } from './store.ts'

/** The gate was passed: whoever is new is written down, and the first question may be asked. */
export const startScreeningOperation = commandOperation(startScreening, {
  load: loadAbout,
  async execute(ctx, input) {
    const refusal = gateRefusal(input)
    if (refusal) return refusal
    const protocol = protocolFor(input)
    if (protocol instanceof Refusal) return protocol
    if (input.newPerson) await createPerson(ctx, input.newPerson)
    const personId = input.newPerson?.id ?? input.personId!
    const key = await ctx.vault.open(personId)
    if (!key) return notFound
    const content = sealContent(key, { gate: input.gate, answers: [], result: null })
    await insertScreening(ctx.tx, { ...newRow(ctx, input, { personId, protocol }), content })
    ctx.audit({ record: { id: input.id, kind: 'screening' } })
    return { state: 'asking' as const }
  },
})
