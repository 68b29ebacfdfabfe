import type { Tx } from '#platform/server/database.ts'
import type { SignedIn } from '../model/api.ts'
import { readAccount } from './store-accounts.ts'
import { readGrants } from './store-grants.ts'

/** What the screen is told about whoever has just signed in, or is. */
export async function describeSignedIn(tx: Tx, accountId: string, steppedUpUntil: string | null): Promise<SignedIn> {
  const account = await readAccount(tx, accountId)
  if (!account) throw new Error('A session belongs to an account that does not exist.')
  const grants = await readGrants(tx, [accountId])
  return {
    actor: {
      accountId,
      displayName: account.display_name,
      organisationId: account.organisation_id,
      organisationName: { en: account.name_en, lo: account.name_lo },
      roles: grants.filter((held) => !held.waiting).map((held) => held.grant.role),
      steppedUpUntil,
      demo: account.demo,
    },
  }
}
