import type { ColumnType } from 'kysely'
import type { AccountStatus } from '../model/account.ts'
import type { Role } from '../model/role.ts'

/** Filled in by the database when left out. */
type Given<T> = ColumnType<T, T | undefined, T>

export type OrganisationTables = {
  'identity.organisation': {
    id: string
    kind: string
    name_en: string
    name_lo: string
    provinces: Given<string[]>
    parent_id: string | null
    created_at: Given<Date>
    closed_at: Given<Date | null>
    version: Given<number>
  }
  'identity.account': {
    id: string
    organisation_id: string
    display_name: string
    sign_in_name: string
    status: AccountStatus
    demo: Given<boolean>
    created_at: Given<Date>
    version: Given<number>
  }
  'identity.role_grant': {
    id: string
    account_id: string
    role: Role
    scope: 'organisation' | 'provinces' | 'national'
    provinces: Given<string[]>
    granted_by: string
    granted_at: Given<Date>
    confirmed_by: string | null
    confirmed_at: Date | null
    revoked_by: Given<string | null>
    revoked_at: Given<Date | null>
    version: Given<number>
  }
}

/** Readable only after `openDoor` in the same transaction. */
export type DoorTables = {
  'identity.session': {
    id: string
    token_hash: Uint8Array
    account_id: string
    method: string
    browser: string
    machine: string
    signed_in_at: Date
    seen_at: Date
    expires_at: Date
    stepped_up_until: Given<Date | null>
    ended_at: Given<Date | null>
  }
  'identity.passkey': {
    id: string
    credential_id: Uint8Array
    account_id: string
    public_key: Uint8Array
    counter: number
    transports: string[]
    label: string
    synced: boolean
    created_at: Date
    last_used_at: Given<Date | null>
  }
  'identity.password': { account_id: string; argon2id: string; changed_at: Date }
  'identity.authenticator': { account_id: string; sealed: Uint8Array; last_step: number | null; created_at: Date }
  'identity.recovery_code': { code_hash: Uint8Array; account_id: string; used_at: Given<Date | null> }
  'identity.invitation': {
    id: string
    token_hash: Uint8Array
    account_id: string | null
    purpose: 'join' | 'reset' | 'first-administrator'
    created_by: string
    created_at: Date
    confirmed_at: Date | null
    expires_at: Date
    ended_at: Given<Date | null>
  }
  'identity.ceremony': {
    id: string
    purpose: string
    challenge: Given<string | null>
    sealed: Given<Uint8Array | null>
    account_id: Given<string | null>
    invitation_id: Given<string | null>
    expires_at: Date
  }
  'identity.tries': {
    key: Uint8Array
    failures: number
    tokens: number
    refreshed_at: Date
    blocked_until: Date | null
  }
  'identity.known_device': { token_hash: Uint8Array; account_id: string; last_used_at: Date }
}
