import { auditOperations } from '#capabilities/audit/server/routes.ts'
import { assistanceOperations } from '#capabilities/assistance/server/routes.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { documentsOperations } from '#capabilities/documents/server/routes.ts'
import { devicesOperations } from '#capabilities/devices/server/routes.ts'
import { draftsOperations } from '#capabilities/drafts/server/routes.ts'
import { identificationOperations } from '#capabilities/identification/server/routes.ts'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { placesOperations } from '#capabilities/places/server/routes.ts'
import { referralsOperations } from '#capabilities/referrals/server/routes.ts'
import { screeningOperations } from '#capabilities/screening/server/routes.ts'
import { statisticsOperations } from '#capabilities/statistics/server/routes.ts'
import { syncOperations } from '#capabilities/sync/server/routes.ts'
import { workOperations } from '#capabilities/work/server/routes.ts'
import type { Operation } from '#platform/server/operation.ts'
import { carried } from './carried.ts'

/** Every operation of the product. What is not listed here cannot be called. */
export const operations: readonly Operation[] = [
  ...identityOperations,
  ...auditOperations,
  ...personsOperations,
  ...documentsOperations,
  ...consentsOperations,
  ...placesOperations,
  ...draftsOperations,
  ...devicesOperations,
  ...screeningOperations,
  ...casesOperations,
  ...identificationOperations,
  ...referralsOperations,
  ...assistanceOperations,
  ...statisticsOperations,
  ...workOperations,
  ...syncOperations(carried),
]
