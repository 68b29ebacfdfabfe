import type { Part } from '#capabilities/access/model/part.ts'
import type { Purpose } from './consent.ts'

/** Always part of what is shared: to know whom it is about, and what was agreed to. */
export const impliedParts = ['offer', 'consents'] as const satisfies readonly Part[]

/** What each purpose can need at all; a form offers these and no others. Prosecution never sees health. */
export const partsFor: Readonly<Record<Purpose, readonly Part[]>> = {
  identification: ['identity', 'contact', 'story', 'screening', 'needs', 'documents'],
  protection: [
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
  ],
  prosecution: ['identity', 'contact', 'story', 'screening', 'justice', 'documents'],
  return: ['identity', 'contact', 'needs', 'health', 'stay', 'documents'],
  statistics: ['screening', 'needs', 'story'],
}

/** What a form suggests at first; the person may say no to each. */
export const usualParts: Readonly<Record<Purpose, readonly Part[]>> = {
  identification: ['identity', 'contact', 'story', 'screening', 'needs'],
  protection: ['identity', 'contact', 'screening', 'needs', 'health', 'psychosocial', 'stay', 'notes'],
  prosecution: ['identity', 'story'],
  return: ['identity', 'contact', 'needs'],
  statistics: ['screening'],
}
