import type { Urgency } from '#capabilities/cases/model/case.ts'
import { referralClocks } from '#countries/chosen.ts'
import { isUnanswered, stateAt } from './lifecycle.ts'
import type { Referral } from './referral.ts'

const minute = 60_000
const day = 24 * 60 * minute

export const feedbackRounds = ['first', 'second'] as const
type FeedbackRound = (typeof feedbackRounds)[number]

/** Both clocks of a new offer, as ISO instants. */
export function clocksOf(urgency: Urgency, offeredAt: Date): { answerDue: string; expiresAt: string } {
  const { answer, lapse } = referralClocks.byUrgency[urgency]
  return { answerDue: later(offeredAt, answer * minute), expiresAt: later(offeredAt, lapse * minute) }
}

/**
 * The time that a question waited for the sender is given back to the receiver. In danger no clock is ever moved:
 * somebody has to act, whoever is slow.
 */
export function clocksAfterAnswer(
  referral: Pick<Referral, 'urgency' | 'askedAt' | 'answerDue' | 'expiresAt'>,
  now: Date,
) {
  const { urgency, askedAt, answerDue, expiresAt } = referral
  if (urgency === 'danger-now' || askedAt === null) return { answerDue, expiresAt }
  const waited = Math.max(0, now.getTime() - Date.parse(askedAt))
  return { answerDue: later(new Date(answerDue), waited), expiresAt: later(new Date(expiresAt), waited) }
}

export function feedbackDue(handedOverAt: string, round: FeedbackRound): string {
  return later(new Date(handedOverAt), referralClocks.feedbackDays[round] * day)
}

/** The round that is owed next; null before the hand-over and when both were given. */
export function feedbackOwed(
  referral: Pick<Referral, 'state' | 'handedOverAt' | 'firstFeedbackAt' | 'secondFeedbackAt'>,
) {
  if (referral.handedOverAt === null || (referral.state !== 'handed-over' && referral.state !== 'feedback-given'))
    return null
  const round: FeedbackRound = referral.firstFeedbackAt === null ? 'first' : 'second'
  return { round, due: feedbackDue(referral.handedOverAt, round) }
}

/** What somebody let slip. `question`: the sender owes an answer; the others wait for the receiver. */
export const overdueKinds = ['answer', 'question', 'first-feedback', 'second-feedback'] as const
type OverdueKind = (typeof overdueKinds)[number]

export interface Overdue {
  what: OverdueKind
  due: string
}

/** Everything past its time in a referral at this moment, in the order in which it fell due. */
export function overdueIn(referral: Referral, now: Date): Overdue[] {
  const late: Overdue[] = []
  if (isUnanswered(stateAt(referral, now))) {
    if (referral.state === 'question-asked') late.push({ what: 'question', due: questionDue(referral) })
    else late.push({ what: 'answer', due: referral.answerDue })
  }
  if (referral.state === 'handed-over' || referral.state === 'feedback-given') {
    if (referral.firstFeedbackAt === null)
      late.push({ what: 'first-feedback', due: feedbackDue(referral.handedOverAt!, 'first') })
    if (referral.secondFeedbackAt === null)
      late.push({ what: 'second-feedback', due: feedbackDue(referral.handedOverAt!, 'second') })
  }
  return late.filter(({ due }) => new Date(due) <= now)
}

/** A question has the same time as an answer, counted from when it was asked; in danger the offer's own clock holds. */
export function questionDue(referral: Pick<Referral, 'urgency' | 'askedAt' | 'answerDue'>): string {
  if (referral.urgency === 'danger-now' || referral.askedAt === null) return referral.answerDue
  return later(new Date(referral.askedAt), referralClocks.byUrgency[referral.urgency].answer * minute)
}

function later(from: Date, milliseconds: number): string {
  return new Date(from.getTime() + milliseconds).toISOString()
}
