import type { OutputOf } from '#platform/web/api/call.ts'
import type { listAccounts } from '../model/api-administration.ts'

/** One row of the list of accounts. */
export type ListedAccount = OutputOf<typeof listAccounts>['accounts'][number]
