import type { Actor } from '#platform/model/actor.ts'

/** What an account may be asked to do. The codes are stored and audited: never rename or reuse one. */
export const roles = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'investigator',
  'identification-authority',
  'matching-officer',
  'programme-officer',
  'analyst',
  'coordinator',
  'auditor',
  'administrator',
] as const

export type Role = (typeof roles)[number]
export type PokpongActor = Actor<Role>

/** Whether the actor holds one of these roles, whatever the scope; reading a record asks the access relation too. */
export function holds(actor: Pick<PokpongActor, 'grants'>, ...anyOf: Role[]): boolean {
  return actor.grants.some((grant) => anyOf.includes(grant.role))
}

/**
 * Roles through which survivors' records can be reached once a relation exists. An administrator cannot take one
 * of these alone (see model/policy.ts): whoever runs the accounts must not become a reader unseen.
 */
export const rolesThatReachPeople = [
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'investigator',
  'identification-authority',
  'matching-officer',
] as const satisfies readonly Role[]

export function reachesPeople(role: Role): boolean {
  return (rolesThatReachPeople as readonly Role[]).includes(role)
}

/** Roles that two people give together, where there are two: those that reach people, and the one that checks. */
export function needsTwoPeople(role: Role): boolean {
  return reachesPeople(role) || role === 'auditor'
}
