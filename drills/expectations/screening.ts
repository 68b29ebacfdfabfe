import type { Expectations, Seats } from './expectation.ts'

/** The front line and who receives from it. A health worker asks about health, and not about what happened. */
const screeners: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'investigator',
  'identification-authority',
]
const screenersOfHouse: Seats = ['supervisor', 'identification-authority']
/** An investigator writes nobody down. */
const screenersWhoWrite: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'identification-authority',
]

/** Somebody who is on record already is screened again by those to whom the earlier screening is open. */
const knowsTheScreening = {
  author: screeners,
  'same-organisation': screenersOfHouse,
  assigned: screeners,
  identification: screenersOfHouse,
  'break-glass': screeners,
} as const

/** She agreed to talk with this officer, and with nobody else. */
const onlyItsOfficer = { author: screeners } as const

/** Read also by those who run a house and screen nobody. */
const reads = {
  author: [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'investigator',
    'identification-authority',
  ],
  'same-organisation': ['supervisor', 'shelter-manager', 'identification-authority'],
  assigned: [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'investigator',
    'identification-authority',
  ],
  identification: ['supervisor', 'shelter-manager', 'identification-authority'],
  'break-glass': [
    'village-reporter',
    'screening-officer',
    'case-worker',
    'supervisor',
    'shelter-manager',
    'investigator',
    'identification-authority',
  ],
} as const

const readsProtocols: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'investigator',
  'identification-authority',
  'shelter-manager',
  'programme-officer',
  'coordinator',
  'office-coordinator',
  'administrator',
  'office-administrator',
]

/** They oversee the questions, so they listen to a new recording, also those of one office. */
const checksClips: Seats = [
  'administrator',
  'office-administrator',
  'coordinator',
  'office-coordinator',
  'programme-officer',
]

export const screeningExpectations: Expectations = {
  'screening/start-screening of somebody new': { always: screenersWhoWrite },
  'screening/start-screening of somebody known': knowsTheScreening,
  'screening/end-at-gate with nobody written down': { always: screeners },
  'screening/end-at-gate with somebody known': knowsTheScreening,
  'screening/save-answers': onlyItsOfficer,
  'screening/pause-screening': onlyItsOfficer,
  'screening/stop-screening': onlyItsOfficer,
  'screening/postpone-screening': onlyItsOfficer,
  'screening/complete-screening': onlyItsOfficer,
  'screening/record-screening of somebody new': { always: screenersWhoWrite },
  'screening/record-screening of somebody known': knowsTheScreening,
  'screening/classify-as-labour-dispute': knowsTheScreening,
  'screening/list-my-screenings': onlyItsOfficer,
  'screening/list-screenings-of': reads,
  'screening/read-screening': reads,
  'screening/read-screening by code': reads,
  // Questions are no secret; the list of protocols belongs to those who screen or oversee it.
  'screening/list-protocols': { always: readsProtocols },
  'screening/read-protocol': { always: readsProtocols },
  // The whole node listens to the same recordings: one office's administrator does not make them.
  'screening/record-clip': { always: ['administrator'] },
  'screening/check-clip': { always: checksClips },
  'screening/retire-clip that nobody has heard': { always: checksClips },
  'screening/retire-clip in use': { always: ['administrator'] },
  'screening/list-clips': { always: readsProtocols },
  'screening/list-clips with a new one': { always: checksClips },
  'screening/list-clip-languages': { always: readsProtocols },
  'screening/read-clip that nobody has heard': { always: checksClips },
  'screening/read-clip in use': { always: readsProtocols },
}
