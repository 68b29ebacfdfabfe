import type { Expectations, Seats } from './expectation.ts'
import { reachPeople, without, wholeHouse } from './seats.ts'

/** Who meets people and opens a case for them. */
const openers: Seats = ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager', 'identification-authority']
const openersOfHouse: Seats = ['supervisor', 'shelter-manager', 'identification-authority']

/** The case is open where more than an offer is: the author keeps needs and screening, the receiver has what was named. */
const reads = {
  // A matching officer sees identities, and the author's part of the case holds none.
  author: without(reachPeople, 'matching-officer'),
  'same-organisation': wholeHouse,
  assigned: reachPeople,
  identification: wholeHouse,
  'break-glass': reachPeople,
  referred: wholeHouse,
} as const

const readsNotes = {
  'same-organisation': ['supervisor', 'shelter-manager'],
  assigned: ['case-worker', 'supervisor', 'shelter-manager'],
  'break-glass': ['case-worker', 'supervisor', 'shelter-manager'],
} as const

const readsStory = {
  'same-organisation': ['supervisor', 'shelter-manager', 'identification-authority'],
  assigned: [
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'investigator',
    'identification-authority',
  ],
  identification: ['supervisor', 'shelter-manager', 'identification-authority'],
  'break-glass': [
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'investigator',
    'identification-authority',
  ],
} as const

/** Who accompanies or identifies describes what happened; a day's opening in danger is for reading. */
const writesStory = {
  'same-organisation': readsStory['same-organisation'],
  assigned: readsStory.assigned,
  identification: readsStory.identification,
} as const

/** Needs are recorded by whoever hears of one: the wall is the part `needs`, also for the receiver and in danger. */
const writesNeeds = {
  author: [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'health-worker',
    'identification-authority',
  ],
  'same-organisation': wholeHouse,
  assigned: [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'health-worker',
    'identification-authority',
  ],
  identification: wholeHouse,
  'break-glass': [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'health-worker',
    'identification-authority',
  ],
  referred: wholeHouse,
} as const

/** The way ahead, and the end, belong to those who accompany: the worker, and who answers for the house. */
const accompanies = {
  'same-organisation': wholeHouse,
  assigned: ['case-worker', 'supervisor', 'shelter-manager', 'health-worker', 'identification-authority'],
} as const

/** A worker does not pass a person on alone. */
const supervises = { 'same-organisation': ['supervisor'], assigned: ['supervisor'] } as const

/** The supervisor of the accompanying organisation, and coordinators; never who opened it. */
const reviews = {
  none: ['coordinator', 'office-coordinator'],
  author: ['coordinator', 'office-coordinator'],
  'same-organisation': ['supervisor', 'coordinator', 'office-coordinator'],
  assigned: ['supervisor', 'coordinator', 'office-coordinator'],
  identification: ['coordinator', 'office-coordinator'],
  offered: ['coordinator', 'office-coordinator'],
  referred: ['coordinator', 'office-coordinator'],
  declined: ['coordinator', 'office-coordinator'],
  lapsed: ['coordinator', 'office-coordinator'],
  expired: ['coordinator', 'office-coordinator'],
  withdrawn: ['coordinator', 'office-coordinator'],
  'taken-back': ['coordinator', 'office-coordinator'],
} as const

export const casesExpectations: Expectations = {
  // The form offers whom one may open a case for, and nobody else.
  'cases/opening-choices': {
    author: openers,
    'same-organisation': openersOfHouse,
    assigned: openers,
    identification: openersOfHouse,
  },
  'cases/list-cases': reads,
  'cases/open-case for somebody new': { always: openers },
  // To hand somebody on is for those who hold the record; neither a loan nor a broken glass gives that.
  'cases/open-case for somebody known': {
    author: openers,
    'same-organisation': openersOfHouse,
    assigned: openers,
    identification: openersOfHouse,
  },
  'cases/join-case with somebody new': {
    author: openers,
    'same-organisation': openersOfHouse,
    assigned: openers,
  },
  'cases/read-case': reads,
  'cases/read-case by the code of its person': reads,
  'cases/open-file': reads,
  // Words go onto the devices of those who work with the person; who only helps for a while reads them online.
  'cases/carry-file': {
    author: reads.author,
    'same-organisation': wholeHouse,
    assigned: reachPeople,
  },
  'cases/read-timeline': reads,
  'cases/read-notes': readsNotes,
  'cases/add-note': readsNotes,
  // The worker wrote this one.
  'cases/void-note': {
    'same-organisation': ['supervisor'],
    assigned: ['case-worker', 'supervisor', 'shelter-manager'],
  },
  'cases/read-events': readsStory,
  'cases/record-event': writesStory,
  'cases/change-event': writesStory,
  'cases/add-need': writesNeeds,
  'cases/change-need': writesNeeds,
  // The versions of a need are read, and chosen between, by whoever may change it.
  'cases/list-conflicts': writesNeeds,
  'cases/settle-conflict': writesNeeds,
  'cases/record-contact': writesNeeds,
  'cases/set-urgency': writesNeeds,
  'cases/write-plan': accompanies,
  'cases/set-phase': accompanies,
  'cases/renew-access': accompanies,
  'cases/close-case': accompanies,
  'cases/reopen-case': accompanies,
  'cases/list-workers': supervises,
  'cases/assign-case': supervises,
  // Danger to life: with the code of the case, from anywhere; named, told, and reviewed.
  'cases/break-glass': { always: ['case-worker', 'supervisor'] },
  // Also the one who opened it, as a coordinator, sees it in the list; to review it takes somebody else.
  'cases/list-openings': { ...reviews, 'break-glass': ['coordinator', 'office-coordinator'] },
  'cases/review-opening': reviews,
}
