import { describe, expect, test } from 'vitest'
import {
  addressBucket,
  afterFailure,
  delaySecondsAfter,
  giveBack,
  secondsToWait,
  takeToken,
  type Tries,
} from './throttle.ts'

const now = new Date('2026-03-02T01:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('tries against one account', () => {
  test('three wrong tries cost nothing, then the wait doubles up to five minutes', () => {
    expect([1, 2, 3, 4, 5, 6].map(delaySecondsAfter)).toEqual([0, 0, 0, 2, 4, 8])
    expect(delaySecondsAfter(12)).toBe(300)
    expect(delaySecondsAfter(10_000)).toBe(300)
  })

  test('the wait ends by itself: an account is never locked for good', () => {
    let tries: Tries | undefined
    for (let round = 0; round < 50; round += 1) tries = afterFailure(tries, now)
    expect(secondsToWait(tries, now)).toBe(300)
    expect(secondsToWait(tries, later(301))).toBe(0)
  })
})

describe('tries from one address', () => {
  test('two hundred colleagues behind one address may all mistype within the same second', () => {
    let tries: Tries | undefined
    for (let colleague = 0; colleague < 200; colleague += 1) {
      tries = takeToken(tries, now)
      expect(tries).toBeDefined()
    }
    expect(takeToken(tries, now)).toBeUndefined()
    expect(takeToken(tries, later(1))).toBeDefined()
  })

  test('a right try is given back, and the bucket never overflows', () => {
    const taken = takeToken(undefined, now)
    expect(giveBack(taken, now).tokens).toBe(addressBucket.capacity)
    expect(giveBack(undefined, now).tokens).toBe(addressBucket.capacity)
  })
})
