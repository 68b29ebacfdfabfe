import { assistanceCarried } from '#capabilities/assistance/server/collection.ts'
import { casesCarried } from '#capabilities/cases/server/collection.ts'
import { identityCarried } from '#capabilities/identity/server/collection.ts'
import { draftsCarried } from '#capabilities/drafts/server/collection.ts'
import { consentsCarried } from '#capabilities/consents/server/collection.ts'
import { documentsCarried } from '#capabilities/documents/server/collection.ts'
import { personsCarried } from '#capabilities/persons/server/collection.ts'
import { referralsCarried } from '#capabilities/referrals/server/collection.ts'
import { screeningCarried } from '#capabilities/screening/server/collection.ts'
import { workCarried } from '#capabilities/work/server/collection.ts'
import type { Carried } from '#platform/server/carried.ts'

/** What a device may carry: one line per capability. */
export const carried: readonly Carried[] = [
  ...identityCarried,
  ...personsCarried,
  ...documentsCarried,
  ...consentsCarried,
  ...referralsCarried,
  ...draftsCarried,
  ...workCarried,
  ...screeningCarried,
  ...casesCarried,
  ...assistanceCarried,
]
