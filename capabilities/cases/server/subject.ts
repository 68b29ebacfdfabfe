import { granteesOf } from '#capabilities/access/model/part.ts'
import { isLive } from '#capabilities/access/model/relation.ts'
import { readRelations, relationsOf } from '#capabilities/access/server/public.ts'
import type { CaseSummary } from '#capabilities/cases/model/case.ts'
import { type CaseSubject, mayReadCase } from '#capabilities/cases/model/policy.ts'
import { findPersonByCode } from '#capabilities/persons/server/public.ts'
import { Uuid } from '#platform/model/ids.ts'
import { manyOnceIn } from '#platform/server/carried.ts'
import type { Reading } from './context.ts'
import { casesOfPerson } from './read-summaries.ts'
import { findCaseRow, findCases, findCasesByCode, findPersons, type StoredCase, toSummary } from './store-cases.ts'

/** A case with all that its policies and its answers look at. */
export interface LoadedCase extends CaseSubject {
  file: CaseSummary
  row: StoredCase
}

/**
 * The case of this id or code or, because both look alike and a worker has only one of them at hand, the newest case of the
 * person of this code. Undefined when the actor reaches none.
 */
export async function loadCaseOfCode(ctx: Reading, code: string): Promise<LoadedCase | undefined> {
  if (Uuid.safeParse(code).success) return loadCase(ctx, { id: code })
  const ofCase = await loadCase(ctx, { code })
  if (ofCase) return ofCase
  const person = await findPersonByCode(ctx, code)
  const ofPerson = person ? await casesOfPerson(ctx, person.id) : []
  for (const { id } of ofPerson) {
    const found = await loadCase(ctx, { id })
    if (found && mayReadCase(ctx.actor, found).allowed) return found
  }
  return undefined
}

/** Undefined when the actor does not reach the case, which then does not exist. */
export async function loadCase(ctx: Reading, by: { id: string } | { code: string }): Promise<LoadedCase | undefined> {
  const row = await findCaseRow(ctx.tx, by)
  return row && (await loadRows(ctx, [row])).get(row.id)
}

/** Many cases by id; what the actor does not reach is missing. */
export async function loadCases(ctx: Reading, ids: readonly string[]): Promise<Map<string, LoadedCase>> {
  return manyOnceIn(ctx, 'cases/case', ids, async (missing) => loadRows(ctx, await findCases(ctx.tx, missing)))
}

/**
 * Many by what `loadCaseOfCode` takes, in the order of the codes. In a constant number of statements as long as they are
 * codes of cases; only what is none is looked for by itself.
 */
export async function loadCasesOfCodes(ctx: Reading, codes: readonly string[]): Promise<(LoadedCase | undefined)[]> {
  const rows = new Map((await findCasesByCode(ctx.tx, codes)).map((row) => [row.id, row]))
  const found = await manyOnceIn(ctx, 'cases/case', [...rows.keys()], (missing) =>
    loadRows(
      ctx,
      missing.map((id) => rows.get(id)!),
    ),
  )
  const byCode = new Map([...found.values()].map((each) => [each.file.code, each]))
  const all: (LoadedCase | undefined)[] = []
  for (const code of codes) all.push(byCode.get(code) ?? (await loadCaseOfCode(ctx, code)))
  return all
}

async function loadRows(ctx: Reading, rows: readonly StoredCase[]): Promise<Map<string, LoadedCase>> {
  const ids = rows.map((row) => row.id)
  const persons = await findPersons(ctx.tx, ids)
  const relations = await relationsOf(ctx, ids)
  const of = (row: StoredCase) => ({
    row,
    file: toSummary(row, persons.get(row.id) ?? []),
    relations: relations.get(row.id) ?? [],
    now: ctx.now,
  })
  return new Map(rows.map((row) => [row.id, of(row)]))
}

/** What a policy saw, with the row that it does not look at. */
export function loaded(subject: CaseSubject): LoadedCase {
  return subject as LoadedCase
}

/** The form that most commands share: the case of the input. */
export function caseOfInput(ctx: Reading, input: { caseId: string }): Promise<LoadedCase | undefined> {
  return loadCase(ctx, { id: input.caseId })
}

/**
 * Whether the actor holds the record of every one of these persons. A case opens them to others, which a referral and an
 * opening in danger give no right to do (the same rule stands in the database: access.may_grant).
 */
export async function holdsPersons(ctx: Reading, personIds: readonly string[]): Promise<boolean> {
  for (const id of personIds) {
    if (!(await holdsPerson(ctx, id))) return false
  }
  return true
}

export async function holdsPerson(ctx: Reading, personId: string): Promise<boolean> {
  const grantees = granteesOf(ctx.actor)
  return (await readRelations(ctx.tx, personId)).some(
    (relation) =>
      ['author', 'assigned', 'holder', 'identification'].includes(relation.relation) &&
      grantees.includes(relation.granteeId) &&
      isLive(relation, ctx.now),
  )
}
