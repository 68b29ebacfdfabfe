import { assistanceExpectations } from './assistance.ts'
import { casesExpectations } from './cases.ts'
import { consentsExpectations } from './consents.ts'
import { devicesExpectations } from './devices.ts'
import { documentsExpectations } from './documents.ts'
import type { Expectations } from './expectation.ts'
import { identificationExpectations } from './identification.ts'
import { identityExpectations } from './identity.ts'
import {
  auditExpectations,
  draftsExpectations,
  placesExpectations,
  statisticsExpectations,
  workExpectations,
} from './others.ts'
import { personsExpectations } from './persons.ts'
import { referralsExpectations } from './referrals.ts'
import { screeningExpectations } from './screening.ts'
import { syncExpectations } from './sync.ts'

/**
 * Who may do what, written by hand from ARCHITECTURE.md, PRODUCT.md and the law that they name, and never generated
 * from the policies: two people who decide the same thing apart are what makes a mistake visible.
 */
export const expectations: Expectations = {
  ...identityExpectations,
  ...personsExpectations,
  ...consentsExpectations,
  ...documentsExpectations,
  ...placesExpectations,
  ...draftsExpectations,
  ...devicesExpectations,
  ...syncExpectations,
  ...screeningExpectations,
  ...casesExpectations,
  ...identificationExpectations,
  ...referralsExpectations,
  ...assistanceExpectations,
  ...statisticsExpectations,
  ...workExpectations,
  ...auditExpectations,
}
