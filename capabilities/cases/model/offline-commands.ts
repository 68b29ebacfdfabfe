import { commonProblems, refuse } from '#platform/model/problem.ts'
import { isSame, mergeFields } from '#platform/model/merge.ts'
import { type Change, type OfflineView, shows } from '#platform/model/offline.ts'
import {
  addNote,
  changeEvent,
  openFile,
  readCase,
  readEvents,
  readNotes,
  recordContact,
  recordEvent,
  voidNote,
} from './api-file.ts'
import { addNeed, changeNeed, NeedFields, setPhase, setUrgency, writePlan } from './api-needs.ts'
import type { Urgency } from './case.ts'
import type { CaseFile, NeedInFile, Note } from './file.ts'
import { fieldsOfNeed, inOrder, needLine } from './need-lines.ts'
import type { Note as Entry } from './offline-entries.ts'
import { onCase } from './offline-on-case.ts'
import { casesProblems } from './problems.ts'
import { EventFields, fieldsOfEvent, type TraffickingEvent } from './trafficking-event.ts'

const halfADay = 12 * 3_600_000

/** Reading without a network is entered into the access log as soon as the node is reached. */
/** That it was read can't be taken back: the access log will say so. */
const open = onCase(openFile, {
  stays: true,
  change: (file, { occurredAt }) => ({
    ...file,
    opened: true,
    openedUntil: new Date(new Date(occurredAt).getTime() + halfADay).toISOString(),
  }),
})

const need = onCase(addNeed, {
  may: 'recordNeed',
  change: (file, { input, occurredAt: since }, names) => {
    const { caseId, id } = input
    if (file.needs.some((each) => each.id === id)) return file
    const line = needLine(NeedFields.parse(input), { id, caseId, since, version: 1 }, names)
    return { ...file, needs: inOrder([...file.needs, line]) }
  },
  notes: (_file, { input }) => [{ kind: 'cases/need-recorded', params: { need: input.kind } }],
})

/** The need after the change, or none where the file has none. Without `base` a change counts for the version it read. */
function needAfter(
  file: CaseFile,
  { input }: Change<typeof changeNeed>,
): { before: NeedInFile; after: NeedFields } | undefined {
  const before = file.needs.find(({ id }) => id === input.id)
  if (!before) return undefined
  const standing = fieldsOfNeed(before)
  const mine = NeedFields.parse(input)
  if (!input.base) return { before, after: before.version === input.version ? mine : standing }
  return { before, after: mergeFields(input.base, mine, standing).merged }
}

const changedNeed = onCase(changeNeed, {
  may: 'recordNeed',
  refuses: async (input, view) => {
    if (input.base) return undefined
    const file = await fileOf(input, view)
    const before = file?.needs.find(({ id }) => id === input.id)
    return before && before.version !== input.version ? refuse(commonProblems, 'changed-meanwhile') : undefined
  },
  change: (file, made, names) => {
    const found = needAfter(file, made)
    return found ? withNeed(file, found.before, found.after, names) : file
  },
  notes: (file, made) => {
    const found = needAfter(file, made)
    return found ? movesOf(found.before, found.after) : []
  },
})

/** A file in which one need has changed. */
export function withNeed(
  file: CaseFile,
  before: NeedInFile,
  after: NeedFields,
  names: Parameters<typeof needLine>[2],
): CaseFile {
  if (isSame(fieldsOfNeed(before), after)) return file
  const { id, caseId, since, version } = before
  const line = needLine(after, { id, caseId, since, version: version + 1 }, names)
  // A helper whom the device can't name keeps the name that the node gave.
  const known = {
    helper: after.helperAccountId === before.helperAccountId ? before.helper : line.helper,
    helperOrganisation:
      after.helperOrganisationId === before.helperOrganisationId ? before.helperOrganisation : line.helperOrganisation,
  }
  return { ...file, needs: inOrder(file.needs.map((each) => (each.id === id ? { ...line, ...known } : each))) }
}

export function movesOf(before: NeedInFile, after: NeedFields): Entry[] {
  return before.state === after.state
    ? []
    : [{ kind: 'cases/need-moved', params: { need: after.kind, state: after.state } }]
}

const plan = onCase(writePlan, {
  may: 'writePlan',
  change: (file, { input, occurredAt: writtenAt }, _names, view) => {
    const { id, agreedOn, reviewOn, words } = input
    const isLater = !file.plan || `${writtenAt} ${id}` > `${file.plan.writtenAt} ${file.plan.id}`
    return isLater ? { ...file, plan: { id, agreedOn, reviewOn, words, by: view.actor.displayName, writtenAt } } : file
  },
  notes: () => [{ kind: 'cases/plan-agreed' }],
})

const contact = onCase(recordContact, {
  may: 'recordContact',
  change: (file, { input }, _names, view) => {
    const { caseId: _case, urgency, ...said } = input
    const isLater = !file.lastContact || `${said.at} ${said.id}` > `${file.lastContact.at} ${file.lastContact.id}`
    const at = new Date(said.at).toISOString()
    const nextContactAt = said.nextContactAt && new Date(said.nextContactAt).toISOString()
    const lastContact = isLater ? { ...said, at, nextContactAt, by: view.actor.displayName } : file.lastContact
    return withUrgency({ ...file, lastContact, contactDue: nextContactAt }, urgency)
  },
  notes: (file, { input: { manner, safe, at, urgency } }) => [
    { kind: 'cases/contact', params: { manner, safe }, at: new Date(at).toISOString() },
    ...urgencyNotes(file, urgency),
  ],
})

