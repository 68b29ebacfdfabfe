import { changeEvent, recordEvent } from '#capabilities/cases/model/api-file.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { type EventFields, isInOrder } from '#capabilities/cases/model/trafficking-event.ts'
import { country } from '#countries/chosen.ts'
import { commonProblems, notFound, type Refusal, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { insertEvent, updateEvent } from './store-events.ts'
import { caseOfInput, loaded, type LoadedCase } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const recordEventOperation = commandOperation(recordEvent, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    const wrong = fault(loaded(subject), input)
    if (wrong) return wrong
    await insertEvent(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.occurredAt,
      ...columnsOf(key, input),
    })
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/event-described', part: 'story' })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const changeEventOperation = commandOperation(changeEvent, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    const wrong = fault(loaded(subject), input)
    if (wrong) return wrong
    const saved = await updateEvent(
      ctx.tx,
      { id: input.id, caseId: input.caseId },
      input.version,
      columnsOf(key, input),
    )
    if (!saved) return refuse(commonProblems, 'changed-meanwhile')
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/event-corrected', part: 'story' })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

const knownForms = new Set(country.statutoryForms.map((form) => form.code))

function fault({ file }: LoadedCase, event: EventFields): Refusal | undefined {
  const survivors = new Set(
    file.persons.filter((person) => person.role === 'survivor').map((person) => person.personId),
  )
  if (!event.personIds.every((id) => survivors.has(id))) return refuse(casesProblems, 'survivors-only')
  if (!event.statutoryForms.every((form) => knownForms.has(form))) return refuse(casesProblems, 'no-such-form')
  return isInOrder(event) ? undefined : refuse(casesProblems, 'end-before-beginning')
}

function columnsOf(key: SubjectKey, event: EventFields) {
  return {
    person_ids: event.personIds,
    acts: event.acts,
    means: event.means,
    purposes: event.purposes,
    statutory_forms: event.statutoryForms,
    economic_activity: event.economicActivity,
    recruited_in: event.recruitedIn,
    transit_through: event.transitThrough,
    exploited_in: event.exploitedIn,
    started: event.started,
    ended: event.ended,
    htcds: event.htcds,
    story: key.seal('cases.story', event.story),
  }
}
