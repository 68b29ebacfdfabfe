import type { ExternalCount } from './external.ts'

/**
 * The two layouts of the CTDC global data sets: the k-anonymised release (2017 dictionary, missing is -99 or empty, a
 * suppressed country is 0) and the synthetic one (2024 codebook, missing is empty). Source: CTDC codebooks, IOM. In
 * both an empty field means not reported and never "no".
 */
export type CtdcLayout = 'k-anonymised' | 'synthetic'

/** One row that cannot be read, by the number of its line, its column and the value. */
export interface RowFault {
  line: number
  column: string
  value: string
  reason: string
}

const shared = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship', 'CountryOfExploitation'] as const

/** @returns undefined when these are no columns of a CTDC file */
export function layoutOf(columns: readonly string[]): CtdcLayout | undefined {
  if (!shared.every((column) => columns.includes(column))) return undefined
  return columns.includes('traffickMonths') || columns.includes('meansDebtBondageEarnings')
    ? 'synthetic'
    : 'k-anonymised'
}

const ageBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+'] as const

const sexes: Readonly<Record<string, string>> = {
  female: 'female',
  woman: 'female',
  male: 'male',
  man: 'male',
  'trans/transgender/nonconforming': 'other',
  transgender: 'other',
}

type Row = Readonly<Record<string, string | undefined>>

/** One row as codes. @returns the faults instead when a field holds what no codebook knows */
export function readCtdcRow(row: Row, line: number): Omit<ExternalCount, 'rows'> | RowFault[] {
  const faults: RowFault[] = []
  const read = <T>(column: string, reason: string, parse: (text: string) => T | undefined): T | null => {
    const text = (row[column] ?? '').trim()
    if (text === '' || text === '-99') return null
    const value = parse(text)
    if (value === undefined) faults.push({ line, column, value: text.slice(0, 60), reason })
    return value ?? null
  }
  const count = {
    year: read('yearOfRegistration', 'not-a-year', readYear),
    sex: read('gender', 'not-a-gender-of-the-codebook', (text) => sexes[text.toLowerCase()]),
    ageBand: read('ageBroad', 'not-an-age-band', readAgeBand),
    citizenship: suppressedAsNull(read('citizenship', 'not-a-country', readCountry)),
    exploitedIn: suppressedAsNull(read('CountryOfExploitation', 'not-a-country', readCountry)),
    labour: read('isForcedLabour', 'not-a-flag', readFlag),
    sexual: read('isSexualExploit', 'not-a-flag', readFlag),
    other: read('isOtherExploit', 'not-a-flag', readFlag),
  }
  return faults.length > 0 ? faults : count
}

function readYear(text: string): number | undefined {
  const year = Number(text)
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined
}

/** Files write 18--20, 09--17 and sometimes a dash from typesetting. */
function readAgeBand(text: string): string | undefined {
  const plain = text.replaceAll(/[\u2012-\u2015]|--/g, '-').replace(/^0(\d)/, '$1')
  return ageBands.find((band) => band === plain)
}

const suppressed = '0'

function readCountry(text: string): string | undefined {
  return text === suppressed || /^[A-Z]{2,3}$/.test(text) ? text : undefined
}

function suppressedAsNull(text: string | null): string | null {
  return text === suppressed ? null : text
}

function readFlag(text: string): boolean | undefined {
  if (/^1(\.0)?$/.test(text)) return true
  return /^0(\.0)?$/.test(text) ? false : undefined
}

/** Equal combinations become one with their number of rows: what is stored is no row of the published file. */
export class CombinationCounter {
  readonly #counts = new Map<string, ExternalCount>()

  add(combination: Omit<ExternalCount, 'rows'>): void {
    const key = JSON.stringify(Object.values(combination))
    const known = this.#counts.get(key)
    if (known) known.rows += 1
    else this.#counts.set(key, { ...combination, rows: 1 })
  }

  counts(): ExternalCount[] {
    return [...this.#counts.values()]
  }
}
