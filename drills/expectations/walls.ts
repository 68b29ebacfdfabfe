import type { Part } from '#capabilities/access/model/part.ts'
import type { Receiving, Seat, Standing } from './expectation.ts'

/**
 * What each role may ever read, whatever its standing, decided from ARCHITECTURE.md and PRODUCT.md and written a second
 * time on purpose: a nurse sees health and not what happened, an investigator what happened and not health, and who
 * works with numbers, accounts or logs sees nobody.
 */
export const walls: Readonly<Record<Seat, readonly Part[]>> = {
  'village-reporter': ['offer', 'identity', 'contact', 'screening', 'needs', 'consents'],
  'screening-officer': ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents'],
  'case-worker': [
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
  ],
  supervisor: [
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
  ],
  'shelter-manager': [
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
  ],
  'health-worker': ['offer', 'identity', 'contact', 'needs', 'health', 'psychosocial', 'consents'],
  investigator: ['offer', 'identity', 'story', 'screening', 'justice', 'documents', 'consents'],
  'identification-authority': ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'documents', 'consents'],
  'matching-officer': ['offer', 'identity'],
  'programme-officer': [],
  analyst: [],
  coordinator: [],
  auditor: [],
  administrator: [],
  'office-administrator': [],
  'office-coordinator': [],
}

interface Opened {
  person: readonly Part[]
  case: readonly Part[]
  /** Read by roles that read for their whole organisation; otherwise by the account itself. */
  house: boolean
}

const everySocialPart: readonly Part[] = [
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
]
const forIdentification: readonly Part[] = ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents']
const nothing: Opened = { person: [], case: [], house: true }

/** What each standing opens. `expired`, `withdrawn` and so on open nothing: that is what the words mean. */
const opened: Readonly<Record<Standing, Opened>> = {
  none: nothing,
  // What the officer was told, and of the case that it goes on.
  author: {
    person: ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents'],
    case: ['offer', 'screening', 'needs'],
    house: false,
  },
  'same-organisation': { person: everySocialPart, case: everySocialPart, house: true },
  assigned: { person: everySocialPart, case: everySocialPart, house: false },
  identification: { person: forIdentification, case: forIdentification, house: true },
  'break-glass': { person: everySocialPart, case: everySocialPart, house: false },
  offered: { person: ['offer'], case: [], house: true },
  // What the consent names in this story; psychosocial and legal help only as the house itself recorded it.
  referred: {
    person: ['offer', 'identity', 'needs', 'stay', 'health', 'psychosocial', 'legal'],
    case: ['offer', 'identity', 'needs', 'stay', 'health'],
    house: true,
  },
  declined: nothing,
  lapsed: nothing,
  expired: nothing,
  withdrawn: nothing,
  'taken-back': nothing,
}

/** The accompanying organisation after the consent has ended: that there is somebody, and the consents, to ask again. */
const standsOn: Opened = { person: ['offer', 'consents'], case: ['offer', 'consents'], house: true }

/** What somebody may read of one of the files. Receivers and breakers of glass stand in their relation to one file only. */
export function mayRead(standing: Standing, seat: Seat, file: Receiving, of: 'person' | 'case', part: Part): boolean {
  const opens = standingTo(standing, file)
  const reader = opens.house
    ? ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority'].includes(seat)
    : true
  return reader && opens[of].includes(part) && walls[seat].includes(part)
}

function standingTo(standing: Standing, file: Receiving): Opened {
  const oneFile = standing === 'break-glass' ? 'referred' : standing
  if (oneFile !== file && isOfOneFile(standing)) return nothing
  const ended = file === 'expired' || file === 'withdrawn'
  if (ended && standing === 'same-organisation') return standsOn
  if (ended && standing === 'assigned') return { ...standsOn, house: false }
  return opened[standing]
}

function isOfOneFile(standing: Standing): boolean {
  return !['none', 'author', 'same-organisation', 'assigned', 'identification'].includes(standing)
}
