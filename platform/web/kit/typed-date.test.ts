import { describe, expect, it } from 'vitest'
import { latinDigits, readTypedDate, typedFrom } from './typed-date.ts'

describe('a typed date', () => {
  it('may be known to the day, the month or the year', () => {
    expect(readTypedDate({ day: '5', month: '7', year: '2004' })).toEqual({ state: 'good', value: '2004-07-05' })
    expect(readTypedDate({ day: '', month: '7', year: '2004' })).toEqual({ state: 'good', value: '2004-07' })
    expect(readTypedDate({ day: '', month: '', year: '2004' })).toEqual({ state: 'good', value: '2004' })
  })

  it('asks about a Buddhist-era year instead of storing it', () => {
    expect(readTypedDate({ day: '18', month: '6', year: '2567' })).toEqual({
      state: 'buddhist',
      year: '2567',
      common: { day: '18', month: '6', year: '2024' },
    })
  })

  it('is wrong where there is no such day, and unfinished while the year is being typed', () => {
    expect(readTypedDate({ day: '30', month: '2', year: '2004' }).state).toBe('wrong')
    expect(readTypedDate({ day: '30', month: '', year: '2004' }).state).toBe('wrong')
    expect(readTypedDate({ day: '3', month: '2', year: '20' }).state).toBe('unfinished')
    expect(readTypedDate({ day: '', month: '', year: '' }).state).toBe('empty')
  })

  it('accepts Lao digits', () => {
    expect(latinDigits('໒໐໐໔')).toBe('2004')
    expect(readTypedDate({ day: '໕', month: '໗', year: '໒໐໐໔' })).toEqual({ state: 'good', value: '2004-07-05' })
  })

  it('comes back into its fields as it was', () => {
    expect(typedFrom('2004-07-05')).toEqual({ day: '5', month: '7', year: '2004' })
    expect(typedFrom(null)).toEqual({ day: '', month: '', year: '' })
  })
})
