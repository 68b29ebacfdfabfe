import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const personsProblems = {
  'alias-is-a-name': {
    status: 422,
    means: 'The alias is one of the names of the person; it would give the name away.',
  },
  'name-is-alias': { status: 409, means: 'This name is used as alias; the person chooses another alias first.' },
  'reason-needed': { status: 422, means: 'The purpose `other` needs its reason in words.' },
  'name-not-carried': {
    status: 404,
    means: 'This device does not carry who the person is; revealing needs the network.',
  },
  'already-erased': { status: 409, means: 'The key of this person was already destroyed.' },
  'part-closed': { status: 403, means: 'The actor may not write the part `part` of this person.' },
} as const satisfies ProblemCatalogue
