import type { Part } from '#capabilities/access/model/part.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import type { Purpose } from '#capabilities/consents/model/consent.ts'
import type { OrganisationKind } from '#capabilities/identity/model/organisation.ts'

/** What is asked of the receiving organisation. Stored codes: never rename or reuse one. */
export const services = [
  'shelter',
  'health',
  'psychosocial',
  'legal',
  'documents',
  'family-contact',
  'safe-return',
  'education',
  'livelihood',
  'reintegration',
] as const
export type Service = (typeof services)[number]

/** Why an organisation cannot help. Kind and short on purpose: the person is told gently, by a person. */
export const declineReasons = [
  'no-place',
  'not-for-this-group',
  'outside-mandate',
  'other-fits-better',
  'person-changed-mind',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const withdrawReasons = [
  'person-changed-mind',
  'consent-ended',
  'other-place-found',
  'not-safe',
  'sent-by-mistake',
  'other',
] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

/**
 * Organisations that take somebody in or stand beside them. Police, prosecution and courts are not among them:
 * identification and prosecution are other purposes, with other consents and other walls.
 */
const receivingKinds: readonly OrganisationKind[] = [
  'shelter',
  'womens-union',
  'social-welfare',
  'health-facility',
  'youth-union',
  'trade-union',
  'labour-inspection',
  'village-network',
  'ngo',
  'international-organisation',
  'embassy',
]

export function canReceive(kind: OrganisationKind): boolean {
  return receivingKinds.includes(kind)
}

/** What each service needs to know at least. A consent may name more; nobody is shown more than is needed first. */
const neededParts: Readonly<Record<Service, readonly Part[]>> = {
  shelter: ['identity', 'needs', 'stay', 'health'],
  health: ['identity', 'needs', 'health'],
  psychosocial: ['identity', 'needs', 'psychosocial'],
  legal: ['identity', 'contact', 'needs', 'story', 'legal', 'documents'],
  documents: ['identity', 'contact', 'needs', 'documents'],
  'family-contact': ['identity', 'contact', 'needs'],
  'safe-return': ['identity', 'contact', 'needs', 'documents'],
  education: ['identity', 'contact', 'needs'],
  livelihood: ['identity', 'contact', 'needs'],
  reintegration: ['identity', 'contact', 'needs', 'notes'],
}

export function partsNeededFor(service: Service): readonly Part[] {
  return neededParts[service]
}

const needsMet: Readonly<Record<Service, readonly NeedKind[]>> = {
  shelter: ['safe-place', 'food-and-clothing', 'child-care', 'protection-from-threats'],
  health: ['health'],
  psychosocial: ['psychosocial', 'know-her-choices'],
  legal: ['legal-aid', 'compensation'],
  documents: ['documents'],
  'family-contact': ['family-contact', 'phone'],
  'safe-return': ['safe-return'],
  education: ['education'],
  livelihood: ['skill-and-income', 'money'],
  reintegration: ['skill-and-income', 'family-contact', 'education'],
}

/** Which needs a service usually answers, so that the form proposes them; a person chooses. */
export function needsMetBy(service: Service): readonly NeedKind[] {
  return needsMet[service]
}

/** The wall behind which words about the outcome stand: a clinic's words are health, a shelter's are stay. */
export function partOfFeedback(service: Service): Part {
  if (service === 'shelter') return 'stay'
  return service === 'health' || service === 'psychosocial' || service === 'legal' ? service : 'needs'
}

/** A safe way home rests on its own consent: to be protected here is not to agree to be sent there. */
export function purposeOf(service: Service): Purpose {
  return service === 'safe-return' ? 'return' : 'protection'
}
