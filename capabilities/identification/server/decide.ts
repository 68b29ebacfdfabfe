import { noteOnTimeline, setPhase } from '#capabilities/cases/server/public.ts'
import { decideIdentification, reviseDecision } from '#capabilities/identification/model/api.ts'
import type { DecisionInput } from '#capabilities/identification/model/decision.ts'
import { identificationProblems } from '#capabilities/identification/model/problems.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { provinceOfPlace } from '#capabilities/places/server/public.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import { type CommandContext, commandOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import { closeRequest, findDecision, findRequest, insertDecision, insertReason, retireDecision } from './store.ts'

type Ctx = CommandContext & { actor: PokpongActor }

interface About {
  requestId: string
  personId: string
  caseId: string
  replacesId: string | null
}

export const decideIdentificationOperation = commandOperation(decideIdentification, {
  async load(ctx, input) {
    const request = await findRequest(ctx.tx, input.requestId)
    return request && { request }
  },
  async execute(ctx, input, { request }) {
    const { personId, caseId } = request
    const refusal = await storeDecision(ctx, input.id, input, {
      requestId: request.id,
      personId,
      caseId,
      replacesId: null,
    })
    if (refusal) return refusal
    await closeRequest(ctx.tx, request.id)
    await setPhase(ctx, caseId, 'identification', 'done')
    await noteOnTimeline(ctx, caseId, {
      kind: 'identification/decided',
      params: { outcome: input.outcome, basis: input.basis.kind },
    })
    ctx.audit({ record: { id: personId, kind: 'person' }, note: input.outcome })
    return { id: input.id }
  },
})

/** A decision can be revised and never erased: the earlier one stops counting and stays readable. */
export const reviseDecisionOperation = commandOperation(reviseDecision, {
  load: (ctx, input) => findDecision(ctx.tx, input.replacesId),
  async execute(ctx, input, earlier) {
    const stored = await findDecision(ctx.tx, input.replacesId)
    if (!stored) return notFound
    await retireDecision(ctx.tx, stored.id)
    const { requestId, personId, caseId } = stored
    const refusal = await storeDecision(ctx, input.id, input, { requestId, personId, caseId, replacesId: stored.id })
    if (refusal) return refusal
    await noteOnTimeline(ctx, caseId, {
      kind: 'identification/revised',
      params: { outcome: input.outcome, was: stored.outcome, basis: input.basis.kind },
    })
    ctx.audit({ record: { id: personId, kind: 'person' }, note: earlier.current ? input.outcome : 'revised' })
    return { id: input.id }
  },
})

async function storeDecision(ctx: Ctx, id: string, input: DecisionInput, about: About): Promise<Refusal | undefined> {
  if (input.decidedOn > dayIn(country.zone, ctx.now)) return refuse(identificationProblems, 'decision-in-the-future')
  const person = (await readPersonSummaries(ctx, [about.personId])).get(about.personId)
  const key = await ctx.vault.open(about.personId)
  if (!person || !key) return notFound
  const abroad = input.basis.kind === 'identified-abroad' ? input.basis : null
  await insertDecision(ctx.tx, {
    id,
    request_id: about.requestId,
    person_id: about.personId,
    case_id: about.caseId,
    outcome: input.outcome,
    basis: input.basis.kind,
    abroad_country: abroad?.country ?? null,
    abroad_decided_on: abroad?.decidedOn ?? null,
    interviewed_on: input.basis.kind === 'own-interview' ? input.basis.interviewedOn : null,
    form: input.form,
    purposes: input.purposes,
    decided_on: input.decidedOn,
    decided_by: ctx.actor.accountId,
    authority_id: ctx.actor.organisationId,
    replaces_id: about.replacesId,
    sex: person.sex,
    age_band: person.ageBand,
    is_child: person.isChild,
    citizenship: person.citizenships[0] ?? null,
    home_province: person.homePlace && provinceOfPlace(person.homePlace),
  })
  await writeReason('decision', input.reasons)
  if (abroad) await writeReason('abroad-document', `${abroad.authority}\n${abroad.document}`)
  return undefined

  async function writeReason(kind: string, words: string) {
    await insertReason(ctx.tx, {
      id: uuidv7(),
      decision_id: id,
      person_id: about.personId,
      kind,
      words: key!.seal('identification.reason', words),
      written_by: ctx.actor.accountId,
      written_at: ctx.now,
    })
  }
}
