import { holds, type PokpongActor, type Role } from '#capabilities/identity/model/role.ts'

/** The parts of a person's record that consents name and walls stand between. */
export const parts = [
  // Alias, code and needs in codes: what a referral shows before it is accepted.
  'offer',
  'identity',
  'contact',
  'story',
  'screening',
  'needs',
  'health',
  'psychosocial',
  'legal',
  'stay',
  'justice',
  'notes',
  'documents',
  'consents',
] as const
export type Part = (typeof parts)[number]

const social = [
  'offer',
  'identity',
  'contact',
  'story',
  'screening',
  'needs',
  'psychosocial',
  'legal',
  'stay',
  'notes',
  'documents',
  'consents',
] as const

/**
 * The most that a role may ever read, whatever relation it stands in. A nurse sees health and not what happened;
 * an investigator sees what happened and not health: identification and prosecution are separate walls.
 */
const partsOfRole: Readonly<Record<Role, readonly Part[]>> = {
  'village-reporter': ['offer', 'identity', 'contact', 'screening', 'needs', 'consents'],
  'screening-officer': ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents'],
  'case-worker': [...social, 'health'],
  supervisor: [...social, 'health'],
  'shelter-manager': [...social, 'health'],
  'health-worker': ['offer', 'identity', 'contact', 'needs', 'health', 'psychosocial', 'consents'],
  investigator: ['offer', 'identity', 'story', 'screening', 'justice', 'documents', 'consents'],
  'identification-authority': ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'documents', 'consents'],
  'matching-officer': ['offer', 'identity'],
  'programme-officer': [],
  analyst: [],
  coordinator: [],
  auditor: [],
  administrator: [],
}

export function partsOf(actor: Pick<PokpongActor, 'grants'>): readonly Part[] {
  return parts.filter((part) => actor.grants.some((grant) => partsOfRole[grant.role].includes(part)))
}

/** Roles that read what their whole organisation holds, not only what is assigned to them. */
const wholeOrganisation = ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority'] as const

/** In whose name the actor may stand in a relation: the own account and, for some roles, the organisation. */
export function granteesOf(actor: Pick<PokpongActor, 'grants' | 'accountId' | 'organisationId'>): readonly string[] {
  return holds(actor, ...wholeOrganisation) ? [actor.accountId, actor.organisationId] : [actor.accountId]
}
