import type { Expectations, Seats } from './expectation.ts'

/** Roles before which papers may lie: not whom a person is first met by, and not a nurse. */
const readers: Seats = ['case-worker', 'supervisor', 'shelter-manager', 'investigator', 'identification-authority']
const readersOfHouse: Seats = ['supervisor', 'shelter-manager', 'identification-authority']

/** Roles before which the ledger of consents may be opened; its proofs go with it. */
const ledgerReaders: Seats = [...readers, 'village-reporter', 'screening-officer', 'health-worker']
const ledgerReadersOfHouse: Seats = [...readersOfHouse, 'health-worker']

/**
 * The officer who met her, the authority and the receiver of this story were not given the part `documents`: what was
 * asked of them needs no passport.
 */
const papers = {
  'same-organisation': readersOfHouse,
  assigned: readers,
  'break-glass': readers,
} as const

const ledger = {
  author: ledgerReaders,
  'same-organisation': ledgerReadersOfHouse,
  assigned: ledgerReaders,
  identification: ledgerReadersOfHouse,
  'break-glass': ledgerReaders,
} as const

export const documentsExpectations: Expectations = {
  // A list of one side of the wall is a list: whoever reads the ledger sees what proves it, and no more.
  'documents/list-documents': ledger,
  'documents/list-documents of the photo': papers,
  'documents/begin-document': papers,
  'documents/begin-document of a consent': ledger,
  'documents/begin-document of the case': papers,
  // Nobody goes on with what another began; here each began it who may.
  'documents/add-chunk': papers,
  'documents/finish-document': papers,
  'documents/open-document': papers,
  'documents/read-chunk': papers,
  // Without having opened it: only whoever took it today, who here is the worker assigned.
  'documents/read-chunk unopened': { assigned: readers },
  // Those who answer for the file, and not whoever opened it in danger.
  'documents/void-document': { ...papers, 'break-glass': [] },
}
