import { htcdsFields } from '#countries/standards/htcds.ts'
import type { ImportFault } from './import-values.ts'

/**
 * Columns beside the standard's, which has no field for them: what the source calls the case and the person, and the
 * role when it is not the survivor's. With them a file taken from its source again is recognised, and rows of one case
 * come together.
 */
export const ownColumns = ['case id', 'person id', 'role'] as const
type OwnColumn = (typeof ownColumns)[number]

export interface Column {
  /** As the file calls it; faults name it so. */
  name: string
  /** A field of the standard, one of ours, or null for a column that is kept as a note. */
  field: string | null
}

export interface ImportCell {
  text: string
  column: string
  line: number
}

/** A row of the file by what its columns mean; only cells that hold something. */
export interface ImportRow {
  line: number
  cells: ReadonlyMap<string, ImportCell>
}

const fieldsByName = new Map(Object.keys(htcdsFields).map((field) => [field.toLowerCase(), field]))
const prefix = /^(org|prs|vic|per|cas|cco|hte|spl|con)_/i

const ours: readonly (readonly [RegExp, OwnColumn])[] = [
  [/^((cas|pok)_)?case_?(id|number|no)$|^cas_id$/i, 'case id'],
  [/^((prs|pok)_)?person_?(id|number|no)$|^prs_id$/i, 'person id'],
  [/^((prs|pok)_)?role$/i, 'role'],
]

/** Whether the names are those of an HTCDS file at all: otherwise one sentence says more than a thousand faults. */
export function isHtcds(names: readonly string[]): boolean {
  return names.some((name) => fieldsByName.has(name.trim().toLowerCase()))
}

export function readColumns(names: readonly string[], line: number): { columns: Column[]; faults: ImportFault[] } {
  const faults: ImportFault[] = []
  const seen = new Set<string>()
  const columns = names.map((given): Column => {
    const name = given.trim()
    const field = meaningOf(name)
    if (name !== '' && seen.has(field ?? name)) faults.push({ line, column: name, value: '', reason: 'column-twice' })
    seen.add(field ?? name)
    // Most likely a slip of the pen: taken for a note, its values would silently miss the fields that they belong to.
    if (field === null && prefix.test(name)) faults.push({ line, column: name, value: '', reason: 'not-a-field' })
    return { name, field }
  })
  return { columns, faults }
}

function meaningOf(name: string): string | null {
  return fieldsByName.get(name.toLowerCase()) ?? ours.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** A line's cells under their columns; undefined for an empty line. */
export function readCells(columns: readonly Column[], line: number, texts: readonly string[]): ImportRow | undefined {
  const cells = new Map<string, ImportCell>()
  for (const [at, given] of texts.entries()) {
    const text = given.normalize('NFC').trim()
    const column = columns[at]
    if (text === '' || !column || column.name === '') continue
    cells.set(column.field ?? column.name, { text, column: column.name, line })
  }
  return cells.size === 0 ? undefined : { line, cells }
}
