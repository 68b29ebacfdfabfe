import { changeEvent, recordEvent } from '#capabilities/cases/model/api-file.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { EventFields, isInOrder } from '#capabilities/cases/model/trafficking-event.ts'
import { country } from '#countries/chosen.ts'
import { commonProblems, notFound, type Refusal, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { type Changed, keepConflicts, mergedOf, standingMoved } from './conflicts.ts'
import type { Acting } from './context.ts'
import { changedEventColumns, columnOfEvent, eventColumns, eventFieldsOf } from './event-row.ts'
import { insertEvent, lockEvent, type StoredEvent, updateEvent } from './store-events.ts'
import { caseOfInput, loaded, type LoadedCase } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const recordEventOperation = commandOperation(recordEvent, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    const wrong = faultOf(loaded(subject), input)
    if (wrong) return wrong
    await insertEvent(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.occurredAt,
      ...eventColumns(key, input),
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
    const before = await lockEvent(ctx.tx, input)
    if (!key || !before) return notFound
    if (!input.base && before.version !== input.version) return refuse(commonProblems, 'changed-meanwhile')
    const changed = changedEvent(key, before)
    const { merged, conflicts } = mergedOf(changed, input.base, EventFields.parse(input))
    const wrong = await applyEvent(ctx, loaded(subject), changed, merged)
    if (wrong) return wrong
    await keepConflicts(ctx, changed, conflicts)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return { conflicts: conflicts.length }
  },
})

export function changedEvent(key: SubjectKey, row: StoredEvent): Changed<EventFields> {
  const standing = eventFieldsOf(key, row)
  return { caseId: row.case_id, target: 'event', id: row.id, key, columns: columnOfEvent, standing }
}

/** Writes what has changed about an event; two changes that each were right may not fit together. */
export async function applyEvent(
  ctx: Acting,
  of: LoadedCase,
  changed: Changed<EventFields>,
  after: EventFields,
): Promise<Refusal | undefined> {
  const wrong = faultOf(of, after)
  if (wrong) return wrong
  const columns = changedEventColumns(changed.key, changed.standing, after)
  if (Object.keys(columns).length === 0) return undefined
  await updateEvent(ctx.tx, changed.id, columns)
  await standingMoved(ctx, changed, after)
  await noteOnTimeline(ctx, changed.caseId, { kind: 'cases/event-corrected', part: 'story' })
  return undefined
}

const knownForms = new Set(country.statutoryForms.map((form) => form.code))

function faultOf({ file }: LoadedCase, event: EventFields): Refusal | undefined {
  const survivors = new Set(
    file.persons.filter((person) => person.role === 'survivor').map((person) => person.personId),
  )
  if (!event.personIds.every((id) => survivors.has(id))) return refuse(casesProblems, 'survivors-only')
  if (!event.statutoryForms.every((form) => knownForms.has(form))) return refuse(casesProblems, 'no-such-form')
  return isInOrder(event) ? undefined : refuse(casesProblems, 'end-before-beginning')
}
