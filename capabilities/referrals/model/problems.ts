import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const referralProblems = {
  'consent-does-not-cover': {
    status: 409,
    means: 'No consent or other basis covers this sharing; the parameter `because` says what is missing.',
  },
  'not-a-receiver': { status: 422, means: 'This organisation does not receive referrals for protection.' },
  'same-organisation': { status: 422, means: 'The person is with this organisation already.' },
  'person-not-in-case': { status: 422, means: 'This person does not belong to the case.' },
  'need-not-in-case': { status: 422, means: 'One of the needs does not belong to the case.' },
  'offered-already': { status: 409, means: 'This organisation has an open referral for the same person and service.' },
  'referral-moved-on': {
    status: 409,
    means: 'The referral is in another state by now; the parameter `state` names it.',
  },
  'feedback-given-already': { status: 409, means: 'This feedback was given already.' },
  'not-a-worker-of-the-house': { status: 422, means: 'The account is not a case worker of the receiving house.' },
  'taken-up-already': { status: 409, means: 'A coordinator has taken this up already.' },
} as const satisfies ProblemCatalogue
