import type { DoorTx } from './store-door.ts'

export interface StoredPasskey {
  id: string
  accountId: string
  isActive: boolean
  credentialId: Uint8Array
  publicKey: Uint8Array
  counter: number
  transports: string[]
}

export async function findPasskey(door: DoorTx, credentialId: Uint8Array): Promise<StoredPasskey | undefined> {
  const row = await door
    .selectFrom('identity.passkey as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id', 'p.credential_id', 'p.public_key', 'p.counter', 'p.transports', 'a.status'])
    .where('p.credential_id', '=', credentialId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      accountId: row.account_id,
      isActive: row.status === 'active',
      credentialId: row.credential_id,
      publicKey: row.public_key,
      counter: row.counter,
      transports: row.transports,
    }
  )
}

export interface NewPasskey {
  id: string
  accountId: string
  credentialId: Uint8Array
  publicKey: Uint8Array
  counter: number
  transports: string[]
  synced: boolean
  label: string
}

export async function insertPasskey(door: DoorTx, passkey: NewPasskey, now: Date): Promise<void> {
  await door
    .insertInto('identity.passkey')
    .values({
      id: passkey.id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      synced: passkey.synced,
      label: passkey.label,
      created_at: now,
    })
    .execute()
}

export async function notePasskeyUse(door: DoorTx, id: string, counter: number, now: Date): Promise<void> {
  await door.updateTable('identity.passkey').set({ counter, last_used_at: now }).where('id', '=', id).execute()
}

export async function listPasskeys(door: DoorTx, accountId: string) {
  return door
    .selectFrom('identity.passkey')
    .select(['id', 'label', 'synced', 'created_at', 'last_used_at', 'credential_id', 'transports'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
}

/** @returns false when the account has no such passkey */
export async function setPasskeyLabel(door: DoorTx, accountId: string, id: string, label: string): Promise<boolean> {
  const done = await door
    .updateTable('identity.passkey')
    .set({ label })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function deletePasskey(door: DoorTx, accountId: string, id: string): Promise<boolean> {
  const done = await door
    .deleteFrom('identity.passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
