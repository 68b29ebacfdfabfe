import { describe, expect, test } from 'vitest'
import { aConsent } from '#test/world/a-consent.ts'
import { Consent, NewConsent, type NewConsentInput } from './consent.ts'
import { chainOf, countsAs, expiryOf, mayRenew } from './rules.ts'

const now = new Date('2026-07-10T03:00:00Z')
const person = '01900000-0000-7000-8000-000000000998'

const consent = (given: Partial<NewConsentInput> = {}) => NewConsent.parse(aConsent(person, given))
const reason = (given: Partial<NewConsentInput>, isChild = false) => {
  const decision = countsAs(consent(given), { isChild, articles: ['la-antitip-41'], now })
  return decision.allowed ? 'counts' : decision.because
}
const informed = (more: Partial<NewConsentInput['informed']>) => ({ language: 'lo', manner: 'aloud' as const, ...more })
const heard = { childView: 'She wants to stay near her aunt' }

describe('an adult', () => {
  test('consents herself, and nobody in her place', () => {
    expect(reason({})).toBe('counts')
    expect(reason({ informed: informed({ decidedBy: 'guardian' }) })).toBe('adult-decides')
    expect(reason({ informed: informed({ decidedBy: 'officer' }) })).toBe('adult-decides')
  })

  test('says to whom, except where nobody in particular receives', () => {
    expect(reason({ recipients: [] })).toBe('recipients-needed')
    expect(reason({ recipients: [], purpose: 'statistics' })).toBe('counts')
  })

  test('may always say no', () => {
    expect(reason({ refused: true, recipients: [] })).toBe('counts')
    expect(reason({ refused: true, basis: 'legal-duty' })).toBe('only-consent-is-refused')
  })
})

describe('a child', () => {
  test.each([
    ['parent', 'counts'],
    ['legal', 'counts'],
    ['unverified', 'guardian-not-trusted'],
    ['suspected', 'guardian-not-trusted'],
    ['none', 'guardian-needed'],
    [null, 'guardian-needed'],
  ] as const)('with a guardian who is %s: %s', (guardian, expected) => {
    expect(reason({ informed: informed({ guardian, decidedBy: 'guardian', ...heard }) }, true)).toBe(expected)
  })

  test('is heard before anybody decides', () => {
    expect(reason({ informed: informed({ guardian: 'parent', decidedBy: 'guardian' }) }, true)).toBe(
      'child-view-needed',
    )
    expect(
      reason({ basis: 'best-interests-of-the-child', justification: 'Alone here', informed: informed({}) }, true),
    ).toBe('child-view-needed')
  })

  test('does not sign away alone what a guardian must decide', () => {
    expect(reason({ informed: informed({ guardian: 'parent', decidedBy: 'person', ...heard }) }, true)).toBe(
      'guardian-decides',
    )
  })

  test('is protected in the best interests where the guardian is suspected, with the reason', () => {
    const basis = 'best-interests-of-the-child'
    const how = informed({ guardian: 'suspected', decidedBy: 'officer', ...heard })
    expect(reason({ basis, informed: how, justification: 'The uncle came along with the broker' }, true)).toBe('counts')
    expect(reason({ basis, informed: how }, true)).toBe('justification-needed')
    expect(reason({ basis, informed: how, justification: 'For her good' })).toBe('only-for-a-child')
  })
})

describe('another basis', () => {
  test('danger to life needs its reason, is short and never opens a file for prosecution', () => {
    expect(reason({ basis: 'vital-interest' })).toBe('justification-needed')
    expect(reason({ basis: 'vital-interest', justification: 'Bleeding' })).toBe('counts')
    expect(reason({ basis: 'vital-interest', justification: 'Bleeding', purpose: 'prosecution' })).toBe(
      'not-for-prosecution',
    )
    expect(reason({ basis: 'vital-interest', justification: 'Bleeding', expiresAt: '2026-07-25T03:00:00Z' })).toBe(
      'term-too-long',
    )
  })

  test('a legal duty names an article that the country has', () => {
    expect(reason({ basis: 'legal-duty', justification: 'Asked by the court' })).toBe('article-needed')
    expect(reason({ basis: 'legal-duty', justification: 'Asked', article: 'invented-1' })).toBe('article-needed')
    expect(reason({ basis: 'legal-duty', justification: 'Asked', article: 'la-antitip-41' })).toBe('counts')
  })
})

describe('the end', () => {
  test('is set by the purpose where the form leaves it open', () => {
    expect(expiryOf(consent(), now).toISOString()).toBe('2027-07-10T03:00:00.000Z')
    expect(expiryOf(consent({ purpose: 'return' }), now).toISOString()).toBe('2027-01-06T03:00:00.000Z')
    expect(expiryOf(consent({ basis: 'vital-interest' }), now).toISOString()).toBe('2026-07-13T03:00:00.000Z')
  })

  test('is neither past nor further off than the purpose allows', () => {
    expect(reason({ expiresAt: '2026-07-10T03:00:00Z' })).toBe('term-over')
    expect(reason({ expiresAt: '2028-07-09T03:00:00Z' })).toBe('counts')
    expect(reason({ expiresAt: '2028-07-10T03:00:00Z' })).toBe('term-too-long')
  })
})

const kept = (given: Partial<Consent> & { id: string }): Consent =>
  Consent.parse({
    ...consent(),
    givenAt: now.toISOString(),
    expiresAt: '2027-07-10T03:00:00Z',
    withdrawnAt: null,
    recordedBy: person,
    review: null,
    ...given,
  })
const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`

describe('a renewal', () => {
  test('repeats purpose, parts and recipients in any order, and widens nothing', () => {
    const earlier = kept({ id: id(1) })
    expect(mayRenew(consent({ renews: id(1), parts: earlier.parts.toReversed() }), earlier).allowed).toBe(true)
    expect(mayRenew(consent({ parts: [...earlier.parts, 'story'] }), earlier)).toEqual({
      allowed: false,
      because: 'renewal-differs',
    })
    expect(mayRenew(consent({ purpose: 'prosecution' }), earlier)).toEqual({
      allowed: false,
      because: 'renewal-differs',
    })
    expect(mayRenew(consent({ recipients: [person] }), earlier)).toEqual({ allowed: false, because: 'renewal-differs' })
  })

  test('needs something that still stands', () => {
    expect(mayRenew(consent(), undefined).allowed).toBe(false)
    expect(mayRenew(consent(), kept({ id: id(1), withdrawnAt: now.toISOString() })).allowed).toBe(false)
    expect(mayRenew(consent(), kept({ id: id(1), refused: true })).allowed).toBe(false)
  })

  test('does not stretch an emergency', () => {
    const danger = { basis: 'vital-interest', justification: 'Bleeding' } as const
    expect(mayRenew(consent(danger), kept({ id: id(1), ...danger }))).toEqual({
      allowed: false,
      because: 'override-is-not-renewed',
    })
  })
})

test('whoever withdraws one consent of a chain withdraws them all, and no other', () => {
  const ledger = [
    kept({ id: id(1) }),
    kept({ id: id(2), renews: id(1) }),
    kept({ id: id(3), renews: id(2) }),
    kept({ id: id(4) }),
  ]
  for (const one of [1, 2, 3]) expect(chainOf(ledger, id(one)).map((each) => each.id)).toEqual([id(1), id(2), id(3)])
  expect(chainOf(ledger, id(4)).map((each) => each.id)).toEqual([id(4)])
  expect(chainOf(ledger, id(9))).toEqual([])
})
