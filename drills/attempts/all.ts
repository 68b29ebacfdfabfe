import { assistanceAttempts } from './assistance.ts'
import type { Attempt } from './attempt.ts'
import { casesAttempts } from './cases.ts'
import { consentsAttempts } from './consents.ts'
import { devicesAttempts } from './devices.ts'
import { documentsAttempts } from './documents.ts'
import { identificationAttempts } from './identification.ts'
import { identityAttempts } from './identity.ts'
import { auditAttempts, draftsAttempts, placesAttempts, statisticsAttempts, workAttempts } from './others.ts'
import { personsAttempts } from './persons.ts'
import { referralsAttempts } from './referrals.ts'
import { screeningAttempts } from './screening.ts'
import { syncAttempts } from './sync.ts'

/** How each operation of the product is tried. */
export const allAttempts: readonly Attempt[] = [
  ...identityAttempts,
  ...personsAttempts,
  ...consentsAttempts,
  ...documentsAttempts,
  ...placesAttempts,
  ...draftsAttempts,
  ...devicesAttempts,
  ...syncAttempts,
  ...screeningAttempts,
  ...casesAttempts,
  ...identificationAttempts,
  ...referralsAttempts,
  ...assistanceAttempts,
  ...statisticsAttempts,
  ...workAttempts,
  ...auditAttempts,
]
