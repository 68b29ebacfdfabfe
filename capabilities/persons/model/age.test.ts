import { describe, expect, test } from 'vitest'
import { Age, ageCodes, bandOf, yearsOf } from './age.ts'

const today = '2026-07-10'

describe('an age in codes', () => {
  test.each([
    [
      { basis: 'known', birth: '2008-07-10' },
      { ageBasis: 'known', ageBand: '18-20', isChild: false },
    ],
    [
      { basis: 'known', birth: '2008-07-11' },
      { ageBasis: 'known', ageBand: '9-17', isChild: true },
    ],
    [
      { basis: 'known-years', years: 17 },
      { ageBasis: 'known', ageBand: '9-17', isChild: true },
    ],
    [
      { basis: 'estimated', years: 30 },
      { ageBasis: 'estimated', ageBand: '30-38', isChild: false },
    ],
    [{ basis: 'unknown' }, { ageBasis: 'unknown', ageBand: 'unknown', isChild: false }],
  ] as const)('%o is %o', (age, codes) => {
    expect(ageCodes(age, today)).toEqual(codes)
  })

  test('a year or a month of birth is read as the younger age, because the doubt protects', () => {
    expect(ageCodes({ basis: 'known', birth: '2008' }, today).isChild).toBe(true)
    expect(ageCodes({ basis: 'known', birth: '2008-07' }, today).isChild).toBe(true)
    expect(ageCodes({ basis: 'known', birth: '2007' }, today).isChild).toBe(false)
  })

  test('whoever may be a child is treated as one, whatever the estimate', () => {
    expect(ageCodes({ basis: 'may-be-a-child', years: 19 }, today)).toEqual({
      ageBasis: 'may-be-a-child',
      ageBand: '18-20',
      isChild: true,
    })
    expect(ageCodes({ basis: 'may-be-a-child' }, today)).toEqual({
      ageBasis: 'may-be-a-child',
      ageBand: 'unknown',
      isChild: true,
    })
  })

  test('somebody born today is not yet one year old, and never less than nothing', () => {
    expect(yearsOf({ basis: 'known', birth: '2026' }, today)).toBe(0)
  })

  test('every age up to 120 has a band', () => {
    for (let years = 0; years <= 120; years++) expect(bandOf(years)).not.toBe('unknown')
  })
})

describe('what a form may say about an age', () => {
  const codeOf = (age: unknown) => Age.safeParse(age).error?.issues[0]?.message

  test('a Buddhist-era year is refused by name', () => {
    expect(codeOf({ basis: 'known', birth: '2551-03-02' })).toBe('buddhist-era')
    expect(codeOf({ basis: 'known', birth: '2551' })).toBe('buddhist-era')
  })

  test.each(['1750', '2300', '2001-02-30', '10/07/2001', ''])('%s is not a date of birth', (birth) => {
    expect(codeOf({ basis: 'known', birth })).toBe('not-a-date')
  })
})
