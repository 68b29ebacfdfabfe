import { readCase } from '#capabilities/cases/model/api-file.ts'
import { listConsents } from '#capabilities/consents/model/api.ts'
import { isLiveConsent } from '#capabilities/consents/model/sharing.ts'
import { collection, type OfflinePart } from '#platform/model/offline.ts'
import { listReferrals, listReferralsOfCase, prepareReferral, readReferral } from './api.ts'
import { answers } from './offline-answers.ts'
import { offer } from './offline-offer.ts'

export const referralInbox = collection(listReferrals)
export const referralsInCases = collection(listReferralsOfCase, { absent: () => ({ referrals: [] }) })
export const referralFiles = collection(readReferral)

/** Put together from the file of the case and the ledgers of its people, with all that waits on the device in them. */
export const offerForms = collection(prepareReferral, {
  absent: async ({ caseId }, view) => {
    const file = await view.ask(readCase, { code: caseId })
    if (!file) return undefined
    const ids = file.people.map(({ personId }) => personId)
    const ledgers = await Promise.all(ids.map((person) => view.ask(listConsents, { person })))
    const consents = ledgers.flatMap((ledger) => ledger?.consents ?? [])
    return prepareReferral.output.parse({
      case: file.summary,
      persons: file.people.flatMap(({ person }) => person ?? []),
      needs: file.needs,
      consents: consents.filter((consent) => isLiveConsent(consent, new Date())),
    })
  },
})

/** Offers are written and answered in the field; the other side learns of it when the device was in reach again. */
export const referralsOffline: OfflinePart = {
  collections: [referralInbox, referralsInCases, referralFiles, offerForms],
  commands: [offer, ...answers],
}
