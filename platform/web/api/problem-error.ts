import type { Problem } from '#platform/model/problem.ts'

/** A refusal of the server, or `unreachable` when no answer came. Show it with `problemText`. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** Whatever was thrown, as a problem that a person can read. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { type: 'unexpected', status: 500 }
}

/** No answer came, or a proxy said that nothing is behind it. */
export function isOutOfReach(error: unknown): boolean {
  const { type } = problemOf(error)
  return type === 'unreachable' || type === 'unavailable'
}
