import * as z from 'zod'

/**
 * The unit of count is a type: people, cases, assistances and events never meet in one sum. What this page counts is
 * people: each identified person once, by the decision that stands.
 */
export const IdentifiedCount = z.object({
  year: z.number().int(),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  isChild: z.boolean(),
  ageBand: z.string(),
  form: z.string().nullable(),
  citizenship: z.string().nullable(),
  province: z.string().nullable(),
  basis: z.enum(['own-interview', 'identified-abroad']),
  people: z.number().int(),
})
export type IdentifiedCount = z.infer<typeof IdentifiedCount>

/** By what a table is broken down. */
export const dimensions = ['year', 'group', 'ageBand', 'form', 'citizenship', 'province', 'basis'] as const
export type Dimension = (typeof dimensions)[number]

/** The order in which groups are read and drawn (DESIGN-LANGUAGE §7): women, girls, men, boys, others. */
export const groups = ['women', 'girls', 'men', 'boys', 'others'] as const
export type Group = (typeof groups)[number]

export function groupOf(count: Pick<IdentifiedCount, 'sex' | 'isChild'>): Group {
  if (count.sex === 'female') return count.isChild ? 'girls' : 'women'
  if (count.sex === 'male') return count.isChild ? 'boys' : 'men'
  return 'others'
}

export interface Filter {
  years?: readonly number[]
  form?: string
  basis?: string
}

export function filtered(counts: readonly IdentifiedCount[], filter: Filter): IdentifiedCount[] {
  return counts.filter(
    (count) =>
      (!filter.years || filter.years.includes(count.year)) &&
      (!filter.form || count.form === filter.form) &&
      (!filter.basis || count.basis === filter.basis),
  )
}

export function total(counts: readonly IdentifiedCount[]): number {
  return counts.reduce((sum, count) => sum + count.people, 0)
}

/**
 * People by one dimension; what is not known is counted under its own key, so that every table has the same sum.
 * @returns the keys in the order of the first appearance
 */
export function countBy(counts: readonly IdentifiedCount[], dimension: Dimension): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const count of counts) {
    const key = keyOf(count, dimension)
    table.set(key, (table.get(key) ?? 0) + count.people)
  }
  return table
}

/** What stands for "not known" in a table; on the map it is said beside the shapes. */
export const notKnown = 'not-known'

function keyOf(count: IdentifiedCount, dimension: Dimension): string {
  if (dimension === 'group') return groupOf(count)
  const value = count[dimension]
  return value === null ? notKnown : String(value)
}
