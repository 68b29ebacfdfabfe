import { expect, test } from 'vitest'
import { afterStep, isOver, isUnanswered, stateAt, states, steps } from './lifecycle.ts'

test('an offer is answered with yes, no or a question', () => {
  expect(afterStep('offered', 'accept')).toBe('accepted')
  expect(afterStep('offered', 'decline')).toBe('declined')
  expect(afterStep('offered', 'ask')).toBe('question-asked')
  expect(afterStep('question-asked', 'answer-question')).toBe('offered')
})

test('an open question keeps nobody from helping', () => {
  expect(afterStep('question-asked', 'accept')).toBe('accepted')
})

test('a person may change her mind until the referral is over, also after she arrived', () => {
  const withdrawable = states.filter((state) => afterStep(state, 'withdraw'))
  expect(withdrawable).toEqual(states.filter((state) => !isOver(state)))
})

test('what is over stays over', () => {
  for (const state of states.filter(isOver)) for (const step of steps) expect(afterStep(state, step)).toBeUndefined()
})

test('nobody hands over before the acceptance, and nobody reports before the hand-over', () => {
  expect(states.filter((state) => afterStep(state, 'hand-over'))).toEqual(['accepted'])
  expect(states.filter((state) => afterStep(state, 'first-feedback'))).toEqual(['handed-over'])
})

test('the second feedback closes the referral, also when the first was missed', () => {
  expect(afterStep('feedback-given', 'second-feedback')).toBe('closed')
  expect(afterStep('handed-over', 'second-feedback')).toBe('closed')
})

test('an offer lapses at its time, an accepted referral never', () => {
  const expiresAt = '2026-07-12T03:00:00.000Z'
  expect(stateAt({ state: 'offered', expiresAt }, new Date('2026-07-12T02:59:59Z'))).toBe('offered')
  expect(stateAt({ state: 'question-asked', expiresAt }, new Date(expiresAt))).toBe('expired')
  expect(stateAt({ state: 'accepted', expiresAt }, new Date('2027-01-01T00:00:00Z'))).toBe('accepted')
  expect(states.filter(isUnanswered)).toEqual(['offered', 'question-asked'])
})
