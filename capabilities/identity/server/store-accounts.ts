import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { AccountStatus } from '../model/account.ts'
import type { Role } from '../model/role.ts'
import type { OrganisationTables } from './store-tables.ts'

const within = (tx: Tx) => tx.withTables<OrganisationTables>()

export interface NewAccount {
  id: string
  organisationId: string
  displayName: string
  signInName: string
  status: AccountStatus
  demo?: boolean
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await within(tx)
    .insertInto('identity.account')
    .values({
      id: account.id,
      organisation_id: account.organisationId,
      display_name: account.displayName,
      sign_in_name: account.signInName,
      status: account.status,
      demo: account.demo ?? false,
    })
    .execute()
}

export async function readAccount(tx: Tx, id: string) {
  return within(tx)
    .selectFrom('identity.account as a')
    .innerJoin('identity.organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.display_name',
      'a.sign_in_name',
      'a.status',
      'a.demo',
      'a.organisation_id',
      'o.name_en',
      'o.name_lo',
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()
}

export async function setStatus(tx: Tx, id: string, status: AccountStatus): Promise<void> {
  await within(tx).updateTable('identity.account').set({ status }).where('id', '=', id).execute()
}

export async function isNameTaken(tx: Tx, signInName: string): Promise<boolean> {
  const found = await within(tx)
    .selectFrom('identity.account')
    .select('id')
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  return found !== undefined
}

export interface AccountFilter {
  text: string
  organisationId: string | null
  role: Role | null
  status: AccountStatus | null
  after: string | null
  /** Undefined: all; otherwise only these organisations. */
  within: readonly string[] | undefined
  limit: number
}

/** Accounts in the order of their ids, so that a list can go on after the last one seen. */
export async function listAccountRows(tx: Tx, filter: AccountFilter) {
  let query = within(tx)
    .selectFrom('identity.account as a')
    .innerJoin('identity.organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.display_name', 'a.sign_in_name', 'a.status', 'a.organisation_id', 'o.name_en', 'o.name_lo'])
    .orderBy('a.id')
    .limit(filter.limit)
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('a.display_name', 'ilike', pattern), eb('a.sign_in_name', 'ilike', pattern)]))
  }
  if (filter.organisationId) query = query.where('a.organisation_id', '=', filter.organisationId)
  if (filter.status) query = query.where('a.status', '=', filter.status)
  if (filter.after) query = query.where('a.id', '>', filter.after)
  if (filter.within) query = query.where(sql<boolean>`a.organisation_id = any(${[...filter.within]}::uuid[])`)
  if (filter.role) query = query.where((eb) => eb.exists(holding(eb as never, filter.role!)))
  return query.execute()
}

function holding(eb: ReturnType<typeof within>, role: Role) {
  return eb
    .selectFrom('identity.role_grant as g')
    .select(sql`1`.as('one'))
    .where(sql<boolean>`g.account_id = a.id`)
    .where('g.role', '=', role)
    .where('g.revoked_at', 'is', null)
}

/** Active accounts with what neighbours may show of them; of one organisation or with one role when asked. */
export async function listActiveAccounts(tx: Tx, which: { organisationId?: string; role?: Role; demo?: true }) {
  return within(tx)
    .selectFrom('identity.account as a')
    .leftJoin('identity.role_grant as g', (join) =>
      join.onRef('g.account_id', '=', 'a.id').on('g.revoked_at', 'is', null).on('g.confirmed_at', 'is not', null),
    )
    .innerJoin('identity.organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.display_name', 'a.organisation_id', 'o.name_en', 'o.name_lo', 'a.created_at'])
    .select(
      sql<Role[]>`coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}')`.as('roles'),
    )
    .where('a.status', '=', 'active')
    .$if(which.organisationId !== undefined, (query) => query.where('a.organisation_id', '=', which.organisationId!))
    .$if(which.demo === true, (query) => query.where('a.demo', '=', true))
    .groupBy(['a.id', 'o.id'])
    .$if(which.role !== undefined, (query) => query.having(sql<boolean>`${which.role!} = any(array_agg(g.role))`))
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute()
}

/** Names of accounts, whatever their state: a suspended colleague's work keeps its author. */
export async function readAccountNames(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return within(tx)
    .selectFrom('identity.account as a')
    .leftJoin('identity.role_grant as g', (join) =>
      join.onRef('g.account_id', '=', 'a.id').on('g.revoked_at', 'is', null),
    )
    .select(['a.id', 'a.display_name', 'a.organisation_id'])
    .select(
      sql<Role[]>`coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}')`.as('roles'),
    )
    .where('a.id', 'in', [...new Set(ids)])
    .groupBy('a.id')
    .execute()
}
