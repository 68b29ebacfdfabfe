import type { Expectations, Seats } from './expectation.ts'
import { reachPeople, wholeHouse, without } from './seats.ts'

export const placesExpectations: Expectations = {
  'places/list-places': 'anyone',
  'places/search-places': 'anyone',
}

/** Exact numbers are for those who plan, oversee or decide, and for nobody else inside. */
const counts: Seats = [
  'analyst',
  'coordinator',
  'office-coordinator',
  'programme-officer',
  'supervisor',
  'identification-authority',
]

export const statisticsExpectations: Expectations = {
  'statistics/read-identified-people': { always: counts },
  'statistics/list-collections': { always: counts },
  'statistics/read-collection': { always: counts },
  // What others published changes no record of ours; who runs the node or answers for statistics loads it.
  'statistics/load-collection': { always: ['analyst', 'administrator', 'office-administrator'] },
}

export const draftsExpectations: Expectations = {
  // Whoever is interrupted goes on alone: there is no role and no standing that opens the half-written words of another.
  'drafts/keep-draft of one’s own': 'signed-in',
  'drafts/keep-draft that another account typed': { always: [] },
  'drafts/read-draft of one’s own': 'signed-in',
  'drafts/read-draft of somebody else': {},
  'drafts/discard-draft': 'signed-in',
}

export const workExpectations: Expectations = {
  // Everybody has a home; what stands on it is judged by the words in it.
  'work/read-my-work': 'signed-in',
}

/** Who may read a record sees who else did, and the nation's auditor sees it of every record. */
const readsAccessLog = {
  none: ['auditor'],
  author: [...reachPeople, 'auditor'],
  'same-organisation': [...wholeHouse, 'auditor'],
  assigned: [...reachPeople, 'auditor'],
  identification: [...wholeHouse, 'auditor'],
  'break-glass': [...reachPeople, 'auditor'],
  offered: ['auditor'],
  referred: [...wholeHouse, 'auditor'],
  declined: ['auditor'],
  lapsed: ['auditor'],
  expired: ['auditor'],
  withdrawn: ['auditor'],
  'taken-back': ['auditor'],
} as const

/** A supervisor sees besides what the own office did: each house that was asked answered something about the person. */
const readsAccessLogOfPerson = {
  ...readsAccessLog,
  offered: ['supervisor', 'auditor'],
  declined: ['supervisor', 'auditor'],
  lapsed: ['supervisor', 'auditor'],
  expired: ['supervisor', 'auditor'],
  withdrawn: ['supervisor', 'auditor'],
  'taken-back': ['supervisor', 'auditor'],
} as const

/**
 * The author's part of a case holds no identity, and a matching officer sees nothing else. The partner's helper broke the
 * glass on the case, which the partner's supervisor sees.
 */
const readsAccessLogOfCase = {
  ...readsAccessLog,
  none: ['supervisor', 'auditor'],
  author: [...without(reachPeople, 'matching-officer'), 'auditor'],
} as const

export const auditExpectations: Expectations = {
  'audit/read-access-log of the case': readsAccessLogOfCase,
  'audit/read-access-log of the person': readsAccessLogOfPerson,
  'audit/read-access-log of what the accompanying office did': readsAccessLog,
  'audit/read-proof': readsAccessLogOfCase,
  // It excuses what was signed and is gone, so it is for those who answer for the whole node.
  'audit/continue-after-restore': { always: ['administrator', 'auditor'] },
  'audit/list-entries': { always: ['auditor'] },
}