const urgent = onCase(setUrgency, {
  may: 'setUrgency',
  change: (file, { input }) => withUrgency(file, input.urgency),
  notes: (file, { input }) => urgencyNotes(file, input.urgency),
})

function withUrgency(file: CaseFile, urgency: Urgency | null): CaseFile {
  return urgency === null ? file : { ...file, summary: { ...file.summary, urgency } }
}

function urgencyNotes({ summary }: CaseFile, urgency: Urgency | null): Entry[] {
  return urgency === null || urgency === summary.urgency ? [] : [{ kind: 'cases/urgency-set', params: { urgency } }]
}

const phase = onCase(setPhase, {
  may: 'guide',
  change: (file, { input, occurredAt }) => {
    const { phases } = file.summary
    if (phases[input.phase] === input.state) return file
    return {
      ...file,
      summary: { ...file.summary, phases: { ...phases, [input.phase]: input.state } },
      phaseSince: file.parts.includes('offer') ? { ...file.phaseSince, [input.phase]: occurredAt } : file.phaseSince,
    }
  },
  notes: ({ summary }, { input: { phase: of, state } }) =>
    summary.phases[of] === state ? [] : [{ kind: 'cases/phase-moved', params: { phase: of, state }, part: 'offer' }],
})

const note = onCase(addNote, {
  may: 'writeNote',
  notes: () => [{ kind: 'cases/note-written', part: 'notes' }],
  also: [
    shows(readNotes, (answer, { input, occurredAt: writtenAt }, asked, view) => {
      const { caseId, id, words } = input
      if (!answer || asked.caseId !== caseId || answer.notes.some((each) => each.id === id)) return answer
      const { accountId: byAccountId, displayName: by } = view.actor
      const written: Note = { id, words, byAccountId, by, writtenAt, voided: null, mayVoid: { allowed: true } }
      return { notes: [...answer.notes, written].toSorted(latestNoteFirst) }
    }),
  ],
})

const latestNoteFirst = (a: Note, b: Note) => b.writtenAt.localeCompare(a.writtenAt) || (a.id < b.id ? 1 : -1)

const wrongNote = onCase(voidNote, {
  refuses: async ({ caseId, id }, view) => {
    const found = (await view.ask(readNotes, { caseId }))?.notes.find((each) => each.id === id)
    if (found?.voided) return refuse(casesProblems, 'note-voided')
    if (found?.mayVoid.allowed !== false) return undefined
    return refuse(commonProblems, 'not-allowed', { because: found.mayVoid.because })
  },
  notes: (_file, { input: { reason } }) => [{ kind: 'cases/note-voided', params: { reason }, part: 'notes' }],
  also: [
    shows(readNotes, (answer, { input: { caseId, id, reason }, occurredAt: at }, asked, view) => {
      if (!answer || asked.caseId !== caseId) return answer
      const voided = { at, reason, by: view.actor.displayName }
      return { notes: answer.notes.map((each) => (each.id === id && !each.voided ? { ...each, voided } : each)) }
    }),
  ],
})

const event = onCase(recordEvent, {
  may: 'recordEvent',
  notes: () => [{ kind: 'cases/event-described', part: 'story' }],
  also: [
    shows(readEvents, (answer, { input, occurredAt: recordedAt }, asked) => {
      const { caseId, id } = input
      if (!answer || asked.caseId !== caseId || answer.events.some((each) => each.id === id)) return answer
      return { events: [...answer.events, { ...EventFields.parse(input), id, caseId, recordedAt, version: 1 }] }
    }),
  ],
})

/** An event with what has changed about it. */
export function withEvent(before: TraffickingEvent, after: EventFields): TraffickingEvent {
  const { id, caseId, recordedAt, version } = before
  const isChanged = !isSame(fieldsOfEvent(before), after)
  return isChanged ? { ...after, id, caseId, recordedAt, version: version + 1 } : before
}

function eventAfter(before: TraffickingEvent, { input }: Change<typeof changeEvent>): TraffickingEvent {
  const mine = EventFields.parse(input)
  if (!input.base) return before.version === input.version ? withEvent(before, mine) : before
  return withEvent(before, mergeFields<EventFields>(input.base, mine, fieldsOfEvent(before)).merged)
}

const changedEvent = onCase(changeEvent, {
  may: 'recordEvent',
  notes: async (_file, made, view) => {
    const { caseId, id } = made.input
    const before = (await view.ask(readEvents, { caseId }))?.events.find((each) => each.id === id)
    return before && eventAfter(before, made) !== before ? [{ kind: 'cases/event-corrected', part: 'story' }] : []
  },
  also: [
    shows(readEvents, (answer, made, asked) =>
      answer && asked.caseId === made.input.caseId
        ? { events: answer.events.map((each) => (each.id === made.input.id ? eventAfter(each, made) : each)) }
        : answer,
    ),
  ],
})

/** The file of a case as it was before the command. */
function fileOf({ caseId }: { caseId: string }, view: OfflineView): Promise<CaseFile | undefined> {
  return view.ask(readCase, { code: caseId })
}

export const entryCommands = [
  open,
  need,
  changedNeed,
  plan,
  contact,
  urgent,
  phase,
  note,
  wrongNote,
  event,
  changedEvent,
]
