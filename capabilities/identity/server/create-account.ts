import type { Tx } from '#platform/server/database.ts'
import type { Grant } from '../model/account.ts'
import { insertAccount } from './store-accounts.ts'
import { insertGrant } from './store-grants.ts'

export interface AccountToCreate {
  id: string
  organisationId: string
  displayName: string
  signInName: string
  grants: readonly Grant[]
  /** Who made it; its own id when it stands at the beginning of everything. */
  createdBy: string
  /** Opens without a password where the server runs with demonstration data, and nowhere else. */
  demo?: boolean
}

/**
 * An account that is active at once, with grants that need no second person: for the demonstration, for tests and
 * for the first administrator. Everybody else is invited. Needs the spine's settings for the history.
 */
export async function createAccount(tx: Tx, account: AccountToCreate, now: Date): Promise<void> {
  const { grants, createdBy, ...row } = account
  await insertAccount(tx, { ...row, status: 'active' })
  for (const grant of grants) {
    await insertGrant(tx, { accountId: account.id, grant, by: createdBy, confirmed: true }, now)
  }
}
