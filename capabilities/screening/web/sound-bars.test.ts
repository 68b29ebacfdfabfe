import { expect, test } from 'vitest'
import { barsOf, minutesAndSeconds, strokes } from './sound-bars.ts'

test('the picture of a sound follows its loudness and fills its height', () => {
  const samples = Float32Array.from({ length: 400 }, (_, at) => (at < 200 ? 0.1 : 0.2) * (at % 2 ? 1 : -1))
  const bars = barsOf(samples, 4)
  expect(bars.map((bar) => bar.toFixed(2))).toEqual(['0.50', '0.50', '1.00', '1.00'])
})

test('silence and an empty file have a picture too', () => {
  expect(barsOf(new Float32Array(100))).toEqual(Array.from({ length: strokes }, () => 0))
  expect(barsOf(new Float32Array())).toHaveLength(strokes)
  expect(barsOf(new Float32Array([0.4]), 3)).toHaveLength(3)
})

test('times are written as on a watch', () => {
  expect([400, 7200, 59_600, 119_000].map(minutesAndSeconds)).toEqual(['0:00', '0:07', '1:00', '1:59'])
})
