import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const consentsProblems = {
  'not-a-consent': {
    status: 422,
    means: 'This does not count as consent or as another basis; `because` names the rule.',
  },
  'already-withdrawn': { status: 409, means: 'This consent was withdrawn before.' },
  'withdraw-instead': { status: 409, means: 'A live consent covers this; a refusal now is its withdrawal.' },
  'nothing-to-review': { status: 409, means: 'Only an override for danger to life is reviewed, and once.' },
} as const satisfies ProblemCatalogue
