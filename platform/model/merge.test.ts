import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame, mergeFields } from './merge.ts'

const value = fc.oneof(
  fc.constantFrom(null, true, 1, 'a', 'b', 'c'),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  fc.record({ p: fc.constantFrom(1, 2), q: fc.constantFrom(1, 2) }, { requiredKeys: [] }),
)
const record = fc.record({ one: value, two: value, three: value, four: value })
type Fields = Record<'one' | 'two' | 'three' | 'four', unknown>
const names = ['one', 'two', 'three', 'four'] as const

const changed = (base: Fields, now: Fields) => names.filter((name) => !isSame(base[name], now[name]))

test('disjoint changes both survive', () => {
  fc.assert(
    fc.property(record, record, record, fc.subarray([...names]), (base, one, other, ofOne) => {
      const mine = Object.fromEntries(names.map((name) => [name, (ofOne.includes(name) ? one : base)[name]])) as Fields
      const theirs = Object.fromEntries(
        names.map((name) => [name, (ofOne.includes(name) ? base : other)[name]]),
      ) as Fields
      const { merged, conflicts } = mergeFields(base, mine, theirs)
      expect(conflicts).toEqual([])
      for (const name of names) expect(isSame(merged[name], (ofOne.includes(name) ? mine : theirs)[name])).toBe(true)
    }),
  )
})

test('nothing is overwritten silently: what either changed stands, or is kept in a conflict', () => {
  fc.assert(
    fc.property(record, record, record, (base, mine, theirs) => {
      const { merged, conflicts } = mergeFields(base, mine, theirs)
      for (const name of changed(base, mine)) {
        const kept = conflicts.find(({ field }) => field === name)
        expect(isSame(merged[name], mine[name]) || isSame(kept?.mine, mine[name])).toBe(true)
      }
      for (const name of changed(base, theirs)) expect(isSame(merged[name], theirs[name])).toBe(true)
      for (const name of names) {
        if (!changed(base, mine).includes(name)) expect(isSame(merged[name], theirs[name])).toBe(true)
      }
    }),
  )
})

test('what was merged already merges into itself', () => {
  fc.assert(
    fc.property(record, record, record, (base, mine, theirs) => {
      const first = mergeFields(base, mine, theirs)
      const again = mergeFields(base, mine, first.merged)
      expect(isSame(again.merged, first.merged)).toBe(true)
      expect(again.conflicts).toEqual(first.conflicts)
      expect(mergeFields(base, mine, mine)).toMatchObject({ conflicts: [] })
    }),
  )
})

test('whichever of two changes arrives first, the same values are kept', () => {
  const kept = (base: Fields, first: Fields, second: Fields) => {
    const { merged, conflicts } = mergeFields(base, second, first)
    return names.map((name) => {
      const conflict = conflicts.find(({ field }) => field === name)
      const values = conflict ? [conflict.mine, conflict.theirs] : [merged[name]]
      return values.map(ordered).toSorted()
    })
  }
  fc.assert(
    fc.property(record, record, record, (base, one, other) => {
      expect(kept(base, one, other)).toEqual(kept(base, other, one))
    }),
  )
})

/** Independent of the order of fields. */
function ordered(held: unknown): string {
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return JSON.stringify(held ?? null)
  return JSON.stringify(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
