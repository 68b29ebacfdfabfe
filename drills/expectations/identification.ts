import type { Expectations, Seats } from './expectation.ts'

/** The competent authority alone decides (Anti-TIP Law), and only the one that was asked. */
const theAuthority = { identification: ['identification-authority'] } as const

const asks: Seats = ['screening-officer', 'case-worker', 'supervisor', 'investigator', 'identification-authority']

const readsScreening: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'investigator',
  'identification-authority',
]
const readsScreeningOfHouse: Seats = ['supervisor', 'shelter-manager', 'identification-authority']

export const identificationExpectations: Expectations = {
  // By those who hold the record: it opens the person to the authority.
  'identification/request-identification': {
    author: asks,
    'same-organisation': ['supervisor', 'identification-authority'],
    assigned: asks,
    identification: ['supervisor', 'identification-authority'],
  },
  'identification/decide-identification': theAuthority,
  'identification/revise-decision': theAuthority,
  // A colleague at the authority, and the worker who knows what happened.
  'identification/record-dissent': {
    'same-organisation': ['supervisor', 'identification-authority'],
    assigned: ['case-worker', 'supervisor', 'identification-authority'],
    identification: ['supervisor', 'identification-authority'],
    'break-glass': ['case-worker', 'supervisor', 'identification-authority'],
  },
  // Whom to ask is no secret.
  'identification/list-authorities': 'signed-in',
  'identification/list-requests that wait': theAuthority,
  'identification/list-requests that are decided': theAuthority,
  'identification/read-request': theAuthority,
  'identification/read-identification': {
    author: readsScreening,
    'same-organisation': readsScreeningOfHouse,
    assigned: readsScreening,
    identification: readsScreeningOfHouse,
    'break-glass': readsScreening,
  },
}
