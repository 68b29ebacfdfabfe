import { type Part, parts } from '#capabilities/access/model/part.ts'
import { mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { principalOf } from '#capabilities/cases/model/case.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import * as policy from '#capabilities/cases/model/policy.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { accessOf, liveRelationsOf } from './access-list.ts'
import type { Reading } from './context.ts'
import { type Names, namesOf } from './names.ts'
import { shownContact, shownEntry, shownNeed, shownPlan } from './shown.ts'
import { findEntries, findLastContact, findPhaseMoves, findPlan } from './store-entries.ts'
import { findNeeds } from './store-needs.ts'
import { loadCaseOfCode, loaded, type LoadedCase } from './subject.ts'
import { wordsFor } from './words.ts'

const firstEntries = 7

export const readCaseOperation = queryOperation(readCase, {
  load: (ctx, input) => loadCaseOfCode(ctx, input.code),
  answer: (ctx, _input, subject) => fileOf(ctx, loaded(subject)),
})

async function fileOf(ctx: Reading, found: LoadedCase): Promise<CaseFile> {
  const { file, row } = found
  const personIds = file.persons.map((person) => person.personId)
  const words = await wordsFor(ctx, file.id)
  const stored = {
    needs: await findNeeds(ctx.tx, [file.id]),
    plan: await findPlan(ctx.tx, file.id),
    contact: await findLastContact(ctx.tx, file.id),
    entries: await findEntries(ctx.tx, file.id, firstEntries + 1),
    relations: await liveRelationsOf(ctx, found.relations, personIds),
    moves: await findPhaseMoves(ctx.tx, file.id),
  }
  const names = await namesOf(ctx, idsIn(found, stored))
  return {
    ...headOf(ctx, found, names),
    personParts: readableParts(
      ctx,
      stored.relations.filter((relation) => relation.recordId === principalOf(file.persons)?.personId),
    ),
    people: await peopleOf(ctx, found),
    opened: words.opened,
    needs: stored.needs.map((need) => shownNeed(need, words, names)),
    plan: stored.plan ? shownPlan(stored.plan, words, names) : null,
    lastContact: stored.contact ? shownContact(stored.contact, words, names) : null,
    contactDue: row.contact_due?.toISOString() ?? null,
    timeline: stored.entries.slice(0, firstEntries).map((entry) => shownEntry(entry, words, names)),
    timelineMore: stored.entries.length > firstEntries,
    access: accessOf(stored.relations, names),
    phaseSince: Object.fromEntries(stored.moves.map((move) => [move.phase, move.at.toISOString()])),
  }
}

function headOf(ctx: Reading, { file, row, relations }: LoadedCase, names: Names) {
  const subject = { file, relations, now: ctx.now }
  return {
    summary: file,
    holder: names.organisation(file.holderOrganisationId),
    worker: names.account(file.workerId),
    parts: readableParts(ctx, relations),
    closeReason: row.close_reason,
    may: decisionsOf(ctx, subject),
  }
}

function readableParts(ctx: Reading, relations: readonly Relation[]): Part[] {
  return parts.filter((part) => mayReadPart(ctx.actor, relations, part, ctx.now).allowed)
}

function decisionsOf({ actor }: Reading, subject: policy.CaseSubject): CaseFile['may'] {
  return {
    recordNeed: policy.mayRecordNeed(actor, subject),
    recordContact: policy.mayRecordContact(actor, subject),
    setUrgency: policy.maySetUrgency(actor, subject),
    writeNote: policy.mayWriteNote(actor, subject),
    recordEvent: policy.mayRecordEvent(actor, subject),
    guide: policy.mayGuide(actor, subject),
    writePlan: policy.mayWritePlan(actor, subject),
    joinPersons: policy.mayJoinPersons(actor, { ...subject, reachesAll: true }),
    assign: policy.mayAssign(actor, subject),
    renewAccess: policy.mayRenewAccess(actor, subject),
    close: policy.mayClose(actor, subject),
    reopen: policy.mayReopen(actor, subject),
  }
}

async function peopleOf(ctx: Reading, { file }: LoadedCase) {
  const summaries = await readPersonSummaries(
    ctx,
    file.persons.map((person) => person.personId),
  )
  return file.persons.map(({ personId, role }) => ({ personId, role, person: summaries.get(personId) ?? null }))
}

interface Stored {
  needs: Awaited<ReturnType<typeof findNeeds>>
  plan: Awaited<ReturnType<typeof findPlan>>
  contact: Awaited<ReturnType<typeof findLastContact>>
  entries: Awaited<ReturnType<typeof findEntries>>
  relations: Awaited<ReturnType<typeof liveRelationsOf>>
}

function idsIn({ file }: LoadedCase, stored: Stored): unknown[] {
  return [
    file.holderOrganisationId,
    file.workerId,
    stored.plan?.written_by,
    stored.contact?.recorded_by,
    ...stored.needs.flatMap((need) => [need.helper_account_id, need.helper_organisation_id]),
    ...stored.entries.flatMap((entry) => [entry.recorded_by, ...Object.values(entry.params)]),
    ...stored.relations.map((relation) => relation.granteeId),
  ]
}
