import { expect, test } from 'vitest'
import { clocksAfterAnswer, clocksOf, feedbackOwed, overdueIn, questionDue } from './clock.ts'
import { aReferral } from '#test/world/a-referral.ts'

const offered = new Date('2026-07-10T03:00:00Z')

test('danger is answered in two hours, what is next in a day, the rest in a week', () => {
  expect(clocksOf('danger-now', offered).answerDue).toBe('2026-07-10T05:00:00.000Z')
  expect(clocksOf('next', offered).answerDue).toBe('2026-07-11T03:00:00.000Z')
  expect(clocksOf('normal', offered).answerDue).toBe('2026-07-17T03:00:00.000Z')
})

test('every offer lapses some time after its answer was due', () => {
  for (const urgency of ['danger-now', 'next', 'normal'] as const) {
    const { answerDue, expiresAt } = clocksOf(urgency, offered)
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.parse(answerDue))
  }
})

test('the time that a question waited for the sender is given back to the receiver', () => {
  const referral = aReferral({
    urgency: 'next',
    askedAt: '2026-07-10T06:00:00.000Z',
    answerDue: '2026-07-11T03:00:00.000Z',
  })
  expect(clocksAfterAnswer(referral, new Date('2026-07-10T08:00:00Z')).answerDue).toBe('2026-07-11T05:00:00.000Z')
})

test('in danger no clock is moved by a question', () => {
  const referral = aReferral({
    urgency: 'danger-now',
    askedAt: '2026-07-10T03:30:00.000Z',
    answerDue: '2026-07-10T05:00:00.000Z',
  })
  expect(clocksAfterAnswer(referral, new Date('2026-07-10T04:30:00Z')).answerDue).toBe('2026-07-10T05:00:00.000Z')
  expect(questionDue(referral)).toBe('2026-07-10T05:00:00.000Z')
})

test('while a question waits, the sender is late and not the receiver', () => {
  const referral = aReferral({
    state: 'question-asked',
    urgency: 'next',
    askedAt: '2026-07-10T06:00:00.000Z',
    answerDue: '2026-07-11T03:00:00.000Z',
    expiresAt: '2026-07-14T03:00:00.000Z',
  })
  expect(overdueIn(referral, new Date('2026-07-11T05:00:00Z'))).toEqual([])
  expect(overdueIn(referral, new Date('2026-07-11T07:00:00Z'))).toEqual([
    { what: 'question', due: '2026-07-11T06:00:00.000Z' },
  ])
})

test('feedback is owed 7 and 30 days after the hand-over', () => {
  const referral = aReferral({ state: 'handed-over', handedOverAt: '2026-07-10T03:00:00.000Z' })
  expect(feedbackOwed(referral)).toEqual({ round: 'first', due: '2026-07-17T03:00:00.000Z' })
  expect(feedbackOwed({ ...referral, state: 'feedback-given', firstFeedbackAt: '2026-07-16T03:00:00.000Z' })).toEqual({
    round: 'second',
    due: '2026-08-09T03:00:00.000Z',
  })
  expect(feedbackOwed({ ...referral, state: 'withdrawn' })).toBeNull()
})

test('both missed feedbacks are overdue, each by its own clock', () => {
  const referral = aReferral({ state: 'handed-over', handedOverAt: '2026-07-10T03:00:00.000Z' })
  expect(overdueIn(referral, new Date('2026-07-17T02:00:00Z'))).toEqual([])
  expect(overdueIn(referral, new Date('2026-08-20T00:00:00Z')).map(({ what }) => what)).toEqual([
    'first-feedback',
    'second-feedback',
  ])
})

test('a lapsed offer is nobody’s delay any more', () => {
  const referral = aReferral({ answerDue: '2026-07-10T05:00:00.000Z', expiresAt: '2026-07-11T03:00:00.000Z' })
  expect(overdueIn(referral, new Date('2026-07-10T06:00:00Z'))).toHaveLength(1)
  expect(overdueIn(referral, new Date('2026-07-11T04:00:00Z'))).toEqual([])
})
