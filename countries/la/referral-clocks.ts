import type { Sourced } from '#countries/fact.ts'

const hour = 60
const day = 24 * hour

interface ReferralClock {
  /** Minutes within which the receiver answers. */
  answer: number
  /** Minutes after which an unanswered offer lapses and opens nothing any more. */
  lapse: number
}

export interface ReferralClocks extends Sourced {
  byUrgency: Readonly<Record<'danger-now' | 'next' | 'normal', ReferralClock>>
  /** Days after the hand-over by which feedback is owed, the first and the second time. */
  feedbackDays: Readonly<Record<'first' | 'second', number>>
}

/**
 * How long an answer may take. The national guidelines were being drafted in 2019 and were not found in print, so
 * these are our proposal: an administrator of the country puts the official ones here.
 */
export const referralClocks: ReferralClocks = {
  byUrgency: {
    'danger-now': { answer: 2 * hour, lapse: day },
    next: { answer: day, lapse: 4 * day },
    normal: { answer: 7 * day, lapse: 14 * day },
  },
  feedbackDays: { first: 7, second: 30 },
  verified: false,
  basis: 'ours',
  source: 'Pokpong',
  note: 'To be replaced by the deadlines of the national referral guidelines.',
}
