import type { ImportRow } from './import-columns.ts'
import { type ImportFault, type ImportReason, type Read, split } from './import-values.ts'

/** Reads the cells of one row and remembers what could not be read, and what nobody asked for. */
export class RowReader {
  readonly line: number
  readonly faults: ImportFault[] = []
  readonly #row: ImportRow
  readonly #asked = new Set<string>()

  constructor(row: ImportRow) {
    this.line = row.line
    this.#row = row
  }

  has(field: string): boolean {
    return this.#row.cells.has(field)
  }

  /** @param most the longest text that the field takes */
  text(field: string, most = 200): string | null {
    return this.#read(field, (text) => (text.length > most ? { reason: 'too-long' } : { value: text }))
  }

  one<T>(field: string, read: (text: string) => Read<T>): T | null {
    return this.#read(field, read)
  }

  /** Several values in one cell, each once; one that cannot be read is a fault of its own. */
  many<T>(field: string, read: (text: string) => Read<T>, most = 30): T[] {
    this.#asked.add(field)
    const values = new Set<T>()
    for (const text of split(this.#row.cells.get(field)?.text ?? '')) {
      const found = read(text)
      if ('reason' in found) this.fault(field, found.reason, text)
      else values.add(found.value)
    }
    if (values.size > most) this.fault(field, 'too-many')
    return [...values]
  }

  fault(field: string, reason: ImportReason, value?: string): void {
    const cell = this.#row.cells.get(field)
    const shown = (value ?? cell?.text ?? '').slice(0, 60)
    this.faults.push({ line: cell?.line ?? this.line, column: cell?.column ?? field, value: shown, reason })
  }

  /** The cells as they came, `column: text`, for a note: of the given fields, or all that nobody has asked for. */
  lines(fields?: readonly string[]): string[] {
    const wanted = fields ?? [...this.#row.cells.keys()].filter((field) => !this.#asked.has(field))
    for (const field of wanted) this.#asked.add(field)
    return wanted.flatMap((field) => {
      const cell = this.#row.cells.get(field)
      return cell ? [`${cell.column}: ${cell.text}`] : []
    })
  }

  #read<T>(field: string, read: (text: string) => Read<T>): T | null {
    this.#asked.add(field)
    const cell = this.#row.cells.get(field)
    if (!cell) return null
    const found = read(cell.text)
    if ('value' in found) return found.value
    this.fault(field, found.reason)
    return null
  }
}
