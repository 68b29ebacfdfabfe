import { type CaseRow, listCases } from '#capabilities/cases/model/api.ts'
import { principalOf } from '#capabilities/cases/model/case.ts'
import { isUnmet, type Need } from '#capabilities/cases/model/need.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import type * as z from 'zod'
import { reachOf } from './caseload.ts'
import type { Reading } from './context.ts'
import { namesOf } from './names.ts'
import { findCases, findPersons, phaseColumns, type StoredCase, toSummary } from './store-cases.ts'
import { listInOrderOfNeed, type Position } from './store-list.ts'
import { findNeeds } from './store-needs.ts'

type Input = z.output<(typeof listCases)['input']>

const pageSize = 50
/** With a filter, so many cases are looked through for one page; the next page goes on from there. */
const lookedThroughMost = 1_000

export const listCasesOperation = queryOperation(listCases, {
  async answer(ctx, input) {
    const { rows, after } = await pageOf(ctx, input)
    return { rows: await shown(ctx, rows), after: after && placeOf(after) }
  },
})

async function pageOf(ctx: Reading, input: Input): Promise<{ rows: StoredCase[]; after: Position | null }> {
  const isFiltered = input.phase !== undefined || input.urgency !== undefined || input.whose !== 'all'
  const step = isFiltered ? 200 : pageSize + 1
  const rows: StoredCase[] = []
  let after = positionOf(input.after)
  for (let looked = 0; looked < lookedThroughMost; looked += step) {
    const positions = await listInOrderOfNeed(ctx.tx, {
      ...reachOf(ctx),
      closed: input.status === 'closed',
      after,
      limit: step,
    })
    const found = new Map(
      (
        await findCases(
          ctx.tx,
          positions.map((position) => position.id),
        )
      ).map((row) => [row.id, row]),
    )
    for (const position of positions) {
      if (rows.length === pageSize) return { rows, after }
      after = position
      const row = found.get(position.id)
      if (row && isWanted(row, input, ctx.actor.accountId)) rows.push(row)
    }
    if (positions.length < step) return { rows, after: null }
  }
  return { rows, after }
}

function isWanted(row: StoredCase, input: Input, accountId: string): boolean {
  if (input.phase && row[phaseColumns[input.phase]] !== 'now') return false
  if (input.urgency && row.urgency !== input.urgency) return false
  if (input.whose === 'mine') return row.worker_id === accountId
  return input.whose === 'all' || row.worker_id === null
}

async function shown(ctx: Reading, rows: readonly StoredCase[]): Promise<CaseRow[]> {
  const ids = rows.map((row) => row.id)
  const persons = await findPersons(ctx.tx, ids)
  const first = new Map(ids.map((id) => [id, principalOf(persons.get(id) ?? [])]))
  const people = await readPersonSummaries(
    ctx,
    [...first.values()].flatMap((person) => (person ? [person.personId] : [])),
  )
  const next = nextNeeds(await findNeeds(ctx.tx, ids))
  const names = await namesOf(
    ctx,
    rows.map((row) => row.worker_id),
  )
  return rows.map((row) => {
    const person = first.get(row.id)
    return {
      ...toSummary(row, persons.get(row.id) ?? []),
      person: (person && people.get(person.personId)) ?? null,
      personRole: person?.role ?? null,
      worker: names.account(row.worker_id),
      rank: row.need_rank,
      due: row.need_rank_due?.toISOString() ?? null,
      nextNeed: next.get(row.id) ?? null,
      contactDue: row.contact_due?.toISOString() ?? null,
    }
  })
}

/** Needs arrive in order, so the first that is not met is the next. */
function nextNeeds(
  needs: Awaited<ReturnType<typeof findNeeds>>,
): Map<string, { kind: Need['kind']; due: string | null }> {
  const next = new Map<string, { kind: Need['kind']; due: string | null }>()
  for (const need of needs) {
    if (!next.has(need.case_id) && isUnmet(need.state as Need['state'])) {
      next.set(need.case_id, { kind: need.kind as Need['kind'], due: need.due })
    }
  }
  return next
}

/** rank.instant.id, where a dash stands for no date; what is no such thing begins at the top. */
function positionOf(text: string | undefined): Position | null {
  const match = /^(-?\d{1,3})\.(-|\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? '')
  if (!match) return null
  return { rank: Number(match[1]), due: match[2] === '-' ? null : new Date(Number(match[2])), id: match[3]! }
}

function placeOf({ rank, due, id }: Position): string {
  return `${rank}.${due ? due.getTime() : '-'}.${id}`
}
