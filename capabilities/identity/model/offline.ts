import { collection, type OfflinePart } from '#platform/model/offline.ts'
import { listColleagues, listOrganisations } from './api-administration.ts'

export const organisationList = collection(listOrganisations)
export const colleagueList = collection(listColleagues)

/** Whom one can name and ask for help: organisations and colleagues, by the names that everybody on the node reads. */
export const identityOffline: OfflinePart = { collections: [organisationList, colleagueList], commands: [] }
