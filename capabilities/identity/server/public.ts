import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/database.ts'
import type { OrganisationKind } from '../model/organisation.ts'
import type { Role } from '../model/role.ts'
import { listActiveAccounts, readAccountNames } from './store-accounts.ts'
import { listOrganisationRows, readOrganisationNames } from './store-organisations.ts'
import { openDoor } from './store-door.ts'
import { endSessions, findActor } from './store-sessions.ts'

export { createAccount } from './create-account.ts'
export { createOrganisation } from './create-organisation.ts'
export { demoSignIn, listDemoAccounts } from './demo.ts'
export { firstAdministratorLink } from './first-administrator.ts'
export { readActorFor } from './store-actors.ts'
export { countStrangersTry } from './tries.ts'

/**
 * Who holds this session, in one round trip. Undefined when it has ended, was idle for an hour, is half a day old,
 * or belongs to a suspended account.
 * @param tokenHash SHA-256 of the cookie's text
 */
export function authenticate(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<Actor<Role> | undefined> {
  return findActor(tx, tokenHash, now)
}

/**
 * Signs an account out everywhere at once, as when a device that carries its work was lost.
 * @param except the session that asks for it, where it is to stay
 * @returns how many sessions were live
 */
export async function endSessionsOf(tx: Tx, which: { accountId: string; except?: string }, now: Date): Promise<number> {
  return endSessions(await openDoor(tx), which, now)
}

export interface AccountName {
  displayName: string
  organisationId: string
  roles: readonly Role[]
}

/** Names of colleagues, also of those who have left: what they wrote keeps its author. Never put them into a log. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccountName>> {
  const rows = await readAccountNames(tx, ids)
  return new Map(
    rows.map((row) => [
      row.id,
      { displayName: row.display_name, organisationId: row.organisation_id, roles: row.roles },
    ]),
  )
}

export interface OrganisationName {
  kind: OrganisationKind
  name: { en: string; lo: string }
}

export async function organisationNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationName>> {
  const rows = await readOrganisationNames(tx, ids)
  return new Map(
    rows.map((row) => [row.id, { kind: row.kind as OrganisationKind, name: { en: row.name_en, lo: row.name_lo } }]),
  )
}

/** Undefined when there is no such organisation. */
export async function organisationKindOf(tx: Tx, id: string): Promise<OrganisationKind | undefined> {
  return (await organisationNames(tx, [id])).get(id)?.kind
}

export interface ListedOrganisation extends OrganisationName {
  id: string
  /** ISO 3166-2 codes; empty means the whole country. */
  provinces: readonly string[]
  parentId: string | null
}

/** Open organisations by kind and English name; of some kinds only when given. */
export async function listOrganisations(tx: Tx, kinds?: readonly OrganisationKind[]): Promise<ListedOrganisation[]> {
  const rows = await listOrganisationRows(tx)
  return rows
    .filter((row) => !kinds || kinds.includes(row.kind as OrganisationKind))
    .map((row) => ({
      id: row.id,
      kind: row.kind as OrganisationKind,
      name: { en: row.name_en, lo: row.name_lo },
      provinces: row.provinces,
      parentId: row.parent_id,
    }))
}

export interface ListedAccount extends AccountName {
  id: string
}

/** Active accounts, of one organisation or with one role when given. */
export async function listAccounts(tx: Tx, which: { organisationId?: string; role?: Role }): Promise<ListedAccount[]> {
  const rows = await listActiveAccounts(tx, which)
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    organisationId: row.organisation_id,
    roles: row.roles,
  }))
}
