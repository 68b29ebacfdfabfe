import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#platform/server/database.ts'
import type { Grant } from '../model/account.ts'
import type { Role } from '../model/role.ts'
import type { OrganisationTables } from './store-tables.ts'

const within = (tx: Tx) => tx.withTables<OrganisationTables>()

export interface HeldGrant {
  id: string
  accountId: string
  grant: Grant
  grantedBy: string
  waiting: boolean
}

/** Grants that were not revoked, waiting ones too. */
export async function readGrants(tx: Tx, accountIds: readonly string[]): Promise<HeldGrant[]> {
  if (accountIds.length === 0) return []
  const rows = await within(tx)
    .selectFrom('identity.role_grant')
    .select(['id', 'account_id', 'role', 'scope', 'provinces', 'granted_by', 'confirmed_at'])
    .where('account_id', 'in', [...accountIds])
    .where('revoked_at', 'is', null)
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    grantedBy: row.granted_by,
    waiting: row.confirmed_at === null,
    grant: {
      role: row.role,
      scope: row.scope === 'provinces' ? { kind: row.scope, provinces: row.provinces } : { kind: row.scope },
    },
  }))
}

/** @param confirmed false when the grant waits for a second person */
export async function insertGrant(
  tx: Tx,
  { accountId, grant, by, confirmed }: { accountId: string; grant: Grant; by: string; confirmed: boolean },
  now: Date,
): Promise<void> {
  await within(tx)
    .insertInto('identity.role_grant')
    .values({
      id: uuidv7(),
      account_id: accountId,
      role: grant.role,
      scope: grant.scope.kind,
      provinces: grant.scope.kind === 'provinces' ? grant.scope.provinces : [],
      granted_by: by,
      granted_at: now,
      confirmed_by: confirmed ? by : null,
      confirmed_at: confirmed ? now : null,
    })
    .execute()
}

export async function revokeGrant(tx: Tx, id: string, by: string, now: Date): Promise<void> {
  await within(tx)
    .updateTable('identity.role_grant')
    .set({ revoked_by: by, revoked_at: now })
    .where('id', '=', id)
    .execute()
}

export async function confirmGrants(tx: Tx, accountId: string, by: string, now: Date): Promise<number> {
  const done = await within(tx)
    .updateTable('identity.role_grant')
    .set({ confirmed_by: by, confirmed_at: now })
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Whether an active account other than these holds one of these roles; in one organisation when given. */
export async function isHeldByAnother(
  tx: Tx,
  roles: readonly Role[],
  other: { than: readonly string[]; organisationId?: string; national?: true },
): Promise<boolean> {
  const found = await within(tx)
    .selectFrom('identity.role_grant as g')
    .innerJoin('identity.account as a', 'a.id', 'g.account_id')
    .select('g.id')
    .where('g.role', 'in', [...roles])
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where('a.status', '=', 'active')
    .where(sql<boolean>`a.id <> all(${[...other.than]}::uuid[])`)
    .$if(other.organisationId !== undefined, (query) => query.where('a.organisation_id', '=', other.organisationId!))
    .$if(other.national === true, (query) => query.where('g.scope', '=', 'national'))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The active accounts that administer the nation, locked until the transaction ends. */
export async function lockNationalAdministrators(tx: Tx): Promise<string[]> {
  const rows = await within(tx)
    .selectFrom('identity.account as a')
    .select('a.id')
    .where('a.status', '=', 'active')
    .where(
      sql<boolean>`exists (select 1 from identity.role_grant g where g.account_id = a.id and g.role = 'administrator'
        and g.scope = 'national' and g.revoked_at is null and g.confirmed_at is not null)`,
    )
    .orderBy('a.id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}
