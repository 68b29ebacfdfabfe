import { readPerson } from '#capabilities/persons/model/api.ts'
import { collection, offlineCommand, type OfflinePart, type OfflineView, shows } from '#platform/model/offline.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import { joinCase, listCases, openCase, openingChoices } from './api.ts'
import { listConflicts } from './api-conflicts.ts'
import { carryFile, readCase, readEvents, readNotes, readTimeline } from './api-file.ts'
import type { CaseFile } from './file.ts'
import { choicesFor } from './offline-choices.ts'
import { entryCommands } from './offline-commands.ts'
import { entriesOf } from './offline-entries.ts'
import { withRow } from './offline-list.ts'
import { onCase, pageWith } from './offline-on-case.ts'
import { basisOf, openedFile, openedNote, type Opening, peopleOf } from './offline-open.ts'
import { personShows } from './offline-persons.ts'
import { settle } from './offline-settle.ts'
import { casesProblems } from './problems.ts'

/** Whether a question is answered by this new case: its id, its code, or the code of one of its persons. */
async function isAskedFor(code: string, input: Opening, view: OfflineView): Promise<boolean> {
  const codes = [input.id, input.code, ...input.newPersons.map(({ person }) => person.code)]
  if (codes.includes(code)) return true
  const known = input.persons.length > 0 ? await view.ask(readPerson, { person: code }) : undefined
  return input.persons.some(({ personId }) => personId === known?.person.id)
}

const open = offlineCommand(openCase, {
  about: ({ id }) => id,
  refuses: (input, view) => cannotOpen(input, view),
  output: ({ input: { code } }) => ({ code }),
  shows: [
    shows(readCase, async (file, made, asked, view) =>
      !file && (await isAskedFor(asked.code, made.input, view)) ? openedFile(made, view) : file,
    ),
    shows(readTimeline, async (page, made, asked, view) => {
      if (asked.caseId !== made.input.id || asked.after) return page
      const file = await openedFile(made, view)
      return pageWith(page ?? { entries: [], after: null }, await entriesOf(file, [openedNote(made.input)], made, view))
    }),
    shows(readNotes, async (answer, made, asked, view) => {
      if (answer || asked.caseId !== made.input.id) return answer
      return (await openedFile(made, view)).parts.includes('notes') ? { notes: [] } : undefined
    }),
    shows(readEvents, async (answer, made, asked, view) => {
      if (answer || asked.caseId !== made.input.id) return answer
      return (await openedFile(made, view)).parts.includes('story') ? { events: [] } : undefined
    }),
    shows(listConflicts, (answer, { input }, asked) =>
      asked.caseId === input.id ? (answer ?? { conflicts: [] }) : answer,
    ),
    shows(listCases, async (page, made, asked, view) => {
      if (!page || page.rows.some(({ id }) => id === made.input.id)) return page
      return withRow(page, await openedFile(made, view), asked, view.actor.accountId)
    }),
    ...personShows<typeof openCase>(),
  ],
})

/** What the node will refuse for certain; what rests on a ledger that is not carried is left to it. */
async function cannotOpen(input: Opening, view: OfflineView): Promise<Refusal | undefined> {
  const all = [...input.persons, ...input.newPersons]
  if (!all.some(({ role }) => role === 'survivor')) return refuse(casesProblems, 'survivor-needed')
  const at = new Date().toISOString()
  const fresh = await peopleOf({ ...input, persons: [] }, at, view)
  const danger = input.urgency === 'danger-now' ? input.danger : null
  const { given } = await basisOf({ ...input, danger }, fresh, at, view)
  if (fresh.every(({ personId }) => given.has(personId))) return undefined
  if (input.urgency === 'danger-now') return refuse(casesProblems, 'reason-of-danger-needed')
  return refuse(casesProblems, 'basis-needed', { because: 'no-consent' })
}

const join = onCase(joinCase, {
  may: 'joinPersons',
  output: async ({ input: { caseId } }, view) => ({
    code: (await view.ask(readCase, { code: caseId }))?.summary.code ?? '',
  }),
  change: async (file, { input, occurredAt: since }, _names, view) => {
    const joined = joining(file, await peopleOf(input, since, view))
    const persons = joined.map(({ personId, role }) => ({ personId, role, since }))
    const summary = { ...file.summary, persons: [...file.summary.persons, ...persons] }
    return { ...file, summary, people: [...file.people, ...joined] }
  },
  notes: async (file, { input, occurredAt }, view) =>
    joining(file, await peopleOf(input, occurredAt, view)).map(({ role }) => ({
      kind: 'cases/person-joined',
      params: { role },
      part: 'offer' as const,
    })),
  also: personShows<typeof joinCase>(),
})

function joining(file: CaseFile, people: CaseFile['people']): CaseFile['people'] {
  return people.filter(({ personId }) => !file.people.some((each) => each.personId === personId))
}

export const caseFiles = collection(readCase, {
  alsoAnswers: ({ summary, people }) =>
    [summary.id, summary.code, ...people.flatMap(({ person }) => (person ? [person.code] : []))].map((code) => ({
      code,
    })),
  // Ends by itself with `openedUntil`.
  compared: ({ opened: _opened, ...file }) => file,
  first: carryFile,
})
export const caseLists = collection(listCases)
export const timelines = collection(readTimeline)
export const notesOfCases = collection(readNotes)
export const eventsOfCases = collection(readEvents)
export const conflictsOfCases = collection(listConflicts)
export const choicesToOpen = collection(openingChoices, { absent: choicesFor })

/** Files come first, so that their words may be carried before notes and story are read. */
export const casesOffline: OfflinePart = {
  collections: [caseFiles, caseLists, timelines, notesOfCases, eventsOfCases, conflictsOfCases, choicesToOpen],
  commands: [open, join, ...entryCommands, settle],
}
