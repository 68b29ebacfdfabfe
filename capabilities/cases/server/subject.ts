import { granteesOf } from '#capabilities/access/model/part.ts'
import { isLive } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import type { CaseSummary } from '#capabilities/cases/model/case.ts'
import { type CaseSubject, mayReadCase } from '#capabilities/cases/model/policy.ts'
import { findPersonByCode } from '#capabilities/persons/server/public.ts'
import type { Reading } from './context.ts'
import { casesOfPerson } from './read-summaries.ts'
import { findCaseRow, findPersons, type StoredCase, toSummary } from './store-cases.ts'

/** A case with all that its policies and its answers look at. */
export interface LoadedCase extends CaseSubject {
  file: CaseSummary
  row: StoredCase
}

/**
 * The case of this code or, because both look alike and a worker has only one of them at hand, the newest case of the
 * person of this code. Undefined when the actor reaches none.
 */
export async function loadCaseOfCode(ctx: Reading, code: string): Promise<LoadedCase | undefined> {
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
  if (!row) return undefined
  const persons = await findPersons(ctx.tx, [row.id])
  const relations = await readRelations(ctx.tx, row.id)
  return { row, file: toSummary(row, persons.get(row.id) ?? []), relations, now: ctx.now }
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
