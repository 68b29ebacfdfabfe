import type { AgeCodes } from '#capabilities/persons/model/age.ts'

export type AgeStanding = 'adult' | 'child' | 'presumed-child'

/**
 * Presumption of minority: where there is reason to believe that somebody is under 18, he or she is protected as a
 * child until the age is verified (Palermo Protocol art. 3(c) and (d); Lao law: under 18 is a child). Whether somebody
 * counts as a child is decided with the age itself (persons); here it only matters whether that is certain.
 */
export function standingOf({ isChild, ageBasis }: Pick<AgeCodes, 'isChild' | 'ageBasis'>): AgeStanding {
  if (!isChild) return 'adult'
  return ageBasis === 'known' ? 'child' : 'presumed-child'
}
