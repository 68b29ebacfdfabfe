import './parse-quietly.ts'
import { assistanceOffline } from '#capabilities/assistance/model/offline.ts'
import { casesOffline } from '#capabilities/cases/model/offline.ts'
import { identityOffline } from '#capabilities/identity/model/offline.ts'
import { consentsOffline } from '#capabilities/consents/model/offline.ts'
import { documentsOffline } from '#capabilities/documents/model/offline.ts'
import { personsOffline } from '#capabilities/persons/model/offline.ts'
import { referralsOffline } from '#capabilities/referrals/model/offline.ts'
import { screeningOffline } from '#capabilities/screening/model/offline.ts'
import { draftsOffline } from '#capabilities/drafts/model/offline.ts'
import { workOffline } from '#capabilities/work/model/offline.ts'
import type { OfflinePart } from '#platform/model/offline.ts'

/** What a device carries and accepts without a network: one line per capability. */
export const parts: readonly OfflinePart[] = [
  identityOffline,
  personsOffline,
  documentsOffline,
  // After documents: it says how their commands show in a ledger.
  consentsOffline,
  referralsOffline,
  draftsOffline,
  screeningOffline,
  casesOffline,
  assistanceOffline,
  // Last: it says how commands of the others show on the home screen.
  workOffline,
]
