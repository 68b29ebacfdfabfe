import type { PersonRole } from './case.ts'
import type { ImportCell, ImportRow } from './import-columns.ts'
import type { ImportFault } from './import-values.ts'

/** The rows about one person of a case, and the role that they suggest. */
export interface PersonGroup {
  rows: ImportRow[]
  role: PersonRole
}

interface CaseGroup {
  lines: number[]
  source: string
  content: string
  persons: PersonGroup[]
}

/** Rows that name the same case belong together; without a name each row is a case. */
export function caseGroups(rows: readonly ImportRow[]): CaseGroup[] {
  const groups = new Map<string, ImportRow[]>()
  const repeats = new Map<string, number>()
  for (const row of rows) {
    const named = row.cells.get('case id')?.text ?? row.cells.get('person id')?.text
    const key = named === undefined ? ownName(row, repeats) : `case ${named}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([source, members]) => ({
    source,
    content: members.map(textOf).toSorted().join('\n'),
    lines: members.map((row) => row.line),
    persons: personGroups(members),
  }))
}

/**
 * A row without any name is known by what it says. Two that say the same are two people about whom little is known,
 * so the second is told from the first by being the second.
 */
function ownName(row: ImportRow, repeats: Map<string, number>): string {
  const text = textOf(row)
  const repeat = (repeats.get(text) ?? 0) + 1
  repeats.set(text, repeat)
  return `row ${repeat} ${text}`
}

function textOf(row: ImportRow): string {
  return textOfCells([...row.cells])
}

/** The same text whatever the order of the columns. */
function textOfCells(cells: readonly (readonly [string, ImportCell])[]): string {
  const pairs = cells.map(([field, cell]) => [field, cell.text] as const)
  return JSON.stringify(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function personGroups(rows: readonly ImportRow[]): PersonGroup[] {
  const groups = new Map<string, ImportRow[]>()
  let last = ''
  for (const row of rows) {
    last = personKey(row, last, groups.size)
    groups.set(last, [...(groups.get(last) ?? []), row])
  }
  const people = [...groups.values()]
  const affected = people.map((members) => members.some((row) => hasField(row, /^(vic|hte)_/)))
  // Where the file says of some what was done to them and of others nothing, the others are the family that came along.
  return people.map((members, at) => ({
    rows: members,
    role: affected[at] || !affected.includes(true) ? 'survivor' : 'relative',
  }))
}

function personKey(row: ImportRow, last: string, people: number): string {
  const id = row.cells.get('person id')?.text
  if (id !== undefined) return `id ${id}`
  const own = textOfCells([...row.cells].filter(([field]) => field.startsWith('prs_')))
  if (own !== '[]') return own
  // Nothing about who it is: a further event or comment of the person before, unless it tells its own story.
  return last !== '' && !hasField(row, /^vic_/) ? last : `unnamed ${people}`
}

function hasField(row: ImportRow, pattern: RegExp): boolean {
  return [...row.cells.keys()].some((field) => pattern.test(field))
}

/** The cells of some fields from several rows as one row; where two rows differ, the later one is a fault. */
export function mergedRow(rows: readonly ImportRow[], fields: RegExp): { row: ImportRow; faults: ImportFault[] } {
  const cells = new Map<string, ImportCell>()
  const faults: ImportFault[] = []
  for (const row of rows) {
    for (const [field, cell] of row.cells) {
      if (!fields.test(field)) continue
      const earlier = cells.get(field)
      if (earlier && earlier.text !== cell.text) {
        faults.push({
          line: cell.line,
          column: cell.column,
          value: cell.text.slice(0, 60),
          reason: 'differs-within-case',
        })
      } else cells.set(field, cell)
    }
  }
  return { row: { line: rows[0]!.line, cells }, faults }
}
