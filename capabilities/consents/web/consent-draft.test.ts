import { expect, test } from 'vitest'
import { organisations } from '#demo/cast.ts'
import { type ConsentDraft, endOf, missingIn, newConsentDraft, renewalOf, toNewConsent } from './consent-draft.ts'
import { stateOf } from './use-consent-words.ts'

const now = new Date('2026-07-10T03:00:00Z')
const person = '01900000-0000-7000-8000-000000000998'

const ready = (given: Partial<ConsentDraft> = {}) =>
  newConsentDraft(person, {
    purpose: 'protection',
    recipients: [organisations.centre.id],
    language: 'lo',
    manner: 'aloud',
    answer: 'agrees',
    ...given,
  })

test('nothing is answered beforehand, and the button says what is missing in turn', () => {
  const steps: (Partial<ConsentDraft> & { missing: string | undefined })[] = [
    { missing: 'purpose-needed' },
    { purpose: 'protection', missing: 'recipients-needed' },
    { recipients: [organisations.centre.id], missing: 'parts-needed' },
    { parts: ['identity'], missing: 'language-needed' },
    { language: 'lo', missing: 'manner-needed' },
    { manner: 'aloud', missing: 'answer-needed' },
    { answer: 'agrees', missing: undefined },
  ]
  let draft = newConsentDraft(person)
  for (const { missing, ...change } of steps) {
    draft = { ...draft, ...change }
    expect(missingIn(draft, false, now)).toBe(missing)
  }
})

test('for a child a suspected guardian does not pass, and the best interests do', () => {
  const child = { guardian: 'suspected', childView: 'She points at the door' } as const
  expect(missingIn(ready({ ...child }), true, now)).toBe('guardian-not-trusted')
  expect(missingIn(ready({ ...child, answer: 'best-interests-of-the-child' }), true, now)).toBe('justification-needed')
  expect(
    missingIn(ready({ ...child, answer: 'best-interests-of-the-child', justification: 'Alone' }), true, now),
  ).toBeUndefined()
})

test('what is always shared travels along, and what was not asked does not', () => {
  const consent = toNewConsent(
    ready({ parts: ['identity'], guardian: 'suspected', article: 'la-antitip-41' }),
    false,
    now,
  )
  expect(consent.parts).toEqual(['offer', 'consents', 'identity'])
  expect(consent).toMatchObject({
    basis: 'consent',
    refused: false,
    article: null,
    expiresAt: null,
    informed: { guardian: null, decidedBy: 'person' },
  })
})

test('a refusal is recorded as the answer of the person', () => {
  expect(toNewConsent(ready({ answer: 'refuses' }), false, now)).toMatchObject({ refused: true, basis: 'consent' })
})

test('the end that is read out is the end that is recorded', () => {
  expect(endOf(ready({ days: 30 }), now).toISOString()).toBe('2026-08-09T03:00:00.000Z')
  expect(endOf(ready({ answer: 'vital-interest' }), now).toISOString()).toBe('2026-07-13T03:00:00.000Z')
  expect(
    toNewConsent(ready({ days: 730 }), false, now).expiresAt! < endOf(ready({ days: 730 }), now).toISOString(),
  ).toBe(true)
})

const line = {
  ...toNewConsent(ready(), false, now),
  givenAt: now.toISOString(),
  expiresAt: '2026-07-20T00:00:00.000Z',
  withdrawnAt: null,
  recordedBy: person,
  review: null,
  recipientNames: [],
  recordedByName: '',
  renewedBy: null,
  opensFor: 0,
  proofs: [],
  mayReview: false,
}

test('asking again repeats everything but the end and the answer', () => {
  const again = renewalOf(line)
  expect(toNewConsent({ ...again, language: 'lo', manner: 'aloud', answer: 'agrees' }, false, now)).toMatchObject({
    purpose: line.purpose,
    parts: line.parts,
    recipients: line.recipients,
    renews: line.id,
  })
  expect(again.answer).toBeNull()
})

test('a shield is full, half in the last week, and off for whatever reason', () => {
  expect(stateOf(line, now)).toBe('valid')
  expect(stateOf(line, new Date('2026-07-14T00:00:00Z'))).toBe('ending')
  for (const off of [
    { refused: true },
    { withdrawnAt: now.toISOString() },
    { review: 'not-upheld' as const },
    { renewedBy: person },
  ]) {
    expect(stateOf({ ...line, ...off }, now)).toBe('off')
  }
  expect(stateOf(line, new Date('2026-07-20T00:00:00Z'))).toBe('off')
})
