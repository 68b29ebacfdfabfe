import type { Tx } from '#platform/server/database.ts'
import type { Grant } from '../model/account.ts'
import type { OrganisationPlace } from '../model/policy.ts'
import { needsTwoPeople } from '../model/role.ts'
import { readAccount } from './store-accounts.ts'
import { isHeldByAnother, lockNationalAdministrators, readGrants } from './store-grants.ts'
import { readPlace } from './store-organisations.ts'

/** An account as the administration policies look at it, with its status; undefined when there is none. */
export async function loadAdministered(tx: Tx, accountId: string) {
  const account = await readAccount(tx, accountId)
  const organisation = account && (await readPlace(tx, account.organisation_id))
  if (!organisation) return undefined
  const present = (await readGrants(tx, [accountId])).map(({ grant }) => grant)
  return { accountId, organisation, status: account.status, present }
}

/**
 * Whether these grants wait for a second person: those that reach people or audit do, as soon as there is somebody
 * else who could agree. A node with one administrator and nobody else must still be able to begin.
 */
export async function needsSecondPerson(
  tx: Tx,
  proposerId: string,
  account: { accountId: string; organisation: OrganisationPlace },
  grants: readonly Grant[],
): Promise<boolean> {
  if (!grants.some((grant) => needsTwoPeople(grant.role))) return false
  const than = [proposerId, account.accountId]
  const organisationId = account.organisation.id
  return (
    (await isHeldByAnother(tx, ['administrator'], { than, national: true })) ||
    (await isHeldByAnother(tx, ['administrator', 'supervisor'], { than, organisationId }))
  )
}

/**
 * Whether the nation would be left without anybody who can run the accounts. Two administrators may suspend each
 * other in the same instant, so the rows are locked and the second one waits for the first.
 */
export async function isLastAdministrator(tx: Tx, accountId: string): Promise<boolean> {
  const active = await lockNationalAdministrators(tx)
  return active.length === 1 && active[0] === accountId
}
