import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type ContactRow, type DeviceRow, on } from './store-tables.ts'

export type NewDevice = Omit<DeviceRow, 'extended_until' | 'revoked_at' | 'revoked_because' | 'revoked_by'>
export type Report = Omit<ContactRow, 'device_id' | 'wiped_at' | 'wiped_because'>

export async function insertDevice(tx: Tx, device: NewDevice, tokenHash: Uint8Array, report: Report): Promise<void> {
  await on(tx).insertInto('devices.device').values(device).execute()
  await on(tx).insertInto('devices.proof').values({ device_id: device.id, token_hash: tokenHash }).execute()
  await on(tx)
    .insertInto('devices.contact')
    .values({ device_id: device.id, ...report })
    .execute()
}

/** What is known of a device by whoever shows its token, with or without a session. */
export interface ProvenDevice {
  account_id: string
  organisation_id: string
  revoked: boolean
  wiped: boolean
  last_contact_at: Date
  extended_until: Date | null
  /** Entries that it handed in and nobody settled. */
  waiting: number
}

/** Undefined for an unknown id as for a token that is not its own. */
export async function findProven(tx: Tx, id: string, tokenHash: Uint8Array): Promise<ProvenDevice | undefined> {
  const { rows } = await sql<ProvenDevice>`select * from devices.proven(${id}, ${tokenHash})`.execute(tx)
  return rows[0]
}

export async function saveReport(tx: Tx, deviceId: string, report: Report): Promise<void> {
  await on(tx).updateTable('devices.contact').set(report).where('device_id', '=', deviceId).execute()
}

export async function markWiped(tx: Tx, id: string, tokenHash: Uint8Array, because: string): Promise<void> {
  await sql`select devices.confirm_wiped(${id}, ${tokenHash}, ${because})`.execute(tx)
}

/** Row-Level Security shows one's own device, and all to administrators. */
export async function readDevice(tx: Tx, id: string) {
  const devices = on(tx).selectFrom('devices.device as d').innerJoin('devices.contact as c', 'c.device_id', 'd.id')
  return devices.selectAll().where('d.id', '=', id).executeTakeFirst()
}

export type SeenDeviceRow = NonNullable<Awaited<ReturnType<typeof readDevice>>>

/** The newest first: of one account, or of these organisations. */
export async function listDeviceRows(
  tx: Tx,
  of: { accountId: string } | { organisationIds: readonly string[] },
  limit: number,
): Promise<SeenDeviceRow[]> {
  const devices = on(tx).selectFrom('devices.device as d').innerJoin('devices.contact as c', 'c.device_id', 'd.id')
  const theirs =
    'accountId' in of
      ? devices.where('d.account_id', '=', of.accountId)
      : devices.where(sql<boolean>`d.organisation_id = any(${[...of.organisationIds]}::uuid[])`)
  return theirs.selectAll().orderBy('d.registered_at', 'desc').orderBy('d.id', 'desc').limit(limit).execute()
}

export async function setRevoked(tx: Tx, id: string, by: { because: string; accountId: string }, now: Date) {
  await on(tx)
    .updateTable('devices.device')
    .set({ revoked_at: now, revoked_because: by.because, revoked_by: by.accountId })
    .where('id', '=', id)
    .execute()
}

export async function setExtendedUntil(tx: Tx, id: string, until: Date): Promise<void> {
  await on(tx).updateTable('devices.device').set({ extended_until: until }).where('id', '=', id).execute()
}
