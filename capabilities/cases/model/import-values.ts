import { countryCodeOf } from '#countries/standards/iso-3166.ts'
import { isBuddhistEra, PartialDate } from '#platform/model/partial-date.ts'

/** Why a value of an imported file cannot be taken over, as the faults file says it. */
export const importReasons = {
  'not-a-field': 'The standard has no such field; a column of your own must not start like one of its fields.',
  'column-twice': 'Two columns have this name.',
  'too-many-cells': 'The row has more cells than the first line has names: is a quotation mark missing?',
  'not-in-list': 'The code list of the field has no such value.',
  'not-a-date': 'A date is written 2024-07-10, 2024-07 or 2024.',
  'date-order-unclear': 'Day and month could be meant either way: write 2024-07-10.',
  'buddhist-era': 'The year is of the Buddhist era; take away 543.',
  'in-the-future': 'This cannot have happened yet.',
  'not-a-number': 'A whole number is needed.',
  'out-of-range': 'The number is too small or too large.',
  'not-yes-or-no': 'A checkbox is true or false.',
  'not-a-country': 'A country is written as ISO 3166 code (LA, LAO) or by its English name.',
  'not-a-language': 'A language is written as ISO 639 code (lo, lao).',
  'not-a-name': 'The name holds characters that no name has.',
  'too-long': 'The text is longer than the field takes.',
  'too-many': 'The field takes fewer values.',
  'consent-refused': 'The person did not agree, so the row cannot be taken over. Take it out of the file.',
  perpetrator:
    'The row describes somebody else than the person to be protected; proceedings are kept apart from cases.',
  'differs-within-case': 'Another row of the same case or person says something else.',
  'survivor-needed': 'A case is about at least one survivor.',
  'end-before-beginning': 'The end lies before the beginning.',
} as const
export type ImportReason = keyof typeof importReasons

export interface ImportFault {
  /** Line of the file, counted from 1; the first holds the names of the columns. */
  line: number
  column: string
  value: string
  reason: string
}

/** What a text means, or why it means nothing. */
export type Read<T> = { value: T } | { reason: ImportReason }

/** Lao and Thai digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0ed0-\u0ed9\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** A partial date, with the year first. @param today 2024-07-10 */
export function readDate(text: string, today: string): Read<string> {
  const digits = latinDigits(text).replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(digits)
  if (!parts) return { reason: reasonOfOtherOrder(digits) }
  const date = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  if (isBuddhistEra(date)) return { reason: 'buddhist-era' }
  if (!PartialDate.safeParse(date).success || date < '1900') return { reason: 'not-a-date' }
  return date > today.slice(0, date.length) ? { reason: 'in-the-future' } : { value: date }
}

function reasonOfOtherOrder(text: string): ImportReason {
  const year = /^\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4})$/.exec(text)?.[1]
  if (year === undefined) return 'not-a-date'
  return isBuddhistEra(year) ? 'buddhist-era' : 'date-order-unclear'
}

export function readNumber(text: string, most: number): Read<number> {
  const digits = latinDigits(text).replace(/\.0+$/, '')
  if (!/^-?\d+$/.test(digits)) return { reason: 'not-a-number' }
  const value = Number(digits)
  return value < 0 || value > most ? { reason: 'out-of-range' } : { value }
}

export function readCheckbox(text: string): Read<boolean> {
  const word = text.toLowerCase()
  if (['true', 'yes', 'y', '1', 'x'].includes(word)) return { value: true }
  return ['false', 'no', 'n', '0'].includes(word) ? { value: false } : { reason: 'not-yes-or-no' }
}

export function readCitizenship(text: string): Read<string> {
  const word = text.toLowerCase()
  if (word === 'stateless' || word === 'unknown') return { value: word }
  const value = countryCodeOf(text)
  return value ? { value } : { reason: 'not-a-country' }
}

/** `lao`, `lo` and `LO` are one language; what has no two-letter code (kjg) keeps its three letters. */
export function readLanguage(text: string): Read<string> {
  const word = text.toLowerCase()
  if (word === 'sign' || word === 'sgn') return { value: 'sign' }
  if (!/^[a-z]{2,3}$/.test(word)) return { reason: 'not-a-language' }
  return { value: Intl.getCanonicalLocales(word)[0]!.toLowerCase() }
}

/** A code of a list, however its words are joined, or the standard's label for it. */
export function readCode(text: string, list: Readonly<Record<string, string>>): Read<string> {
  const wanted = plain(text)
  const code = Object.keys(list).find((each) => plain(each) === wanted || plain(list[each]!) === wanted)
  return code === undefined ? { reason: 'not-in-list' } : { value: code }
}

/** Letters and digits alone, in British spelling; and `Unaquainted`, as the standard prints it, also spelt right. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('labor', 'labour')
    .replaceAll('isation', 'ization')
    .replace('unacquainted', 'unaquainted')
}

/** Several values in one cell, as the standard's own lists are written: with a semicolon between them. */
export function split(text: string): string[] {
  return text
    .split(/[;|,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
