import { mayAdminister } from '#capabilities/identity/model/policy.ts'
import { accountNames, organisationNames } from '#capabilities/identity/server/public.ts'
import type { Tx } from '#platform/server/database.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { listDevices, listMyDevices } from '../model/api-administration.ts'
import type { closedReasons, WipeReason } from '../model/device.ts'
import { opensUntil } from '../model/lease.ts'
import { organisationPlaces } from './organisation-places.ts'
import { countWaiting } from './store-entries.ts'
import { rulesOf } from './store-rules.ts'
import { listDeviceRows, type SeenDeviceRow } from './store.ts'

/** Nobody has so many; the list of an administrator ends there and says so. */
const most = 1000

export const listMyDevicesOperation = queryOperation(listMyDevices, {
  async answer(ctx) {
    const rows = await listDeviceRows(ctx.tx, { accountId: ctx.actor.accountId }, most)
    return { devices: await described(ctx.tx, rows) }
  },
})

export const listDevicesOperation = queryOperation(listDevices, {
  async answer(ctx) {
    const places = [...(await organisationPlaces(ctx.tx)).values()]
    const organisationIds = places.filter((place) => mayAdminister(ctx.actor, place).allowed).map((place) => place.id)
    const found = await listDeviceRows(ctx.tx, { organisationIds }, most + 1)
    const rows = found.slice(0, most)
    const people = await accountNames(ctx.tx, idsOf(rows, 'account_id'))
    const houses = await organisationNames(ctx.tx, idsOf(rows, 'organisation_id'))
    const devices = (await described(ctx.tx, rows)).map((device, at) => {
      const { account_id, organisation_id } = rows[at]!
      const person = people.get(account_id)!
      return {
        ...device,
        accountId: account_id,
        displayName: person.displayName,
        roles: [...person.roles],
        organisationId: organisation_id,
        organisationName: houses.get(organisation_id)!.name,
      }
    })
    return { devices, more: found.length > most }
  },
})

async function described(tx: Tx, rows: readonly SeenDeviceRow[]) {
  const waiting = await countWaiting(tx, idsOf(rows, 'id'))
  const rules = await rulesOf(tx, idsOf(rows, 'organisation_id'))
  return rows.map((row) => {
    const { leaseDays } = rules.get(row.organisation_id)!
    const lease = { leaseDays, lastContactAt: row.last_contact_at, extendedUntil: row.extended_until }
    return {
      id: row.id,
      code: row.code,
      kind: row.kind,
      unlock: row.unlock,
      registeredAt: row.registered_at.toISOString(),
      lastContactAt: row.last_contact_at.toISOString(),
      opensUntil: opensUntil(lease).toISOString(),
      pending: row.pending,
      sealed: waiting.get(row.id) ?? 0,
      held: row.held,
      wrongTries: row.wrong_tries,
      appVersion: row.app_version,
      storageKept: row.storage_kept,
      freeBytes: row.free_bytes,
      revoked: endOf<(typeof closedReasons)[number]>(row.revoked_at, row.revoked_because),
      wiped: endOf<WipeReason>(row.wiped_at, row.wiped_because),
    }
  })
}

function endOf<Reason extends string>(at: Date | null, because: string | null) {
  return at && { at: at.toISOString(), because: because as Reason }
}

function idsOf<Column extends 'id' | 'account_id' | 'organisation_id'>(
  rows: readonly SeenDeviceRow[],
  column: Column,
): string[] {
  return [...new Set(rows.map((row) => row[column]))]
}
