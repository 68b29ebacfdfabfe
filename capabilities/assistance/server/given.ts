import { isLive } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import { recordAssistance, voidAssistance } from '#capabilities/assistance/model/api-assistance.ts'
import { fieldOf, partOf, type Field } from '#capabilities/assistance/model/assistance.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import { markNeed, needsOf, personsOfCase } from '#capabilities/cases/server/public.ts'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { todayOf } from './context.ts'
import { findGiven, insertGiven, markGivenVoid } from './store-given.ts'
import { tellCase } from './timeline.ts'

export const recordAssistanceOperation = commandOperation(recordAssistance, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.personId)
    const reached = relations.some((relation) => isLive(relation, ctx.now))
    return reached ? { relations, now: ctx.now, field: fieldOf(input.kind) } : undefined
  },
  async execute(ctx, input, { field }) {
    if (input.givenOn > todayOf(ctx)) return refuse(assistanceProblems, 'day-in-the-future')
    const persons = await personsOfCase(ctx, input.caseId)
    if (!persons.some(({ personId }) => personId === input.personId))
      return refuse(assistanceProblems, 'person-not-in-case')
    const needs = input.needId ? await needsOf(ctx, input.caseId) : []
    if (input.needId && !needs.some(({ id }) => id === input.needId))
      return refuse(assistanceProblems, 'need-not-in-case')
    const key = await ctx.vault.open(input.personId)
    if (!key) return notFound
    await insertGiven(ctx.tx, {
      id: input.id,
      person_id: input.personId,
      case_id: input.caseId,
      stay_id: input.stayId,
      organisation_id: ctx.actor.organisationId,
      part: partOf(field),
      field,
      kind: input.kind,
      given_on: input.givenOn,
      next_on: input.nextOn,
      need_id: input.needId,
      given_by: key.seal('assistance.given-by', input.givenBy),
      note: key.seal('assistance.note', input.note),
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.now,
    })
    if (input.needId && input.needState) await markNeed(ctx, input.needId, input.needState)
    await tellCase(ctx, input.caseId, partOf(field), {
      kind: 'assistance/given',
      params: { kind: input.kind, on: input.givenOn },
    })
    ctx.audit({ record: { id: input.personId, kind: 'person' } })
    return { id: input.id }
  },
})

/** The record stays, struck out: what was once written about somebody is never deleted. */
export const voidAssistanceOperation = commandOperation(voidAssistance, {
  async load(ctx, input) {
    const given = await findGiven(ctx.tx, input.id)
    if (!given || given.voided_at) return undefined
    const relations = await readRelations(ctx.tx, given.person_id)
    const { recorded_by: recordedBy, organisation_id: organisationId } = given
    return { relations, now: ctx.now, field: given.field as Field, recordedBy, organisationId }
  },
  async execute(ctx, input) {
    const given = await findGiven(ctx.tx, input.id)
    await markGivenVoid(ctx.tx, input.id, input.reason, ctx.now)
    ctx.audit({ record: { id: given!.person_id, kind: 'person' }, note: input.reason })
    return {}
  },
})
