import { readEvents, readNotes, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { listWorkers } from '#capabilities/cases/model/api-responsibility.ts'
import { mayVoidNote } from '#capabilities/cases/model/policy.ts'
import type { TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { namesOf } from './names.ts'
import { shownEntry } from './shown.ts'
import { findEntries, findNotes, type StoredEntry } from './store-entries.ts'
import { findEvents, type StoredEvent } from './store-events.ts'
import { caseOfInput, loaded } from './subject.ts'
import { type Words, wordsFor } from './words.ts'
import { workersOf } from './workers.ts'

const pageOfTimeline = 30

export const readTimelineOperation = queryOperation(readTimeline, {
  load: caseOfInput,
  async answer(ctx, input) {
    const rows = await findEntries(ctx.tx, input.caseId, pageOfTimeline + 1, positionOf(input.after))
    const page = rows.slice(0, pageOfTimeline)
    const words = await wordsFor(ctx, input.caseId)
    const names = await namesOf(
      ctx,
      page.flatMap((row) => [row.recorded_by, ...Object.values(row.params)]),
    )
    return {
      entries: page.map((row) => shownEntry(row, words, names)),
      after: rows.length > pageOfTimeline ? placeOf(page.at(-1)!) : null,
    }
  },
})

/** A page ends with an instant and an id; what is no such thing begins at the top. */
function positionOf(text: string | undefined): { at: Date; id: string } | undefined {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? '')
  return match ? { at: new Date(Number(match[1])), id: match[2]! } : undefined
}

function placeOf(row: StoredEntry): string {
  return `${row.at.getTime()}.${row.id}`
}

export const readNotesOperation = queryOperation(readNotes, {
  load: caseOfInput,
  async answer(ctx, input, subject) {
    const rows = await findNotes(ctx.tx, input.caseId)
    const words = await wordsFor(ctx, input.caseId)
    const names = await namesOf(
      ctx,
      rows.flatMap((row) => [row.written_by, row.voided_by]),
    )
    return {
      notes: rows.map((row) => ({
        id: row.id,
        words: words.read('cases.note', row.words),
        byAccountId: row.written_by,
        by: names.account(row.written_by),
        writtenAt: row.written_at.toISOString(),
        voided: row.voided_at && {
          at: row.voided_at.toISOString(),
          reason: row.void_reason as 'other',
          by: names.account(row.voided_by),
        },
        mayVoid: mayVoidNote(ctx.actor, { ...loaded(subject), writtenBy: row.written_by }),
      })),
    }
  },
})

export const readEventsOperation = queryOperation(readEvents, {
  load: caseOfInput,
  async answer(ctx, input) {
    const words = await wordsFor(ctx, input.caseId)
    return { events: (await findEvents(ctx.tx, input.caseId)).map((row) => shownEvent(row, words)) }
  },
})

/** Codes come out of the database as they went in, through the contract that checks them again. */
function shownEvent(row: StoredEvent, words: Words): TraffickingEvent {
  return {
    id: row.id,
    caseId: row.case_id,
    personIds: row.person_ids,
    acts: row.acts as TraffickingEvent['acts'],
    means: row.means as TraffickingEvent['means'],
    purposes: row.purposes as TraffickingEvent['purposes'],
    statutoryForms: row.statutory_forms,
    economicActivity: row.economic_activity as TraffickingEvent['economicActivity'],
    recruitedIn: row.recruited_in,
    transitThrough: row.transit_through,
    exploitedIn: row.exploited_in,
    started: row.started,
    ended: row.ended,
    htcds: row.htcds,
    story: words.read('cases.story', row.story),
    recordedAt: row.recorded_at.toISOString(),
    version: row.version,
  }
}

export const listWorkersOperation = queryOperation(listWorkers, {
  load: caseOfInput,
  answer: async (ctx, _input, subject) => ({ workers: await workersOf(ctx, subject.file.holderOrganisationId) }),
})
