import type { DoorTx } from './store-door.ts'

/** What a password sign-in is checked against; undefined for an unknown name. */
export interface PasswordMeans {
  accountId: string
  isActive: boolean
  argon2id: string | null
  sealedSecret: Uint8Array | null
  lastStep: number | null
}

export async function readPasswordMeans(
  door: DoorTx,
  who: { signInName: string } | { accountId: string },
): Promise<PasswordMeans | undefined> {
  const row = await door
    .selectFrom('identity.account as a')
    .leftJoin('identity.password as p', 'p.account_id', 'a.id')
    .leftJoin('identity.authenticator as t', 't.account_id', 'a.id')
    .select(['a.id', 'a.status', 'p.argon2id', 't.sealed', 't.last_step'])
    .$if('signInName' in who, (query) => query.where('a.sign_in_name', '=', (who as { signInName: string }).signInName))
    .$if('accountId' in who, (query) => query.where('a.id', '=', (who as { accountId: string }).accountId))
    .executeTakeFirst()
  return (
    row && {
      accountId: row.id,
      isActive: row.status === 'active',
      argon2id: row.argon2id,
      sealedSecret: row.sealed,
      lastStep: row.last_step,
    }
  )
}

export async function putPassword(door: DoorTx, accountId: string, argon2id: string, now: Date): Promise<void> {
  await door
    .insertInto('identity.password')
    .values({ account_id: accountId, argon2id, changed_at: now })
    .onConflict((clash) => clash.column('account_id').doUpdateSet({ argon2id, changed_at: now }))
    .execute()
}

export async function putAuthenticator(
  door: DoorTx,
  accountId: string,
  means: { sealed: Uint8Array; step: number },
  now: Date,
): Promise<void> {
  const values = { sealed: means.sealed, last_step: means.step, created_at: now }
  await door
    .insertInto('identity.authenticator')
    .values({ account_id: accountId, ...values })
    .onConflict((clash) => clash.column('account_id').doUpdateSet(values))
    .execute()
}

/** Uses up a step. @returns false when this step or a later one was used already, also by a request at the same time */
export async function spendStep(door: DoorTx, accountId: string, step: number): Promise<boolean> {
  const used = await door
    .updateTable('identity.authenticator')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export async function replaceRecoveryCodes(
  door: DoorTx,
  accountId: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await door.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
  const rows = hashes.map((hash) => ({ code_hash: hash, account_id: accountId }))
  if (rows.length > 0) await door.insertInto('identity.recovery_code').values(rows).execute()
}

/** @returns false when the code is not this account's, or was used, also by a request at the same time */
export async function spendRecoveryCode(
  door: DoorTx,
  accountId: string,
  hash: Uint8Array,
  now: Date,
): Promise<boolean> {
  const used = await door
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export async function countRecoveryCodes(door: DoorTx, accountId: string): Promise<number> {
  const row = await door
    .selectFrom('identity.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function readPasswordChange(door: DoorTx, accountId: string): Promise<Date | null> {
  const row = await door
    .selectFrom('identity.password')
    .select('changed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.changed_at ?? null
}

/** Every means of signing in goes: somebody starts anew from a link. */
export async function dropMeans(door: DoorTx, accountId: string): Promise<void> {
  await door.deleteFrom('identity.passkey').where('account_id', '=', accountId).execute()
  await door.deleteFrom('identity.password').where('account_id', '=', accountId).execute()
  await door.deleteFrom('identity.authenticator').where('account_id', '=', accountId).execute()
  await door.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
  await door.deleteFrom('identity.known_device').where('account_id', '=', accountId).execute()
}
