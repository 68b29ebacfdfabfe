import type { Kysely } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { DeviceKind } from '../model/device.ts'

export interface DeviceRow {
  id: string
  code: string
  account_id: string
  organisation_id: string
  kind: DeviceKind
  unlock: 'passkey' | 'passphrase' | 'both'
  registered_at: Date
  extended_until: Date | null
  revoked_at: Date | null
  revoked_because: string | null
  revoked_by: string | null
}

export interface ContactRow {
  device_id: string
  last_contact_at: Date
  pending: number
  held: number
  wrong_tries: number
  app_version: string
  storage_kept: boolean
  free_bytes: number | null
  wiped_at: Date | null
  wiped_because: string | null
}

export interface EntryRow {
  device_id: string
  id: string
  account_id: string
  sealed: Buffer | null
  handed_in_at: Date
  settled_at: Date | null
  outcome: string | null
}

type DevicesTables = {
  'devices.device': DeviceRow
  'devices.contact': ContactRow
  'devices.proof': { device_id: string; token_hash: Uint8Array }
  'devices.rule': { id: string; lease_days: number; case_limit: number; names_carried: boolean }
  'devices.sealed_entry': EntryRow
}

export const on = (tx: Tx): Kysely<DevicesTables> => tx
