import { expect, test } from 'vitest'
import type { ReferralLine } from '#capabilities/referrals/model/api.ts'
import { aReferral } from '#test/world/a-referral.ts'
import { countIn, groupOfLine, groupsIn } from './groups.ts'

const line = (
  side: 'sender' | 'receiver',
  referral: Parameters<typeof aReferral>[0] = {},
  more: Partial<ReferralLine> = {},
): ReferralLine => ({
  referral: aReferral(referral),
  side,
  person: { alias: 'Saifon', code: 'PP-7K4M2A-Q', caseId: '01900000-0000-7000-8000-000000000d01' },
  needs: ['safe-place'],
  consentEnded: false,
  ...more,
})
const arrived = { state: 'handed-over', handedOverAt: '2026-07-10T03:00:00.000Z' } as const

test('an offer is to be answered by the receiver and waited for by the sender', () => {
  expect(groupOfLine(line('receiver'))).toBe('answer')
  expect(groupOfLine(line('sender'))).toBe('waiting')
})

test('a question is to be answered by both: the sender has it first', () => {
  expect(groupOfLine(line('sender', { state: 'question-asked' }))).toBe('answer')
})

test('a decline is looked at until the sender took note', () => {
  expect(groupOfLine(line('sender', { state: 'declined' }))).toBe('look')
  expect(groupOfLine(line('sender', { state: 'declined', notedAt: '2026-07-10T03:00:00.000Z' }))).toBe('over')
})

test('when the consent has ended the receiver has nothing left to do, and the sender has', () => {
  expect(groupOfLine(line('receiver', arrived, { consentEnded: true, person: null }))).toBe('over')
  expect(groupOfLine(line('sender', arrived, { consentEnded: true }))).toBe('look')
})

test('feedback stands on its own tab for both sides', () => {
  const lines = [
    line('receiver', arrived),
    line('sender', arrived),
    line('sender', { ...arrived, state: 'feedback-given', firstFeedbackAt: '2026-07-16T03:00:00.000Z' }),
  ]
  expect(groupsIn('feedback', lines).map(({ key, lines: some }) => [key, some.length])).toEqual([
    ['owed', 1],
    ['awaited', 1],
    ['received', 1],
  ])
  expect(countIn('feedback', lines)).toBe(1)
  expect(countIn('sent', lines)).toBe(2)
})
