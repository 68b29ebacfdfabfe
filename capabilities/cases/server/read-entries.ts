import { readEvents, readNotes, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { listWorkers } from '#capabilities/cases/model/api-responsibility.ts'
import type { Note } from '#capabilities/cases/model/file.ts'
import { mayReadCase, mayReadEvents, mayReadNotes, mayVoidNote } from '#capabilities/cases/model/policy.ts'
import type { TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import { manyOnceIn } from '#platform/server/carried.ts'
import { queryOperation } from '#platform/server/operation.ts'
import type * as z from 'zod'
import type { Reading } from './context.ts'
import { type Names, namesOf } from './names.ts'
import { shownEntry, shownEvent } from './shown.ts'
import { findEntries, findLatestEntries, findNotes, type StoredEntry, type StoredNote } from './store-entries.ts'
import { findEvents } from './store-events.ts'
import { caseOfInput, loadCases, loaded, type LoadedCase } from './subject.ts'
import { type Words, wordsOf } from './words.ts'
import { workersOf } from './workers.ts'

type Question = { caseId: string }

/** Decides and answers for many cases; undefined for what the actor may not read. */
async function manyOf<A>(
  ctx: Reading,
  questions: readonly Question[],
  mayRead: typeof mayReadCase,
  answer: (found: readonly LoadedCase[]) => Promise<ReadonlyMap<string, A>>,
): Promise<(A | undefined)[]> {
  const found = await loadCases(
    ctx,
    questions.map(({ caseId }) => caseId),
  )
  const readable = [...found.values()].filter((each) => mayRead(ctx.actor, each).allowed)
  const answers = await answer(readable)
  return questions.map(({ caseId }) => answers.get(caseId))
}

const pageOfTimeline = 30

/** The first page and one more, which says whether there is another. Once in a request: a carried file begins with them. */
export function firstEntriesOf(ctx: Reading, caseIds: readonly string[]) {
  return manyOnceIn(ctx, 'cases/entries', caseIds, (missing) => findLatestEntries(ctx.tx, missing, pageOfTimeline + 1))
}

export const readTimelineOperation = queryOperation(readTimeline, {
  load: caseOfInput,
  async answer(ctx, input, subject) {
    const after = positionOf(input.after)
    if (!after) return (await firstPages(ctx, [loaded(subject)])).get(input.caseId)!
    const rows = await findEntries(ctx.tx, input.caseId, pageOfTimeline + 1, after)
    return (await pagesOf(ctx, new Map([[input.caseId, rows]]))).get(input.caseId)!
  },
})

/** First pages only: what follows is asked for by a person who reads on. */
export function readTimelines(ctx: Reading, questions: readonly z.output<typeof readTimeline.input>[]) {
  return manyOf(ctx, questions, mayReadCase, (found) => firstPages(ctx, found))
}

async function firstPages(ctx: Reading, found: readonly LoadedCase[]) {
  const ids = found.map(({ file }) => file.id)
  const rows = await firstEntriesOf(ctx, ids)
  return pagesOf(ctx, new Map(ids.map((id) => [id, rows.get(id) ?? []])))
}

async function pagesOf(ctx: Reading, rowsByCase: ReadonlyMap<string, readonly StoredEntry[]>) {
  const words = await wordsOf(ctx, [...rowsByCase.keys()])
  const pages = [...rowsByCase].map(([caseId, rows]) => ({ caseId, rows, page: rows.slice(0, pageOfTimeline) }))
  const names = await namesOf(
    ctx,
    pages.flatMap(({ page }) => page.flatMap((row) => [row.recorded_by, ...Object.values(row.params)])),
  )
  return new Map(
    pages.map(({ caseId, rows, page }) => [
      caseId,
      {
        entries: page.map((row) => shownEntry(row, words.get(caseId)!, names)),
        after: rows.length > pageOfTimeline ? placeOf(page.at(-1)!) : null,
      },
    ]),
  )
}

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
  answer: async (ctx, input, subject) => (await notesOf(ctx, [loaded(subject)])).get(input.caseId)!,
})

export function readManyNotes(ctx: Reading, questions: readonly Question[]) {
  return manyOf(ctx, questions, mayReadNotes, (found) => notesOf(ctx, found))
}

async function notesOf(ctx: Reading, found: readonly LoadedCase[]) {
  const ids = found.map(({ file }) => file.id)
  const rows = await findNotes(ctx.tx, ids)
  const words = await wordsOf(ctx, ids)
  const names = await namesOf(
    ctx,
    [...rows.values()].flat().flatMap((row) => [row.written_by, row.voided_by]),
  )
  const shown = (each: LoadedCase, row: StoredNote) => shownNote(ctx, each, row, words.get(each.file.id)!, names)
  return new Map(
    found.map((each) => [each.file.id, { notes: (rows.get(each.file.id) ?? []).map((row) => shown(each, row)) }]),
  )
}

function shownNote(ctx: Reading, of: LoadedCase, row: StoredNote, words: Words, names: Names): Note {
  return {
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
    mayVoid: mayVoidNote(ctx.actor, { ...of, writtenBy: row.written_by }),
  }
}

export const readEventsOperation = queryOperation(readEvents, {
  load: caseOfInput,
  answer: async (ctx, input, subject) => (await eventsOf(ctx, [loaded(subject)])).get(input.caseId)!,
})

export function readManyEvents(ctx: Reading, questions: readonly Question[]) {
  return manyOf(ctx, questions, mayReadEvents, (found) => eventsOf(ctx, found))
}

async function eventsOf(
  ctx: Reading,
  found: readonly LoadedCase[],
): Promise<Map<string, { events: TraffickingEvent[] }>> {
  const ids = found.map(({ file }) => file.id)
  const words = await wordsOf(ctx, ids)
  const rows = await findEvents(ctx.tx, ids)
  return new Map(ids.map((id) => [id, { events: (rows.get(id) ?? []).map((row) => shownEvent(row, words.get(id)!)) }]))
}

export const listWorkersOperation = queryOperation(listWorkers, {
  load: caseOfInput,
  answer: async (ctx, _input, subject) => ({ workers: await workersOf(ctx, subject.file.holderOrganisationId) }),
})
