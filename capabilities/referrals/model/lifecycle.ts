/** offer → answer → service → feedback. Stored codes. */
export const states = [
  'offered',
  'question-asked',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  'handed-over',
  'feedback-given',
  'closed',
] as const
export type State = (typeof states)[number]

export const steps = [
  'ask',
  'answer-question',
  'accept',
  'decline',
  'withdraw',
  'expire',
  'hand-over',
  'first-feedback',
  'second-feedback',
] as const
export type Step = (typeof steps)[number]

const unanswered = { offered: true, 'question-asked': true } as const
const moves: Readonly<Record<Step, Partial<Record<State, State>>>> = {
  ask: { offered: 'question-asked' },
  'answer-question': { 'question-asked': 'offered' },
  // An open question stops nobody from helping: the receiver may accept before it is answered.
  accept: { offered: 'accepted', 'question-asked': 'accepted' },
  decline: { offered: 'declined', 'question-asked': 'declined' },
  expire: { offered: 'expired', 'question-asked': 'expired' },
  // The person may change her mind at any time, also after she arrived.
  withdraw: {
    offered: 'withdrawn',
    'question-asked': 'withdrawn',
    accepted: 'withdrawn',
    'handed-over': 'withdrawn',
    'feedback-given': 'withdrawn',
  },
  'hand-over': { accepted: 'handed-over' },
  'first-feedback': { 'handed-over': 'feedback-given' },
  // Whoever missed the first feedback and gives the second has told how it goes: the referral is complete.
  'second-feedback': { 'handed-over': 'closed', 'feedback-given': 'closed' },
}

/** Where a step leads; undefined when it cannot be taken from here. */
export function afterStep(state: State, step: Step): State | undefined {
  return moves[step][state]
}

export function isUnanswered(state: State): boolean {
  return state in unanswered
}

/** Nothing more is expected of anybody. */
export function isOver(state: State): boolean {
  return state === 'declined' || state === 'withdrawn' || state === 'expired' || state === 'closed'
}

/** An offer lapses by its clock, also before the hourly job has written it down. */
export function stateAt(referral: { state: State; expiresAt: string }, now: Date): State {
  return isUnanswered(referral.state) && new Date(referral.expiresAt) <= now ? 'expired' : referral.state
}
