import type { Expectations, Seats } from './expectation.ts'

/** The accompanying office, as the side that sends. */
const senders: Seats = [
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'identification-authority',
]
const sendersOfHouse: Seats = ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority']
/** Who answers in the name of a house. */
const receivers: Seats = ['supervisor', 'shelter-manager', 'health-worker']
const keepers: Seats = ['supervisor', 'shelter-manager']
/** An organisation's own inbox: also its case workers see that something came, without whom it is about. */
const inbox: Seats = ['case-worker', 'supervisor', 'shelter-manager', 'health-worker']

const sender = { 'same-organisation': sendersOfHouse, assigned: senders } as const
/** Who refers somebody writes the offer: not the clinic, not the authority. */
const offers = {
  'same-organisation': ['supervisor', 'shelter-manager'],
  assigned: ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager'],
} as const

/** The nation's coordinator sees every clock, an office's those of its own referrals. */
const coordinates = {
  none: ['coordinator'],
  author: ['coordinator'],
  'same-organisation': ['coordinator', 'office-coordinator'],
  assigned: ['coordinator', 'office-coordinator'],
  identification: ['coordinator'],
  'break-glass': ['coordinator'],
  offered: ['coordinator', 'office-coordinator'],
  referred: ['coordinator'],
  declined: ['coordinator'],
  lapsed: ['coordinator'],
  expired: ['coordinator'],
  withdrawn: ['coordinator'],
  'taken-back': ['coordinator'],
} as const

export const referralsExpectations: Expectations = {
  // What came and what was sent stays in the list for 90 days; the person goes with the relation.
  'referrals/list-referrals with its clocks': {
    ...sender,
    offered: inbox,
    referred: inbox,
    declined: inbox,
    lapsed: inbox,
    expired: inbox,
    withdrawn: inbox,
    'taken-back': inbox,
  },
  'referrals/list-referrals with its person': { ...sender, offered: receivers, referred: receivers },
  'referrals/list-referrals-of-case': { ...sender, offered: receivers, referred: receivers },
  'referrals/read-referral': { ...sender, offered: receivers, referred: receivers },
  'referrals/prepare-referral': offers,
  // The officer who wrote the record first may ask for help as well, with the consents that she recorded.
  'referrals/offer-referral': {
    author: ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager'],
    ...offers,
  },
  'referrals/ask-question': { offered: receivers },
  'referrals/answer-question': sender,
  'referrals/accept-referral': { offered: receivers },
  'referrals/decline-referral': { offered: receivers },
  'referrals/withdraw-referral': sender,
  // Either side says that she has arrived.
  'referrals/hand-over': { ...sender, offered: receivers },
  'referrals/give-feedback': { referred: receivers },
  'referrals/take-note': sender,
  // Who keeps the house that took her in names the colleague who works with her, once the house may read of her itself.
  'referrals/list-workers': { referred: keepers },
  'referrals/let-work': { referred: keepers },
  'referrals/end-work': { referred: keepers },
  'referrals/list-escalations': coordinates,
  'referrals/take-up-escalation': coordinates,
  // The hourly job runs as the coordinator of the nation.
  'referrals/escalate-overdue': { always: ['coordinator'] },
}
