import type { CasePerson, CaseSummary } from '#capabilities/cases/model/case.ts'
import type { Need } from '#capabilities/cases/model/need.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { findCaseIdsOfPersons, findCases, findPersons, toSummary } from './store-cases.ts'
import { findNeeds, toNeed } from './store-needs.ts'

type Any = Pick<QueryContext, 'tx'>

/** Cases that the actor reaches, by id; a case that does not exist for the actor is simply missing. */
export async function readCaseSummaries(ctx: Any, caseIds: readonly string[]): Promise<Map<string, CaseSummary>> {
  const rows = await findCases(ctx.tx, caseIds)
  const persons = await findPersons(
    ctx.tx,
    rows.map((row) => row.id),
  )
  return new Map(rows.map((row) => [row.id, toSummary(row, persons.get(row.id) ?? [])]))
}

/** Cases of a person that the actor reaches, the newest first. */
export async function casesOfPerson(ctx: Any, personId: string): Promise<CaseSummary[]> {
  const summaries = await readCaseSummaries(ctx, await findCaseIdsOfPersons(ctx.tx, [personId]))
  return [...summaries.values()].toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
}

/** Persons of a case, in the order in which they joined; empty when the actor does not reach it. */
export async function personsOfCase(ctx: Any, caseId: string): Promise<CasePerson[]> {
  return (await findPersons(ctx.tx, [caseId])).get(caseId) ?? []
}

/** Needs in codes (not the person's own words), unmet ones first; empty without the part `needs`. */
export async function needsOf(ctx: Any, caseId: string): Promise<Need[]> {
  return (await findNeeds(ctx.tx, [caseId])).map(toNeed)
}
