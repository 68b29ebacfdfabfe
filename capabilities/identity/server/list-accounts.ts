import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Tx } from '#platform/server/database.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { listAccounts, listColleagues, listOrganisations } from '../model/api-administration.ts'
import { mayAdminister, type OrganisationPlace } from '../model/policy.ts'
import { holds, type PokpongActor } from '../model/role.ts'
import { listAccountRows, listActiveAccounts } from './store-accounts.ts'
import { openDoor } from './store-door.ts'
import { readGrants } from './store-grants.ts'
import { listOpenInvitations } from './store-invitations.ts'
import { listOrganisationRows } from './store-organisations.ts'
import { readLastSeen } from './store-sessions.ts'

const pageSize = 100

export const listOrganisationsOperation = queryOperation(listOrganisations, {
  async answer(ctx) {
    const rows = await listOrganisationRows(ctx.tx)
    return {
      organisations: rows.map(({ id, kind, name_en, name_lo, provinces, parent_id, accounts }) => ({
        id,
        kind,
        name: { en: name_en, lo: name_lo },
        provinces,
        parentId: parent_id,
        accounts: accounts ?? 0,
      })),
    }
  },
})

export const listColleaguesOperation = queryOperation(listColleagues, {
  async answer(ctx) {
    const rows = await listActiveAccounts(ctx.tx, { organisationId: ctx.actor.organisationId })
    return { colleagues: rows.map(({ id, display_name, roles }) => ({ id, displayName: display_name, roles })) }
  },
})

export const listAccountsOperation = queryOperation(listAccounts, {
  async answer(ctx, filter) {
    const within = await organisationsInReach(ctx.tx, ctx.actor)
    const found = await listAccountRows(ctx.tx, { ...filter, within, limit: pageSize + 1 })
    const rows = found.slice(0, pageSize)
    const ids = rows.map((row) => row.id)
    const grants = await readGrants(ctx.tx, ids)
    const door = await openDoor(ctx.tx)
    const links = await listOpenInvitations(door, ids, ctx.now)
    const lastSeen = await readLastSeen(door, ids)
    const accounts = rows.map((row) => ({
      id: row.id,
      displayName: row.display_name,
      signInName: row.sign_in_name,
      organisationId: row.organisation_id,
      organisationName: { en: row.name_en, lo: row.name_lo },
      status: row.status,
      grants: grants
        .filter((held) => held.accountId === row.id)
        .map(({ grant, waiting, grantedBy }) => ({ ...grant, waiting, grantedBy })),
      // The day is enough to see that an account is no longer used; the minute would be watching somebody.
      lastSeenOn: dayOf(lastSeen.get(row.id)),
      invitation: invitationOf(links.find((link) => link.account_id === row.id)),
    }))
    return { accounts, more: found.length > pageSize }
  },
})

function dayOf(instant: Date | undefined): string | null {
  return instant ? dayIn(country.zone, instant) : null
}

type OpenLink = Awaited<ReturnType<typeof listOpenInvitations>>[number]

function invitationOf(link: OpenLink | undefined) {
  if (!link || link.purpose === 'first-administrator') return null
  const { purpose, expires_at, confirmed_at, created_by } = link
  return { purpose, expiresAt: expires_at.toISOString(), waiting: confirmed_at === null, createdBy: created_by }
}

/** Undefined when the asker sees all: the nation's administrators, and auditors who check them. */
async function organisationsInReach(tx: Tx, actor: PokpongActor): Promise<string[] | undefined> {
  const national = actor.grants.some(({ role, scope }) => role === 'administrator' && scope.kind === 'national')
  if (national || holds(actor, 'auditor')) return undefined
  const rows = await listOrganisationRows(tx)
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]))
  const places: OrganisationPlace[] = rows.map(({ id, provinces }) => ({
    id,
    provinces,
    lineage: lineageOf(id, parents),
  }))
  return places
    .filter(
      (place) =>
        mayAdminister(actor, place).allowed || (holds(actor, 'supervisor') && place.id === actor.organisationId),
    )
    .map((place) => place.id)
}

function lineageOf(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = []
  for (let next: string | null | undefined = id; next && !line.includes(next); next = parents.get(next)) line.push(next)
  return line
}
