import { type Kysely, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#platform/server/database.ts'
import type { PokpongActor, Role } from '../model/role.ts'

type ActorTables = {
  'identity.account': { id: string; organisation_id: string; sign_in_name: string; status: string }
  'identity.role_grant': {
    account_id: string
    role: string
    scope: string
    provinces: string[]
    confirmed_at: Date | null
    revoked_at: Date | null
  }
}

interface StoredGrant {
  role: Role
  scope: 'organisation' | 'provinces' | 'national'
  provinces: string[]
}

/**
 * Active accounts that hold a role, as actors without a session: for the command line, which acts as a named account.
 * @param which the role they must hold, and the sign-in name when one is meant
 */
export async function readActorFor(
  tx: Tx,
  which: { role: Role; signInName?: string | undefined },
): Promise<PokpongActor[]> {
  const live = sql<
    StoredGrant[]
  >`json_agg(json_build_object('role', g.role, 'scope', g.scope, 'provinces', g.provinces))`
  let query = (tx as Kysely<ActorTables>)
    .selectFrom('identity.account as a')
    .innerJoin('identity.role_grant as g', 'g.account_id', 'a.id')
    .where('a.status', '=', 'active')
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .groupBy(['a.id', 'a.organisation_id'])
    .having(sql<boolean>`bool_or(g.role = ${which.role})`)
    .select(['a.id', 'a.organisation_id', live.as('grants')])
  if (which.signInName !== undefined) query = query.where('a.sign_in_name', '=', which.signInName)
  const rows = await query.execute()
  return rows.map((row) => ({
    accountId: row.id,
    organisationId: row.organisation_id,
    sessionId: uuidv7(),
    grants: row.grants.map(({ role, scope, provinces }) => ({
      role,
      scope: scope === 'provinces' ? { kind: scope, provinces } : { kind: scope },
    })),
    steppedUpUntil: null,
  }))
}
