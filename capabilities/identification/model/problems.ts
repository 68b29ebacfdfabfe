import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const identificationProblems = {
  'identification-needs-basis': {
    status: 409,
    means:
      'Neither consent to identification nor another legal basis is on record. Consent to prosecution is not enough.',
  },
  'identification-already-requested': {
    status: 409,
    means: 'The authority has been asked already and has not decided yet.',
  },
  'not-an-authority': { status: 422, means: 'This organisation does not decide on identification.' },
  'decision-in-the-future': { status: 422, means: 'The decision carries a day that has not come yet.' },
  'already-revised': { status: 409, means: 'This decision was revised already; revise the one that stands.' },
  'person-not-in-case': { status: 422, means: 'This person does not belong to the case.' },
} as const satisfies ProblemCatalogue
