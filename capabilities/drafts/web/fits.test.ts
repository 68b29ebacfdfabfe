import { expect, test } from 'vitest'
import { fits } from './fits.ts'

const first = {
  id: 'a',
  names: [{ text: '', kind: 'legal' }],
  needs: [],
  years: '',
  isNow: true,
  day: null,
  then: undefined,
}

test('what was typed into a form fits it', () => {
  expect(fits(first, first)).toBe(true)
  const typed = {
    ...first,
    names: [{ text: 'x', kind: 'legal' }, first.names[0]],
    needs: ['health'],
    day: '2026-01-01',
  }
  expect(fits(first, JSON.parse(JSON.stringify(typed)))).toBe(true)
  expect(fits('2026-11-21', null)).toBe(true)
  expect(fits(null, 'consent')).toBe(true)
})

test.each([
  ['a field that is new', { ...first, needs: undefined }],
  ['a text that became a list', { ...first, needs: 'health' }],
  ['a list that became a text', { ...first, years: ['22'] }],
  ['a field that is new in a row', { ...first, names: [{ text: 'x' }] }],
  ['another kind', { ...first, isNow: 'yes' }],
  ['a list where fields were', [first]],
  ['nothing', undefined],
])('%s does not fit', (_, kept) => {
  expect(fits(first, kept)).toBe(false)
})
