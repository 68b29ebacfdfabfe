import { expect, test } from 'vitest'
import { instantOn, nextContactAt } from './contact-times.ts'

const now = new Date('2026-07-10T20:00:00Z')

test('nine in the morning is counted where the node is', () => {
  expect(instantOn('2026-07-13', 9, 'Asia/Vientiane')).toBe('2026-07-13T02:00:00.000Z')
  expect(instantOn('2026-07-13', 9, 'America/New_York')).toBe('2026-07-13T13:00:00.000Z')
})

test('tomorrow is the day after today in the node’s zone, where it may be tomorrow already', () => {
  // 03:00 on the 11th in Vientiane.
  expect(nextContactAt('tomorrow', null, now)).toBe('2026-07-12T02:00:00.000Z')
  expect(nextContactAt('week', null, now)).toBe('2026-07-18T02:00:00.000Z')
})

test('a day that is not whole yet plans nothing', () => {
  expect(nextContactAt('day', '2026-07', now)).toBeNull()
  expect(nextContactAt('none', '2026-07-20', now)).toBeNull()
})
