import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const statisticsProblems = {
  'rows-do-not-add-up': { status: 422, means: 'The combinations do not add up to the rows that were read.' },
} as const satisfies ProblemCatalogue
