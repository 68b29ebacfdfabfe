import type * as z from 'zod'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { actorIn } from '#capabilities/cases/model/offline-view.ts'
import {
  type Change,
  collection,
  offlineCommand,
  type OfflinePart,
  type OfflineView,
  shows,
} from '#platform/model/offline.ts'
import { commonProblems, refuse } from '#platform/model/problem.ts'
import { listVacancies, readBoard } from './api.ts'
import { readAssistanceOfCase, readToday, recordAssistance, voidAssistance } from './api-assistance.ts'
import { type Assistance, fieldOf } from './assistance.ts'
import { recordableFields } from './policy.ts'
import { assistanceProblems } from './problems.ts'

type OfCase = z.output<typeof readAssistanceOfCase.output>
type Today = z.output<typeof readToday.output>
type Recorded = Change<typeof recordAssistance>

/** Help that was given as the node will list it. What one wrote, one may strike out. */
function lineOf({ input, occurredAt }: Recorded, { actor }: OfflineView): Assistance {
  const { id, personId, caseId, kind, givenOn, nextOn, needId, givenBy, note } = input
  return {
    id,
    personId,
    caseId,
    kind,
    givenOn,
    nextOn,
    needId,
    givenBy,
    note,
    field: fieldOf(kind),
    organisationId: actor.organisationId,
    recordedBy: actor.displayName,
    recordedAt: occurredAt,
    voided: null,
    mayVoid: true,
  }
}

function withGiven(answer: OfCase, made: Recorded, view: OfflineView): OfCase {
  const { id, needId, needState } = made.input
  if (answer.given.some((each) => each.id === id)) return answer
  const given = [...answer.given, lineOf(made, view)].toSorted(
    (one, other) => other.givenOn.localeCompare(one.givenOn) || other.recordedAt.localeCompare(one.recordedAt),
  )
  const needs = answer.needs.map((need) => (need.id === needId && needState ? { ...need, state: needState } : need))
  return { ...answer, given, needs }
}

/** The day of the house: what was given on it, what is next on it, and who still waits for a first help of each kind. */
async function withGivenToday(answer: Today, made: Recorded, view: OfflineView): Promise<Today> {
  const { id, caseId, personId } = made.input
  if ([...answer.given, ...answer.appointments].some((each) => each.id === id)) return answer
  const given = lineOf(made, view)
  const without = answer.without.flatMap((each) => {
    const missing =
      each.stay.personId === personId ? each.missing.filter((field) => field !== given.field) : each.missing
    return missing.length > 0 ? [{ ...each, missing }] : []
  })
  const person = (await view.ask(readAssistanceOfCase, { caseId }))?.people.find((each) => each.personId === personId)
  const caseCode = (await view.ask(readCase, { code: caseId }))?.summary.code
  if (!person || !caseCode) return { ...answer, without }
  const line = { ...given, person, caseCode }
  return {
    ...answer,
    without,
    given: given.givenOn === answer.today ? [...answer.given, line] : answer.given,
    appointments: given.nextOn === answer.today ? [...answer.appointments, line] : answer.appointments,
  }
}

const record = offlineCommand(recordAssistance, {
  about: ({ caseId }) => caseId,
  refuses: async ({ caseId, personId, kind }, view) => {
    const known = await view.ask(readAssistanceOfCase, { caseId })
    if (!known) return undefined
    if (!known.people.some((each) => each.personId === personId))
      return refuse(assistanceProblems, 'person-not-in-case')
    return known.mayRecord.includes(fieldOf(kind))
      ? undefined
      : refuse(commonProblems, 'not-allowed', { because: 'not-your-field' })
  },
  output: ({ input: { id } }) => ({ id }),
  shows: [
    shows(readAssistanceOfCase, (answer, made, { caseId }, view) =>
      answer && caseId === made.input.caseId ? withGiven(answer, made, view) : answer,
    ),
    shows(readToday, (answer, made, _asked, view) => (answer ? withGivenToday(answer, made, view) : answer)),
    // Where the need stands shows in the file too; what the timeline says of it comes with the node's answer.
    shows(readCase, (file, { input: { caseId, needId, needState } }) => {
      if (!file || file.summary.id !== caseId || !needState) return file
      const needs = file.needs.map((need) => (need.id === needId ? { ...need, state: needState } : need))
      return { ...file, needs }
    }),
  ],
})

const strike = offlineCommand(voidAssistance, {
  about: ({ id }) => id,
  output: () => ({}),
  shows: [
    shows(readAssistanceOfCase, (answer, { input: { id, reason } }) => {
      if (!answer) return answer
      const given = answer.given.map((each) => (each.id === id ? { ...each, voided: reason, mayVoid: false } : each))
      return { ...answer, given }
    }),
    shows(readToday, (answer, { input: { id } }) => {
      if (!answer) return answer
      const isLeft = (each: { id: string }) => each.id !== id
      return { ...answer, given: answer.given.filter(isLeft), appointments: answer.appointments.filter(isLeft) }
    }),
  ],
})

/** A case in which nobody was helped yet is told from its file. */
export const assistanceOfCases = collection(readAssistanceOfCase, {
  absent: async ({ caseId }, view) => {
    const file = await view.ask(readCase, { code: caseId })
    if (!file) return undefined
    return readAssistanceOfCase.output.parse({
      people: file.people.flatMap(({ personId, person }) =>
        person ? [{ personId, alias: person.alias, code: person.code }] : [],
      ),
      stays: [],
      given: [],
      needs: file.needs,
      mayRecord: recordableFields(actorIn(view)),
    })
  },
})
/** Carried whole; the places for one group are among them. */
export const freePlaces = collection(listVacancies, {
  absent: async ({ group }, view) => {
    const all = group && (await view.ask(listVacancies, {}))
    return all ? { vacancies: all.vacancies.filter((each) => each.group === group) } : undefined
  },
})
export const boardOfHouse = collection(readBoard)
export const dayOfHouse = collection(readToday)

/** Help is recorded in the field. Who comes to stay in which room is agreed with the node, because others give places too. */
export const assistanceOffline: OfflinePart = {
  collections: [assistanceOfCases, freePlaces, boardOfHouse, dayOfHouse],
  commands: [record, strike],
}
