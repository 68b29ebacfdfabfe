import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBy, dimensions, filtered, groupOf, type IdentifiedCount, notKnown, total } from './counting.ts'

const anyCount: fc.Arbitrary<IdentifiedCount> = fc.record({
  year: fc.integer({ min: 2018, max: 2026 }),
  sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
  isChild: fc.boolean(),
  ageBand: fc.constantFrom('9-17', '18-20', 'unknown'),
  form: fc.constantFrom('sexual-exploitation', 'labour-exploitation', null),
  citizenship: fc.constantFrom('LA', 'VN', null),
  province: fc.constantFrom('LA-CH', 'LA-SV', null),
  basis: fc.constantFrom('own-interview', 'identified-abroad'),
  people: fc.integer({ min: 1, max: 60 }),
})

test('every table of the same people has the same sum', () => {
  fc.assert(
    fc.property(fc.array(anyCount), (counts) => {
      for (const dimension of dimensions) {
        const sum = [...countBy(counts, dimension).values()].reduce((a, b) => a + b, 0)
        expect(sum).toBe(total(counts))
      }
    }),
  )
})

test('what is not known is counted under its own key', () => {
  const [count] = fc.sample(anyCount, 1) as [IdentifiedCount]
  const table = countBy([{ ...count, province: null, people: 7 }], 'province')
  expect([...table]).toEqual([[notKnown, 7]])
})

test('a girl is no woman and a boy no man', () => {
  expect(groupOf({ sex: 'female', isChild: true })).toBe('girls')
  expect(groupOf({ sex: 'male', isChild: true })).toBe('boys')
  expect(groupOf({ sex: 'female', isChild: false })).toBe('women')
})

test('a filter leaves only what it names', () => {
  fc.assert(
    fc.property(fc.array(anyCount), (counts) => {
      const left = filtered(counts, { years: [2020], form: 'sexual-exploitation' })
      expect(left.every((count) => count.year === 2020 && count.form === 'sexual-exploitation')).toBe(true)
      expect(total(left)).toBeLessThanOrEqual(total(counts))
    }),
  )
})
