import * as z from 'zod'

/** A date known to the day, the month or the year: 2024-07-10, 2024-07 or 2024. The text carries its precision. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'not-a-date' })
  .refine(isRealDay, { error: 'not-a-date' })
  .refine((text) => !isBuddhistEra(text), { error: 'buddhist-era' })
export type PartialDate = z.infer<typeof PartialDate>

/** A full day, 2024-07-10, in the node's own zone. */
export const Day = PartialDate.refine((text) => text.length === 10, { error: 'day-needed' })

/**
 * Thai and some Lao papers count years from the Buddha's passing: 543 more than the common era. A year past
 * 2400 can only be that, so the form asks instead of storing a birth date five centuries away.
 */
export function isBuddhistEra(text: string): boolean {
  return Number(text.slice(0, 4)) >= 2400
}

export function fromBuddhistEra(text: string): string {
  return `${Number(text.slice(0, 4)) - 543}${text.slice(4)}`
}

function isRealDay(text: string): boolean {
  if (text.length !== 10) return true
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whole years between two days; null when either is too vague to tell. */
export function yearsBetween(from: string, to: string): number | null {
  if (from.length < 10 || to.length < 10) return null
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
