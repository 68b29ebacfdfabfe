import type { Part } from '#capabilities/access/model/part.ts'

/** What whoever opened the case keeps of it: enough to know that it goes on, not what is said there. */
export const authorParts = ['offer', 'screening', 'needs'] as const satisfies readonly Part[]

/**
 * What stays with the accompanying organisation when a consent ends: that there is a case, and the consents, so that
 * it can ask again or close the case. The rest rests on the consent and ends with it.
 */
export const standingParts = ['offer', 'consents'] as const satisfies readonly Part[]

/** All that accompanying somebody may need; each consent says how much of it is given. Justice has its own wall. */
export const accompanyingParts = [
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
  'notes',
  'documents',
  'consents',
] as const satisfies readonly Part[]

/** What of a screening goes with the case. */
export const screeningParts = ['offer', 'screening', 'story', 'needs'] as const satisfies readonly Part[]
