import type { PersonSummary } from '#capabilities/persons/model/person.ts'

/**
 * For whom a place is open, as shelters count it. A code of sex and age only: whether somebody is a trans woman is
 * never read from a record, because gender is not shared by default; the shelter asks.
 */
export const groups = ['women', 'girls', 'men', 'boys', 'other'] as const
export type Group = (typeof groups)[number]

/** Somebody who may be a child is one until verified: `isChild` says so already. */
export function groupOf(person: Pick<PersonSummary, 'sex' | 'isChild'>): Group {
  if (person.sex === 'female') return person.isChild ? 'girls' : 'women'
  if (person.sex === 'male') return person.isChild ? 'boys' : 'men'
  return 'other'
}
