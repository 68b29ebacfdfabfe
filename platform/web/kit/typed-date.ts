import { fromBuddhistEra, isBuddhistEra, PartialDate } from '#platform/model/partial-date.ts'

/** What stands in the three fields of a date, as typed. */
export interface TypedDate {
  day: string
  month: string
  year: string
}

export type DateReading =
  | { state: 'empty' }
  | { state: 'good'; value: string }
  | { state: 'unfinished' }
  | { state: 'wrong' }
  /** A year past 2400: the same day in the common era is offered, never assumed. */
  | { state: 'buddhist'; year: string; common: TypedDate }

/** Read what was typed. What is left empty is not known: a year alone, or a month and a year, are dates too. */
export function readTypedDate(typed: TypedDate): DateReading {
  const [day, month, year] = [typed.day, typed.month, typed.year].map(latinDigits) as [string, string, string]
  if (!day && !month && !year) return { state: 'empty' }
  if (day && !month) return year.length >= 4 ? { state: 'wrong' } : { state: 'unfinished' }
  if (year.length < 4) return { state: 'unfinished' }
  if (isBuddhistEra(year)) {
    return { state: 'buddhist', year, common: { day, month, year: fromBuddhistEra(year).slice(0, 4) } }
  }
  const value = [year, month, day]
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return PartialDate.safeParse(value).success ? { state: 'good', value } : { state: 'wrong' }
}

export function typedFrom(value: string | null): TypedDate {
  const [year = '', month = '', day = ''] = (value ?? '').split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** Lao digits are accepted wherever digits are; anything else is dropped. */
export function latinDigits(text: string): string {
  return text.replace(/[໐-໙]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0)).replace(/\D/g, '')
}
