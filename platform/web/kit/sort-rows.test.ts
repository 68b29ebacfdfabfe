import { expect, it } from 'vitest'
import { sortRows } from './sort-rows.ts'

it('sorts numbers by size and words by the language, without touching the list it was given', () => {
  const rows = [
    { n: 10, w: 'ນ້ຳ' },
    { n: 9, w: 'ກາ' },
    { n: 100, w: 'ຂາວ' },
  ]
  expect(sortRows(rows, (row) => row.n, false, 'en').map((row) => row.n)).toEqual([9, 10, 100])
  expect(sortRows(rows, (row) => row.n, true, 'en').map((row) => row.n)).toEqual([100, 10, 9])
  expect(sortRows(rows, (row) => row.w, false, 'lo').map((row) => row.w)).toEqual(['ກາ', 'ຂາວ', 'ນ້ຳ'])
  expect(rows[0]?.n).toBe(10)
})
