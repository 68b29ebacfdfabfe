import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { relationsOf } from '#capabilities/access/server/public.ts'
import { accessOf } from '#capabilities/cases/model/access-of.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { principalOf } from '#capabilities/cases/model/case.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { decisionsOf, mayReadCase, readableParts } from '#capabilities/cases/model/policy.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import type * as z from 'zod'
import type { Reading } from './context.ts'
import { type Names, namesOf } from './names.ts'
import { shownContact, shownEntry, shownNeed, shownPlan } from './shown.ts'
import { firstEntriesOf } from './read-entries.ts'
import { findLastContacts, findLatestEntries, findPhaseMoves, findPlans, type StoredEntry } from './store-entries.ts'
import { findNeeds } from './store-needs.ts'
import { loadCaseOfCode, loadCasesOfCodes, loaded, type LoadedCase } from './subject.ts'
import { type Words, wordsOf } from './words.ts'

const firstEntries = 7

export const readCaseOperation = queryOperation(readCase, {
  load: (ctx, input) => loadCaseOfCode(ctx, input.code),
  answer: async (ctx, _input, subject) => {
    const found = loaded(subject)
    return (await filesOf(ctx, [found], await findLatestEntries(ctx.tx, [found.file.id], firstEntries + 1)))[0]!
  },
})

/** Many files in as many statements as one takes; undefined for what the actor may not read. */
export async function readCases(
  ctx: Reading,
  questions: readonly z.output<typeof readCase.input>[],
): Promise<(CaseFile | undefined)[]> {
  const found = await loadCasesOfCodes(
    ctx,
    questions.map(({ code }) => code),
  )
  const readable = found.filter((each) => each !== undefined && mayReadCase(ctx.actor, each).allowed) as LoadedCase[]
  const entries = await firstEntriesOf(
    ctx,
    readable.map(({ file }) => file.id),
  )
  const files = new Map((await filesOf(ctx, readable, entries)).map((file) => [file.summary.id, file]))
  return found.map((each) => each && files.get(each.file.id))
}

async function filesOf(
  ctx: Reading,
  found: readonly LoadedCase[],
  entries: ReadonlyMap<string, readonly StoredEntry[]>,
): Promise<CaseFile[]> {
  const stored = { ...(await storedOf(ctx, found)), entries }
  const names = await namesOf(
    ctx,
    found.flatMap((each) => idsIn(each, stored)),
  )
  return found.map((each) => fileOf(ctx, each, stored, names))
}

async function storedOf(ctx: Reading, found: readonly LoadedCase[]) {
  const ids = found.map(({ file }) => file.id)
  const personIds = found.flatMap(({ file }) => file.persons.map((person) => person.personId))
  const needs = await findNeeds(ctx.tx, ids)
  return {
    words: await wordsOf(ctx, ids),
    needs: Map.groupBy(needs, (need) => need.case_id),
    plans: await findPlans(ctx.tx, ids),
    contacts: await findLastContacts(ctx.tx, ids),
    relations: await relationsOf(ctx, personIds),
    moves: await findPhaseMoves(ctx.tx, ids),
    people: await readPersonSummaries(ctx, personIds),
  }
}
type Stored = Awaited<ReturnType<typeof storedOf>> & { entries: ReadonlyMap<string, readonly StoredEntry[]> }

/** Live relations to the case and to its persons: together they say who may see what of her. */
function liveRelationsOf({ file, relations, now }: LoadedCase, stored: Stored): Relation[] {
  const ofPersons = file.persons.flatMap(({ personId }) => stored.relations.get(personId) ?? [])
  return [...relations, ...ofPersons].filter((relation) => isLive(relation, now))
}

function idsIn(found: LoadedCase, stored: Stored): unknown[] {
  const { file } = found
  return [
    file.holderOrganisationId,
    file.workerId,
    stored.plans.get(file.id)?.written_by,
    stored.contacts.get(file.id)?.recorded_by,
    ...(stored.needs.get(file.id) ?? []).flatMap((need) => [need.helper_account_id, need.helper_organisation_id]),
    ...(stored.entries.get(file.id) ?? []).flatMap((entry) => [entry.recorded_by, ...Object.values(entry.params)]),
    ...liveRelationsOf(found, stored).map((relation) => relation.granteeId),
  ]
}

function fileOf(ctx: Reading, found: LoadedCase, stored: Stored, names: Names): CaseFile {
  const { file, row, relations } = found
  const words = stored.words.get(file.id)!
  const live = liveRelationsOf(found, stored)
  const principal = principalOf(file.persons)?.personId
  return {
    summary: file,
    holder: names.organisation(file.holderOrganisationId),
    worker: names.account(file.workerId),
    people: file.persons.map(({ personId, role }) => ({ personId, role, person: stored.people.get(personId) ?? null })),
    parts: readableParts(ctx.actor, relations, ctx.now),
    personParts: readableParts(
      ctx.actor,
      live.filter((relation) => relation.recordId === principal),
      ctx.now,
    ),
    ...openingOf(words),
    ...entriesOf(file.id, stored, words, names),
    contactDue: row.contact_due?.toISOString() ?? null,
    access: accessOf(live, names),
    phaseSince: Object.fromEntries(
      (stored.moves.get(file.id) ?? []).map((move) => [move.phase, move.at.toISOString()]),
    ),
    closeReason: row.close_reason,
    may: decisionsOf(ctx.actor, found),
  }
}

function openingOf({ opened, openedUntil, carriedUntil }: Words) {
  return { opened, openedUntil, carriedUntil }
}

function entriesOf(caseId: string, stored: Stored, words: Words, names: Names) {
  const plan = stored.plans.get(caseId)
  const contact = stored.contacts.get(caseId)
  const entries = stored.entries.get(caseId) ?? []
  return {
    needs: (stored.needs.get(caseId) ?? []).map((need) => shownNeed(need, words, names)),
    plan: plan ? shownPlan(plan, words, names) : null,
    lastContact: contact ? shownContact(contact, words, names) : null,
    timeline: entries.slice(0, firstEntries).map((entry) => shownEntry(entry, words, names)),
    timelineMore: entries.length > firstEntries,
  }
}
