import type { Role } from '#capabilities/identity/model/role.ts'

/**
 * The front line and the people who receive from it. A health worker is not among them: the wall that keeps health apart
 * from what happened (access/model/part.ts) holds in both directions. Programme officers and analysts never meet a
 * person here.
 */
export const screeningRoles = [
  'screening-officer',
  'village-reporter',
  'case-worker',
  'supervisor',
  'investigator',
  'identification-authority',
] as const satisfies readonly Role[]

/** Who listens to a new recording and says whether it is right, because they oversee the questions. */
export const clipCheckers = ['administrator', 'coordinator', 'programme-officer'] as const satisfies readonly Role[]
