import { describe, expect, it } from 'vitest'
import {
  dayOf,
  formatDate,
  formatDayMonth,
  formatDayNear,
  formatMoney,
  formatNumber,
  formatShare,
  formatShortDate,
  formatTime,
  formatWeekday,
} from './format.ts'

describe('numbers', () => {
  it('groups with a comma in English and a dot in Lao', () => {
    expect(formatNumber(1240, 'en')).toBe('1,240')
    expect(formatNumber(1240, 'lo')).toBe('1.240')
    expect(formatNumber(1234567.5, 'lo')).toBe('1.234.567,5')
    expect(formatNumber(999, 'en')).toBe('999')
    expect(formatNumber(-1240, 'en')).toBe('\u22121,240')
  })

  it('writes kip without decimals and other money with cents where there are any', () => {
    expect(formatMoney(300_000_000, 'LAK', 'lo')).toBe('300.000.000 ກີບ')
    expect(formatMoney(80_000_000, 'USD', 'en')).toBe('USD 800,000')
    expect(formatMoney(500_050, 'USD', 'en')).toBe('USD 5,000.50')
  })

  it('writes a share of one as percent', () => {
    expect(formatShare(0.26, 'lo')).toBe('26%')
    expect(formatShare(0.256, 'lo', 1)).toBe('25,6%')
  })
})

describe('dates', () => {
  it('writes a date as far as it is known', () => {
    expect(formatDate('2024-07-10', 'en')).toBe('10 July 2024')
    expect(formatDate('2024-07-10', 'lo')).toBe('10 ກໍລະກົດ 2024')
    expect(formatDate('2024-07', 'lo')).toBe('ກໍລະກົດ 2024')
    expect(formatDate('2024', 'en')).toBe('2024')
    expect(formatDayMonth('2024-07-10', 'en')).toBe('10 July')
    expect(formatShortDate('2024-07-10')).toBe('10/7/2024')
    expect(formatWeekday('2024-07-10', 'en')).toBe('Wednesday')
    expect(formatWeekday('2024-07-10', 'lo')).toBe('ວັນພຸດ')
  })

  it('counts days in the zone of the node, not of the device', () => {
    expect(dayOf('2024-07-10T18:30:00Z')).toBe('2024-07-11')
    expect(formatTime('2024-07-10T09:05:00Z')).toBe('16:05')
  })

  it('names today and its neighbours, and leaves out a year that goes without saying', () => {
    expect(formatDayNear('2024-07-10', 'en', '2024-07-10')).toBe('Today')
    expect(formatDayNear('2024-07-11', 'lo', '2024-07-10')).toBe('ມື້ອື່ນ')
    expect(formatDayNear('2024-07-12', 'en', '2024-07-10')).toBe('12 July')
    expect(formatDayNear('2025-01-12', 'en', '2024-07-10')).toBe('12 January 2025')
  })
})
