import { ageCodes } from '#capabilities/persons/model/age.ts'
import { createPerson, readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { mergeAnswers } from '#capabilities/screening/model/answers.ts'
import { recordScreening } from '#capabilities/screening/model/api.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { notFound, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { sealContent } from './content.ts'
import { loadAbout } from './load-screening.ts'
import { gateRefusal, newRow, protocolFor } from './new-screening.ts'
import { unknownQuestion } from './save-answers.ts'
import { insertScreening } from './store.ts'
import { weigh } from './weigh.ts'

/**
 * A whole screening in one command: what a device without a network hands in later. The rules are the same as step by
 * step; with somebody new it takes three statements (relation, person, screening), which the bench counts on.
 */
export const recordScreeningOperation = commandOperation(recordScreening, {
  load: loadAbout,
  async execute(ctx, input) {
    const protocol = protocolFor(input)
    if (protocol instanceof Refusal) return protocol
    const refusal = gateRefusal(input) ?? unknownQuestion(protocol, input.answers)
    if (refusal) return refusal
    const personId = input.newPerson?.id ?? input.personId!
    if (input.newPerson) await createPerson(ctx, input.newPerson)
    const person = input.newPerson
      ? ageCodes(input.newPerson.age, dayIn(country.zone, ctx.now))
      : (await readPersonSummaries(ctx, [personId])).get(personId)
    const key = await ctx.vault.open(personId)
    if (!person || !key) return notFound
    const answers = mergeAnswers([], input.answers)
    const { result, codes } = weigh({ protocol, answers, person, ending: input.ending })
    const startedAt = input.startedAt ? new Date(input.startedAt) : ctx.occurredAt
    await insertScreening(ctx.tx, {
      ...newRow(ctx, input, { personId, protocol, startedAt }),
      ...codes,
      finished_at: input.finishedAt ? new Date(input.finishedAt) : ctx.occurredAt,
      ended_because: input.because,
      content: sealContent(key, { gate: input.gate, answers, result }),
    })
    ctx.audit({ record: { id: input.id, kind: 'screening' }, note: input.because ?? input.ending })
    return result
  },
})
