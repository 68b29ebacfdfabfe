import type { Expectations, Seats } from './expectation.ts'
import { reachPeople, wholeHouse } from './seats.ts'

/** Who meets people and writes down who they are. An investigator and a matching officer read, and don't write. */
const writers: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'identification-authority',
]
const writersOfHouse: Seats = ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority']

/**
 * The file is read by whom something of it is open to. An offer alone is not that: its receiver is shown what the
 * offer names (province, age band), and the file would tell the district and the nationality.
 */
const reads = {
  author: reachPeople,
  'same-organisation': wholeHouse,
  assigned: reachPeople,
  identification: wholeHouse,
  'break-glass': reachPeople,
  referred: wholeHouse,
} as const

/** Names are open in each of these standings: the consents of this story name `identity`. */
const corrects = {
  author: writers,
  'same-organisation': writersOfHouse,
  assigned: writers,
  identification: writersOfHouse,
  'break-glass': writers,
  referred: writersOfHouse,
} as const

/** Names go onto the devices of those who work with the person; to whom she is only lent sees them online. */
const carries = { author: reads.author, 'same-organisation': wholeHouse, assigned: reachPeople } as const

export const personsExpectations: Expectations = {
  'persons/create-person': { always: writers },
  'persons/read-person': reads,
  'persons/read-person by code': reads,
  'persons/find-people by code': reads,
  'persons/find-people by alias': reads,
  'persons/find-people by name': reads,
  'persons/correct-person': corrects,
  'persons/add-name': corrects,
  'persons/set-aside-name': corrects,
  // The receiver was not given the part `contact`.
  'persons/add-contact': {
    author: writers,
    'same-organisation': writersOfHouse,
    assigned: writers,
    identification: writersOfHouse,
    'break-glass': writers,
  },
  // Whether somebody is a child is settled by those who accompany, care or identify.
  'persons/verify-age': {
    author: ['case-worker', 'supervisor', 'shelter-manager', 'health-worker', 'identification-authority'],
    'same-organisation': writersOfHouse,
    assigned: ['case-worker', 'supervisor', 'shelter-manager', 'health-worker', 'identification-authority'],
    identification: writersOfHouse,
    'break-glass': ['case-worker', 'supervisor', 'shelter-manager', 'health-worker', 'identification-authority'],
    referred: writersOfHouse,
  },
  'persons/reveal-identity': reads,
  'persons/carry-identity': carries,
  'persons/carry-identity where the organisation permits none': {},
  'persons/read-carried-identity': carries,
  'persons/tell-reveal': carries,
  'persons/tell-reveal of whom one never carried': {},
  // It cannot be taken back: a supervisor who answers for the file, not one to whom it was lent or who broke the glass.
  'persons/erase-person': {
    author: ['supervisor'],
    'same-organisation': ['supervisor'],
    assigned: ['supervisor'],
  },
}
