import { expect, it } from 'vitest'
import { clockWords, readClock } from './clock-words.ts'

const from = '2024-07-10T00:00:00Z'
const due = '2024-07-11T00:00:00Z'
const at = (time: string) => new Date(`2024-07-${time}Z`)

it('says how much time is left while there is plenty', () => {
  const reading = readClock(from, due, at('10T06:00:00'))
  expect(reading.state).toBe('ahead')
  expect(clockWords(reading, 'en')).toBe('18 h left')
  expect(clockWords(reading, 'lo')).toBe('ເຫຼືອອີກ 18 ຊົ່ວໂມງ')
})

it('turns to attention in the last quarter', () => {
  expect(readClock(from, due, at('10T18:00:00')).state).toBe('ahead')
  const reading = readClock(from, due, at('10T19:00:00'))
  expect(reading.state).toBe('soon')
  expect(clockWords(reading, 'en')).toBe('5 h left')
})

it('says what to do when the time is past', () => {
  const reading = readClock(from, due, at('11T03:00:00'))
  expect(reading.state).toBe('late')
  expect(clockWords(reading, 'en')).toBe('3 h past, call them')
  expect(clockWords(reading, 'lo')).toBe('ກາຍມາ 3 ຊົ່ວໂມງ, ໂທຫາພວກເຂົາ')
  expect(clockWords(reading, 'en', 'send feedback')).toBe('3 h past, send feedback')
})

it('says how long the answer took, however late it is read', () => {
  const reading = readClock(from, due, at('20T00:00:00'), '2024-07-10T04:30:00Z')
  expect(clockWords(reading, 'en')).toBe('Answered in 4 h')
})

it('speaks of minutes under an hour and of days from two days on', () => {
  expect(clockWords(readClock(from, due, at('10T23:15:00')), 'en')).toBe('45 min left')
  expect(clockWords(readClock(from, '2024-07-13T00:00:00Z', at('10T00:00:00')), 'lo')).toBe('ເຫຼືອອີກ 3 ມື້')
})
