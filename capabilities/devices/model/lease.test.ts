import { describe, expect, test } from 'vitest'
import { isClosed, needsSomebody, stateOf } from './device-state.ts'
import { daysLeft, extended, opensUntil } from './lease.ts'

const day = 86_400_000
const start = new Date('2026-07-10T03:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * day)

describe('a lease', () => {
  const lease = { lastContactAt: start, leaseDays: 14, extendedUntil: null }

  test('lasts from the last contact', () => {
    expect(opensUntil(lease)).toEqual(after(14))
    expect([0, 13.5, 14, 20].map((days) => daysLeft(opensUntil(lease), after(days)))).toEqual([14, 1, 0, 0])
  })

  test('that was prolonged lasts as promised, and a later contact never shortens it', () => {
    const promised = extended(lease, 7, after(12))
    expect(promised).toEqual(after(21))
    expect(opensUntil({ ...lease, extendedUntil: promised })).toEqual(after(21))
    expect(opensUntil({ lastContactAt: after(13), leaseDays: 14, extendedUntil: promised })).toEqual(after(27))
  })

  test('that is over is prolonged from today', () => {
    expect(extended(lease, 7, after(20))).toEqual(after(27))
  })
})

describe('the state of a device', () => {
  const device = {
    lastContactAt: start.toISOString(),
    opensUntil: after(14).toISOString(),
    pending: 0,
    revoked: null,
    wiped: null,
  }
  const closed = { ...device, revoked: {} }
  const wiped = { because: 'revoked' } as const
  const tries = { because: 'wrong-tries' } as const

  test.each([
    ['on the day of its contact', device, 0.5, { kind: 'in-step' }],
    ['with something to send', { ...device, pending: 3 }, 0.5, { kind: 'sending', count: 3 }],
    ['after four days', { ...device, pending: 3 }, 4.2, { kind: 'offline', days: 4 }],
    ['with three days left', device, 11, { kind: 'call-them', days: 3 }],
    ['when the lease is over', device, 15, { kind: 'call-them', days: 0 }],
    ['revoked', closed, 4, { kind: 'closes-on-contact' }],
    ['revoked and wiped', { ...closed, wiped }, 4, { kind: 'closed-and-wiped', because: 'revoked' }],
    ['wiped by itself', { ...device, wiped: tries }, 4, { kind: 'closed-and-wiped', because: 'wrong-tries' }],
  ])('%s', (_, seen, days, state) => {
    expect(stateOf(seen, after(days))).toEqual(state)
  })

  test('of a short lease calls for nobody on the day of the contact', () => {
    expect(stateOf({ ...device, opensUntil: after(2).toISOString() }, after(0.2))).toEqual({ kind: 'in-step' })
  })

  test('says who needs somebody and what is closed', () => {
    expect([device, closed].map((each) => needsSomebody(each, after(1)))).toEqual([false, true])
    expect([closed, { ...closed, wiped }].map(isClosed)).toEqual([false, true])
  })
})
