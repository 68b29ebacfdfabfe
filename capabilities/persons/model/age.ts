import * as z from 'zod'
import { isBuddhistEra, PartialDate, yearsBetween } from '#platform/model/partial-date.ts'

/** The age groups of the Counter-Trafficking Data Collaborative, so that our figures can stand beside theirs. */
export const ageBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

/** How the age is known. Somebody who may be a child is treated as one until the age is verified. */
export const ageBases = ['known', 'estimated', 'may-be-a-child', 'unknown'] as const
export type AgeBasis = (typeof ageBases)[number]

const Years = z.int().min(0).max(120)
/** Born between 1900 and 2099: anything else is a slip of the finger. PartialDate names Buddhist-era years itself. */
const BirthDate = PartialDate.refine((date) => /^(19|20)/.test(date) || isBuddhistEra(date), { error: 'not-a-date' })

/**
 * What was said about the age. A known age is a birth date, month or year, or the person's own count of years;
 * an estimate is the officer's; `may-be-a-child` may carry an estimate too.
 */
export const Age = z.discriminatedUnion('basis', [
  z.object({ basis: z.literal('known'), birth: BirthDate }),
  z.object({ basis: z.literal('known-years'), years: Years }),
  z.object({ basis: z.literal('estimated'), years: Years }),
  z.object({ basis: z.literal('may-be-a-child'), years: Years.optional() }),
  z.object({ basis: z.literal('unknown') }),
])
export type Age = z.infer<typeof Age>

export interface AgeCodes {
  ageBasis: AgeBasis
  ageBand: AgeBand
  isChild: boolean
}

/** The plain codes that statistics and policies need; the birth date itself is sealed. @param today 2024-07-10 */
export function ageCodes(age: Age, today: string): AgeCodes {
  const ageBasis = age.basis === 'known-years' ? 'known' : age.basis
  const years = yearsOf(age, today)
  if (age.basis === 'may-be-a-child') {
    // An estimate of 18 or more does not settle the doubt: a child until verified.
    return { ageBasis, ageBand: years === null ? 'unknown' : bandOf(years), isChild: true }
  }
  if (years === null) return { ageBasis, ageBand: 'unknown', isChild: false }
  return { ageBasis, ageBand: bandOf(years), isChild: years < 18 }
}

/** Whole years on a day. With only a year or a month of birth the younger reading is taken: the doubt protects. */
export function yearsOf(age: Age, today: string): number | null {
  if (age.basis === 'unknown') return null
  if (age.basis !== 'known') return age.years ?? null
  const lastPossible =
    age.birth.length === 4 ? `${age.birth}-12-31` : age.birth.length === 7 ? `${age.birth}-31` : age.birth
  return Math.max(0, yearsBetween(lastPossible, today)!)
}

export function bandOf(years: number): AgeBand {
  if (years <= 8) return '0-8'
  if (years <= 17) return '9-17'
  if (years <= 20) return '18-20'
  if (years <= 23) return '21-23'
  if (years <= 26) return '24-26'
  if (years <= 29) return '27-29'
  if (years <= 38) return '30-38'
  return years <= 47 ? '39-47' : '48+'
}
