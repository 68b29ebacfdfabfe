import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parts } from '#capabilities/access/model/part.ts'
import { organisations } from '#demo/cast.ts'
import { type Consent, purposes } from './consent.ts'
import { isLiveConsent, mayShare } from './sharing.ts'

const now = new Date('2026-07-10T03:00:00Z')
const [centre, hospital] = [organisations.centre.id, organisations.hospital.id]

const a = (given: Partial<Consent> = {}): Consent => ({
  id: '01900000-0000-7000-8000-000000000001',
  personId: '01900000-0000-7000-8000-000000000998',
  basis: 'consent',
  article: null,
  purpose: 'protection',
  parts: ['offer', 'identity', 'needs'],
  recipients: [centre],
  informed: {
    language: 'lo',
    interpreter: 'not-needed',
    manner: 'aloud',
    guardian: null,
    childView: null,
    decidedBy: 'person',
    wording: '2026-1',
  },
  givenAt: '2026-07-01T00:00:00.000Z',
  expiresAt: '2027-07-01T00:00:00.000Z',
  withdrawnAt: null,
  refused: false,
  renews: null,
  recordedBy: '01900000-0000-7000-8000-000000000101',
  justification: null,
  review: null,
  ...given,
})

const ask = (consents: Consent[], given: Partial<Parameters<typeof mayShare>[1]> = {}) =>
  mayShare(consents, { purpose: 'protection', recipientOrganisationId: centre, parts: ['identity'], now, ...given })
const because = (...args: Parameters<typeof ask>) => {
  const answer = ask(...args)
  return answer.allowed ? 'allowed' : answer.because
}

describe('what may be shared', () => {
  test('is what one consent covers, and says what it leaves out', () => {
    expect(ask([a()], { parts: ['identity', 'health'] })).toEqual({
      allowed: true,
      parts: ['identity'],
      missing: ['health'],
      consentId: a().id,
      expiresAt: a().expiresAt,
    })
  })

  test('is never put together from two consents', () => {
    const health = a({ id: '01900000-0000-7000-8000-000000000002', parts: ['health'] })
    expect(ask([a(), health], { parts: ['identity', 'needs', 'health'] })).toMatchObject({
      parts: ['identity', 'needs'],
      missing: ['health'],
    })
  })

  test('rests on the consent that covers most, then on the one that lasts longest', () => {
    const longer = a({ id: '01900000-0000-7000-8000-000000000002', expiresAt: '2028-01-01T00:00:00.000Z' })
    expect(ask([a(), longer])).toMatchObject({ consentId: longer.id })
    expect(ask([a({ parts: ['identity', 'story'] }), longer], { parts: ['identity', 'story'] })).toMatchObject({
      consentId: a().id,
    })
  })
})

describe('why nothing may be shared', () => {
  test.each([
    ['no-consent', []],
    ['not-for-this-purpose', [a({ purpose: 'identification' })]],
    ['not-to-this-recipient', [a({ recipients: [hospital] })]],
    ['consent-expired', [a({ expiresAt: '2026-07-10T03:00:00.000Z' })]],
    ['consent-withdrawn', [a({ withdrawnAt: '2026-07-09T00:00:00.000Z' })]],
    ['consent-refused', [a({ refused: true })]],
    ['consent-withdrawn', [a({ basis: 'vital-interest', review: 'not-upheld' })]],
    ['not-these-parts', [a({ parts: ['health'] })]],
  ] as const)('%s', (reason, consents) => {
    expect(because([...consents])).toBe(reason)
  })

  test('agreeing to be identified is not agreeing to a prosecution', () => {
    expect(because([a({ purpose: 'identification' })], { purpose: 'prosecution' })).toBe('not-for-this-purpose')
  })

  test('what happened last is what is said', () => {
    const expired = a({ expiresAt: '2026-07-05T00:00:00.000Z' })
    const refused = a({
      id: '01900000-0000-7000-8000-000000000002',
      refused: true,
      givenAt: '2026-07-06T00:00:00.000Z',
    })
    expect(because([refused, expired])).toBe('consent-refused')
  })
})

const anyConsent = fc.record({
  purpose: fc.constantFrom(...purposes),
  parts: fc.subarray([...parts], { minLength: 1 }),
  recipients: fc.subarray([centre, hospital]),
  refused: fc.boolean(),
  withdrawnAt: fc.constantFrom(null, '2026-07-09T00:00:00.000Z'),
  expiresAt: fc.constantFrom('2026-07-09T00:00:00.000Z', '2026-08-01T00:00:00.000Z'),
})

test('for any ledger, everything that is shared is named by one live consent to that recipient for that purpose', () => {
  fc.assert(
    fc.property(
      fc.array(anyConsent, { maxLength: 6 }),
      fc.subarray([...parts], { minLength: 1 }),
      fc.constantFrom(...purposes),
      (ledger, wanted, purpose) => {
        const consents = ledger.map((each, index) => a({ ...each, id: `01900000-0000-7000-8000-00000000000${index}` }))
        const answer = ask(consents, { parts: wanted, purpose })
        const covering = consents.filter(
          (one) =>
            isLiveConsent(one, now) &&
            one.purpose === purpose &&
            one.recipients.includes(centre) &&
            one.parts.some((part) => wanted.includes(part)),
        )
        expect(answer.allowed).toBe(covering.length > 0)
        if (!answer.allowed) return
        const rests = covering.find((one) => one.id === answer.consentId)!
        for (const part of answer.parts) expect(rests.parts).toContain(part)
        expect([...answer.parts, ...answer.missing].toSorted()).toEqual([...wanted].toSorted())
      },
    ),
  )
})
