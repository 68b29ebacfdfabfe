import { expect, test } from 'vitest'
import { forecast } from './forecast.ts'
import type { Stay } from './stay.ts'

const today = '2026-07-10'
const here = (plannedDeparture: string | null = null) =>
  ({ state: 'here', plannedArrival: null, arrivedOn: '2026-06-01', plannedDeparture }) as const
const planned = (plannedArrival: string, plannedDeparture: string | null = null) =>
  ({ state: 'planned', plannedArrival, arrivedOn: null, plannedDeparture }) as const
const taken = (stays: Pick<Stay, 'state' | 'plannedArrival' | 'arrivedOn' | 'plannedDeparture'>[], days = 4) =>
  forecast(stays, today, days).map((day) => day.taken)

test('whoever is here stays until the planned departure, that night no longer', () => {
  expect(taken([here(), here('2026-07-12')])).toEqual([2, 2, 1, 1])
})

test('an arrival of tonight is kept today and counted from tomorrow', () => {
  expect(forecast([here(), planned('2026-07-10')], today, 2)).toEqual([
    { day: '2026-07-10', taken: 1, kept: 1 },
    { day: '2026-07-11', taken: 2, kept: 0 },
  ])
})

test('a later arrival takes its place from that day to its own departure', () => {
  expect(taken([planned('2026-07-11', '2026-07-13')])).toEqual([0, 1, 1, 0])
})

test('an arrival that did not come in time still keeps its place', () => {
  expect(forecast([planned('2026-07-08')], today, 1)).toEqual([{ day: today, taken: 0, kept: 1 }])
})

test('a departure that was due and was not recorded has not happened', () => {
  expect(taken([here('2026-07-09')])).toEqual([1, 1, 1, 1])
})

test('whoever left or was never to come takes no place', () => {
  const gone = [
    { ...here(), state: 'left' as const },
    { ...planned('2026-07-10'), state: 'cancelled' as const },
  ]
  expect(taken(gone)).toEqual([0, 0, 0, 0])
})

test('fourteen days are shown', () => {
  const days = forecast([], today)
  expect(days).toHaveLength(14)
  expect(days.at(-1)?.day).toBe('2026-07-23')
})
