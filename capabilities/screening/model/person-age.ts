import * as z from 'zod'

/** What is known of the age. An estimate is a span; "may be a child" is a child until somebody has verified the age. */
export const ScreenedAge = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), years: z.int().min(0).max(120) }),
  z.object({ kind: z.literal('estimated'), from: z.int().min(0).max(120), to: z.int().min(0).max(120) }),
  z.object({ kind: z.literal('may-be-a-child') }),
  z.object({ kind: z.literal('not-known') }),
])
export type ScreenedAge = z.infer<typeof ScreenedAge>

export type AgeStanding = 'adult' | 'child' | 'presumed-child'

/**
 * Presumption of minority: where there is reason to believe that somebody is under 18, he or she is protected as a
 * child until the age is verified (Palermo Protocol art. 3(c) and (d); Lao law: under 18 is a child).
 */
export function standingOf(age: ScreenedAge, adultAge = 18): AgeStanding {
  if (age.kind === 'known') return age.years < adultAge ? 'child' : 'adult'
  if (age.kind === 'estimated') return Math.min(age.from, age.to) < adultAge ? 'presumed-child' : 'adult'
  return age.kind === 'may-be-a-child' ? 'presumed-child' : 'adult'
}
