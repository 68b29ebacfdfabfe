import type { Expectations, Seats } from './expectation.ts'

/** Roles before which the ledger may be opened: not who matches identities. */
const readers: Seats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'investigator',
  'identification-authority',
]
const readersOfHouse: Seats = ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority']

/** The receiver of this story was not given the part `consents`. */
const ledger = {
  author: readers,
  'same-organisation': readersOfHouse,
  assigned: readers,
  identification: readersOfHouse,
  'break-glass': readers,
} as const

export const consentsExpectations: Expectations = {
  'consents/list-consents': ledger,
  'consents/prepare-consent': ledger,
  // To record opens nothing by itself; rules decide what counts.
  'consents/record-consent': ledger,
  // A person may tell anybody who works with them that they changed their mind.
  'consents/withdraw-consent': ledger,
  // Never one's own: here the worker who is assigned recorded it.
  'consents/review-override': {
    author: ['supervisor'],
    'same-organisation': ['supervisor'],
    identification: ['supervisor'],
    'break-glass': ['supervisor'],
  },
  // By organisation, without the person.
  'consents/list-overrides': { always: ['coordinator', 'office-coordinator'] },
}
