import type { Tries } from '../model/throttle.ts'
import type { DoorTx } from './store-door.ts'

/** What is remembered under a key, locked until the transaction ends so that tries at the same time all count. */
export async function lockTries(door: DoorTx, key: Uint8Array, now: Date): Promise<Tries | undefined> {
  const inserted = await door
    .insertInto('identity.tries')
    .values({ key, failures: 0, tokens: 0, refreshed_at: now, blocked_until: null })
    .onConflict((clash) => clash.column('key').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return undefined
  const row = await door
    .selectFrom('identity.tries')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { failures: row.failures, tokens: row.tokens, refreshedAt: row.refreshed_at, blockedUntil: row.blocked_until }
}

export async function saveTries(door: DoorTx, key: Uint8Array, tries: Tries): Promise<void> {
  const values = {
    failures: tries.failures,
    tokens: tries.tokens,
    refreshed_at: tries.refreshedAt,
    blocked_until: tries.blockedUntil,
  }
  await door
    .insertInto('identity.tries')
    .values({ key, ...values })
    .onConflict((clash) => clash.column('key').doUpdateSet(values))
    .execute()
}

export async function forgetTries(door: DoorTx, key: Uint8Array): Promise<void> {
  await door.deleteFrom('identity.tries').where('key', '=', key).execute()
}

/** A day without a try and it is as if none had been made. */
export async function forgetOldTries(door: DoorTx, now: Date): Promise<void> {
  await door
    .deleteFrom('identity.tries')
    .where('refreshed_at', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}

export async function isKnownDevice(
  door: DoorTx,
  tokenHash: Uint8Array,
  accountId: string,
  since: Date,
): Promise<boolean> {
  const row = await door
    .selectFrom('identity.known_device')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('account_id', '=', accountId)
    .where('last_used_at', '>', since)
    .executeTakeFirst()
  return row !== undefined
}

export async function rememberDevice(door: DoorTx, tokenHash: Uint8Array, accountId: string, now: Date): Promise<void> {
  await door
    .insertInto('identity.known_device')
    .values({ token_hash: tokenHash, account_id: accountId, last_used_at: now })
    .onConflict((clash) => clash.columns(['token_hash', 'account_id']).doUpdateSet({ last_used_at: now }))
    .execute()
}
