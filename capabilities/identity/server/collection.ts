import { colleagueList, organisationList } from '#capabilities/identity/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { listColleaguesOperation, listOrganisationsOperation } from './list-accounts.ts'

/** The same few lists for everybody who signs in. */
export const identityCarried: readonly Carried[] = [
  carried(organisationList, listOrganisationsOperation, async () => [{}]),
  carried(colleagueList, listColleaguesOperation, async () => [{}]),
]
