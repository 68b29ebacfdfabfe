import type { Tx } from '#platform/server/database.ts'
import type { Grant } from '../model/account.ts'
import type { AdministeredAccount } from '../model/policy.ts'
import { reachesPeople } from '../model/role.ts'
import { readAccount } from './store-accounts.ts'
import { isHeldByAnother } from './store-grants.ts'
import { readPlace } from './store-organisations.ts'

/** An account as the administration policies look at it, with its status; undefined when there is none. */
export async function loadAdministered(tx: Tx, accountId: string) {
  const account = await readAccount(tx, accountId)
  const organisation = account && (await readPlace(tx, account.organisation_id))
  return organisation && { accountId, organisation, status: account.status }
}

/**
 * Whether these grants wait for a second person: those that reach people do, as soon as there is somebody else who
 * could agree. A node with one administrator and nobody else must still be able to begin.
 */
export async function needsSecondPerson(
  tx: Tx,
  proposerId: string,
  account: AdministeredAccount,
  grants: readonly Grant[],
): Promise<boolean> {
  if (!grants.some((grant) => reachesPeople(grant.role))) return false
  const than = [proposerId, account.accountId]
  const organisationId = account.organisation.id
  return (
    (await isHeldByAnother(tx, ['administrator'], { than, national: true })) ||
    (await isHeldByAnother(tx, ['administrator', 'supervisor'], { than, organisationId }))
  )
}

/** Whether the nation would be left without anybody who can run the accounts. */
export async function isLastAdministrator(tx: Tx, accountId: string): Promise<boolean> {
  const held = await isHeldByAnother(tx, ['administrator'], { than: [], national: true })
  return held && !(await isHeldByAnother(tx, ['administrator'], { than: [accountId], national: true }))
}
