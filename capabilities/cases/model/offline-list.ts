import type { CaseRow, listCases } from './api.ts'
import type * as z from 'zod'
import { principalOf } from './case.ts'
import type { CaseFile } from './file.ts'
import { isUnmet } from './need.ts'
import { orderOfNeed } from './need-order.ts'

type Asked = z.output<typeof listCases.input>
type Page = z.output<typeof listCases.output>

const pageSize = 50

/** The line of a file in the list, in its place in the order of need; gone where the question is not about it any more. */
export function withRow(page: Page, file: CaseFile, asked: Asked, accountId: string): Page {
  const earlier = page.rows.find(({ id }) => id === file.summary.id)
  const others = page.rows.filter(({ id }) => id !== file.summary.id)
  const row = rowOf(file, earlier)
  // Only the first page can take in a case that was on none; the others end where the node ended them.
  if (!isWanted(row, asked, accountId) || (!earlier && asked.after)) return { ...page, rows: others }
  const rows = [...others, row].toSorted(byNeed)
  const isBeyond = !earlier && page.after !== null && rows.at(-1) === row
  if (isBeyond) return page
  return rows.length > pageSize
    ? { rows: rows.slice(0, pageSize), after: placeOf(rows[pageSize - 1]!) }
    : { ...page, rows }
}

/** Without the needs, the place in the order is known to the node alone. */
function rowOf(file: CaseFile, earlier: CaseRow | undefined): CaseRow {
  const principal = principalOf(file.summary.persons)
  const people = new Map(file.people.map((each) => [each.personId, each.person]))
  const { rank, due, nextNeed } = file.parts.includes('needs') || !earlier ? needOf(file) : earlier
  return {
    ...file.summary,
    person: people.get(principal?.personId ?? '') ?? null,
    personRole: principal?.role ?? null,
    worker: file.worker,
    rank,
    due,
    nextNeed,
    contactDue: file.contactDue,
  }
}

function needOf({ needs, summary, contactDue }: CaseFile) {
  const unmet = needs.filter(({ state }) => isUnmet(state))
  const [day] = unmet.flatMap(({ due }) => (due ? [due] : [])).toSorted()
  const { rank, due } = orderOfNeed({
    status: summary.status,
    urgency: summary.urgency,
    urgentNeed: unmet.some(({ urgent }) => urgent),
    contactDue: contactDue === null ? null : new Date(contactDue),
    needDue: day ? new Date(`${day}T00:00:00Z`) : null,
  })
  const next = unmet[0]
  return { rank, due: due?.toISOString() ?? null, nextNeed: next ? { kind: next.kind, due: next.due } : null }
}

function isWanted(row: CaseRow, asked: Asked, accountId: string): boolean {
  if (row.status !== asked.status) return false
  if (asked.phase && row.phases[asked.phase] !== 'now') return false
  if (asked.urgency && row.urgency !== asked.urgency) return false
  if (asked.whose === 'mine') return row.workerId === accountId
  return asked.whose === 'all' || row.workerId === null
}

function byNeed(a: CaseRow, b: CaseRow): number {
  return b.rank - a.rank || (a.due ?? '9999').localeCompare(b.due ?? '9999') || (a.id < b.id ? -1 : 1)
}

function placeOf({ rank, due, id }: CaseRow): string {
  return `${rank}.${due ? new Date(due).getTime() : '-'}.${id}`
}
