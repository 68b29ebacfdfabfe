import { expect, test } from 'vitest'
import { stepOf, stepsFor } from './map-steps.ts'

test('the highest value has the darkest step and nobody has none', () => {
  const bounds = stepsFor([0, 3, 42])
  expect(bounds).toEqual([9, 17, 26, 34, 42])
  expect([0, 3, 9, 10, 42].map((value) => stepOf(value, bounds))).toEqual([0, 1, 1, 2, 5])
})

test('a few small numbers still end at the darkest step', () => {
  const bounds = stepsFor([1, 2])
  expect(bounds).toEqual([1, 2])
  expect([1, 2].map((value) => stepOf(value, bounds))).toEqual([4, 5])
  expect(stepsFor([0, 0])).toEqual([])
})
