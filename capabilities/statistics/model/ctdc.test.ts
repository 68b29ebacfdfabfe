import { expect, test } from 'vitest'
import { CombinationCounter, layoutOf, readCtdcRow } from './ctdc.ts'

const row = {
  yearOfRegistration: '2016',
  gender: 'Female',
  ageBroad: '18--20',
  citizenship: 'LA',
  CountryOfExploitation: 'TH',
  isForcedLabour: '1',
  isSexualExploit: '',
}

test('an empty field is not reported, and never a no', () => {
  expect(readCtdcRow(row, 2)).toEqual({
    year: 2016,
    sex: 'female',
    ageBand: '18-20',
    citizenship: 'LA',
    exploitedIn: 'TH',
    labour: true,
    sexual: null,
    other: null,
  })
})

test('a suppressed country is not reported, and neither is -99', () => {
  expect(readCtdcRow({ ...row, citizenship: '0', CountryOfExploitation: '-99' }, 2)).toMatchObject({
    citizenship: null,
    exploitedIn: null,
  })
})

test('the synthetic layout writes other words for the same codes', () => {
  expect(readCtdcRow({ ...row, gender: 'Woman', ageBroad: '09\u201417', citizenship: 'LAO' }, 2)).toMatchObject({
    sex: 'female',
    ageBand: '9-17',
    citizenship: 'LAO',
  })
})

test('what no codebook knows is a fault with line, column and value', () => {
  expect(readCtdcRow({ ...row, ageBroad: '12' }, 7)).toEqual([
    { line: 7, column: 'ageBroad', value: '12', reason: 'not-an-age-band' },
  ])
})

test('a layout is told by its columns', () => {
  const columns = Object.keys(row)
  expect(layoutOf(columns)).toBe('k-anonymised')
  expect(layoutOf([...columns, 'traffickMonths'])).toBe('synthetic')
  expect(layoutOf(['a', 'b'])).toBeUndefined()
})

test('equal combinations become one with their number of rows', () => {
  const counter = new CombinationCounter()
  for (let i = 0; i < 3; i++) counter.add(readCtdcRow(row, i) as never)
  expect(counter.counts()).toMatchObject([{ rows: 3 }])
})
