import type { Expectations, Seats } from './expectation.ts'

/** Who works in a shelter. */
const staff: Seats = ['case-worker', 'supervisor', 'shelter-manager', 'health-worker']
/** Of them, who reads what the house was entrusted with. */
const staffOfHouse: Seats = ['supervisor', 'shelter-manager', 'health-worker']
/** Who keeps the rooms. */
const keepers: Seats = ['supervisor', 'shelter-manager']

const recordsHealth = {
  author: staff,
  'same-organisation': staffOfHouse,
  assigned: staff,
  identification: staffOfHouse,
  'break-glass': staff,
  referred: staffOfHouse,
} as const

/** A nurse writes no legal note. */
const recordsLegal = {
  author: ['case-worker', 'supervisor', 'shelter-manager'],
  'same-organisation': keepers,
  assigned: ['case-worker', 'supervisor', 'shelter-manager'],
  identification: keepers,
  'break-glass': ['case-worker', 'supervisor', 'shelter-manager'],
  referred: keepers,
} as const

/** Neither the officer at the border nor the authority that identifies learns of an illness. */
const readsHealth = {
  'same-organisation': staffOfHouse,
  assigned: staff,
  'break-glass': staff,
  referred: staffOfHouse,
} as const

export const assistanceExpectations: Expectations = {
  'assistance/read-board of the own shelter': { always: staff },
  // Once the file has closed to the shelter a place is taken, and nobody is named.
  'assistance/read-board with whom the alias names': { referred: staffOfHouse },
  'assistance/save-room of the own shelter': { always: ['shelter-manager'] },
  'assistance/save-room of this shelter': {
    referred: ['shelter-manager'],
    expired: ['shelter-manager'],
    withdrawn: ['shelter-manager'],
  },
  'assistance/close-room': {
    referred: ['shelter-manager'],
    expired: ['shelter-manager'],
    withdrawn: ['shelter-manager'],
  },
  'assistance/list-awaited': { offered: staffOfHouse },
  'assistance/plan-arrival before the answer': { referred: keepers },
  'assistance/plan-arrival after the answer': { offered: keepers, referred: keepers },
  'assistance/arrive': { referred: keepers },
  'assistance/move-room': { referred: keepers },
  // Nobody is kept on a list: when she leaves can be planned and recorded also after the file has closed.
  'assistance/plan-departure': { referred: keepers, expired: keepers, withdrawn: keepers },
  'assistance/leave': { referred: keepers, expired: keepers, withdrawn: keepers },
  'assistance/cancel-arrival': { referred: keepers },
  // Free places are about nobody.
  'assistance/list-vacancies': {
    always: [
      'screening-officer',
      'case-worker',
      'supervisor',
      'shelter-manager',
      'health-worker',
      'identification-authority',
      'coordinator',
      'office-coordinator',
    ],
  },
  'assistance/can-help': { offered: staffOfHouse, referred: staffOfHouse },
  'assistance/record-assistance health-check': recordsHealth,
  'assistance/record-assistance counselling': recordsHealth,
  'assistance/record-assistance legal-advice': recordsLegal,
  'assistance/record-assistance phone-call': recordsHealth,
  // By whom it was given, or who keeps the house that gave it.
  'assistance/void-assistance': { referred: keepers },
  'assistance/read-assistance-of-case health-check': readsHealth,
  'assistance/read-assistance-of-case counselling': readsHealth,
  'assistance/read-assistance-of-case legal-advice': {
    'same-organisation': keepers,
    assigned: ['case-worker', 'supervisor', 'shelter-manager'],
    'break-glass': ['case-worker', 'supervisor', 'shelter-manager'],
    referred: keepers,
  },
  // Where somebody stays: the part `stay`, and the people of the shelter itself.
  'assistance/read-assistance-of-case stays': {
    'same-organisation': keepers,
    assigned: ['case-worker', 'supervisor', 'shelter-manager'],
    'break-glass': ['case-worker', 'supervisor', 'shelter-manager'],
    referred: staffOfHouse,
  },
  'assistance/read-today of the own house': { always: staff },
  'assistance/read-today with whom the alias names': { referred: staffOfHouse },
}
