import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { urgencies } from './case.ts'
import { CaseFile, contactManners, Note, safeties, TimelineInFile, voidReasons } from './file.ts'
import {
  mayCarryFile,
  mayReadCase,
  mayReadEvents,
  mayReadNotes,
  mayRecordContact,
  mayRecordEvent,
  mayVoidNote,
  mayWriteNote,
} from './policy.ts'
import { EventFields, TraffickingEvent } from './trafficking-event.ts'

/** In how many fields somebody else's change overlaps this one: a person chooses between them. */
const Merged = z.object({ conflicts: z.int().default(0) })

const Words = z.string().trim().min(1, { error: 'words-needed' }).max(10_000)

export const readCase = query({
  name: 'cases/read-case',
  summary:
    'The first screen of a case file, by the code of the case or of one of its persons, or by the id of the case.',
  path: '/cases/by-code/:code',
  input: z.object({ code: z.union([Uuid, HumanCode]) }),
  output: CaseFile,
  policy: mayReadCase,
})

export const openFile = command({
  name: 'cases/open-file',
  summary: 'Open the file for half a day: its words become readable, and the access log says who opened it.',
  path: '/cases/:caseId/readings',
  input: z.object({ caseId: Uuid, id: Uuid }),
  output: z.object({}),
  policy: mayReadCase,
})

export const carryFile = command({
  name: 'cases/carry-file',
  summary: 'Let the own devices carry the words of a file for some days; the access log says whose.',
  path: '/cases/:caseId/carryings',
  input: z.object({ caseId: Uuid, id: Uuid, days: z.int().min(1).max(60) }),
  output: z.object({}),
  policy: mayCarryFile,
})

export const readTimeline = query({
  name: 'cases/read-timeline',
  summary: 'What happened, newest first, thirty at a time.',
  path: '/cases/:caseId/timeline',
  input: z.object({ caseId: Uuid, after: z.string().max(80).optional() }),
  output: z.object({ entries: z.array(TimelineInFile), after: z.string().nullable() }),
  policy: mayReadCase,
})

export const readNotes = query({
  name: 'cases/read-notes',
  summary: 'Notes of the case, newest first, voided ones included.',
  path: '/cases/:caseId/notes',
  input: z.object({ caseId: Uuid }),
  output: z.object({ notes: z.array(Note) }),
  policy: mayReadNotes,
})

export const readEvents = query({
  name: 'cases/read-events',
  summary: 'Trafficking events of the case.',
  path: '/cases/:caseId/events',
  input: z.object({ caseId: Uuid }),
  output: z.object({ events: z.array(TraffickingEvent) }),
  policy: mayReadEvents,
})

export const recordEvent = command({
  name: 'cases/record-event',
  summary: 'Describe what happened: act, means and purpose, where and when.',
  path: '/cases/:caseId/events',
  input: EventFields.extend({ caseId: Uuid, id: Uuid }),
  output: z.object({}),
  policy: mayRecordEvent,
})

export const changeEvent = command({
  name: 'cases/change-event',
  summary: 'Describe better what happened; the earlier description stays in the history.',
  path: '/cases/:caseId/events/:id',
  input: EventFields.extend({
    caseId: Uuid,
    id: Uuid,
    version: z.int(),
    /** What stood there when it was read; with it, two changes are merged by field and none is refused. */
    base: EventFields.extend({ personIds: z.array(Uuid).max(60) })
      .nullable()
      .default(null),
  }),
  output: Merged,
  policy: mayRecordEvent,
})

export const recordContact = command({
  name: 'cases/record-contact',
  summary: 'Record a contact with the person: was it safe, and when is the next one.',
  path: '/cases/:caseId/contacts',
  input: z.object({
    caseId: Uuid,
    id: Uuid,
    at: z.iso.datetime(),
    manner: z.enum(contactManners),
    safe: z.enum(safeties),
    words: Words.nullable().default(null),
    nextContactAt: z.iso.datetime().nullable().default(null),
    /** What the contact changed about it, when it did. */
    urgency: z.enum(urgencies).nullable().default(null),
  }),
  output: z.object({}),
  policy: mayRecordContact,
})

export const addNote = command({
  name: 'cases/add-note',
  summary: 'Write a note. It cannot be changed later, only voided with a reason.',
  path: '/cases/:caseId/notes',
  input: z.object({ caseId: Uuid, id: Uuid, words: Words }),
  output: z.object({}),
  policy: mayWriteNote,
})

export const voidNote = command({
  name: 'cases/void-note',
  summary: 'Say that a note was wrong. It stays readable, struck out, with the reason.',
  path: '/cases/:caseId/notes/:id/void',
  input: z.object({ caseId: Uuid, id: Uuid, reason: z.enum(voidReasons) }),
  output: z.object({}),
  policy: mayVoidNote,
})
