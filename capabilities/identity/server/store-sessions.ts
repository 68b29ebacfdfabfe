import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { PokpongActor, Role } from '../model/role.ts'
import { absoluteLimitMs, idleLimitMs, stepUpMs, type SignInMethod } from '../model/session.ts'
import type { DeviceLabel } from '../model/device-label.ts'
import type { DoorTx } from './store-door.ts'

interface ActorRow {
  account_id: string
  organisation_id: string
  session_id: string
  stepped_up_until: Date | null
  grants: { role: Role; scope: 'organisation' | 'provinces' | 'national'; provinces: string[] }[]
}

/** The actor of a live session, in one round trip; slides the idle limit. Needs no open door. */
export async function findActor(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<PokpongActor | undefined> {
  const idle = `${idleLimitMs / 1000} seconds`
  const { rows } = await sql<ActorRow>`
    select account_id, organisation_id, session_id, stepped_up_until, grants
    from identity.session_actor(${tokenHash}, ${now}, ${idle}::interval)`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  return {
    accountId: row.account_id,
    organisationId: row.organisation_id,
    sessionId: row.session_id,
    grants: row.grants.map(({ role, scope, provinces }) => ({
      role,
      scope: scope === 'provinces' ? { kind: scope, provinces } : { kind: scope },
    })),
    steppedUpUntil: row.stepped_up_until?.toISOString() ?? null,
  }
}

export interface NewSession {
  id: string
  tokenHash: Uint8Array
  accountId: string
  method: SignInMethod
  device: DeviceLabel
}

export async function insertSession(door: DoorTx, session: NewSession, now: Date): Promise<void> {
  await door
    .insertInto('identity.session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      method: session.method,
      browser: session.device.browser,
      machine: session.device.machine,
      signed_in_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + absoluteLimitMs),
    })
    .execute()
  // Sessions are kept a month for the list of devices in an enquiry, then forgotten.
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  await door.deleteFrom('identity.session').where('expires_at', '<', monthAgo).execute()
}

export async function readSession(door: DoorTx, sessionId: string) {
  return door
    .selectFrom('identity.session')
    .select(['method', 'signed_in_at', 'stepped_up_until'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
}

export async function stepUp(door: DoorTx, sessionId: string, now: Date): Promise<Date> {
  const until = new Date(now.getTime() + stepUpMs)
  await door.updateTable('identity.session').set({ stepped_up_until: until }).where('id', '=', sessionId).execute()
  return until
}

/** The account's live sessions, the last seen first. */
export async function listSessions(door: DoorTx, accountId: string, now: Date) {
  return door
    .selectFrom('identity.session')
    .select(['id', 'browser', 'machine', 'method', 'signed_in_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - idleLimitMs))
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()
}

/** Ends sessions at once. @returns how many were live */
export async function endSessions(
  door: DoorTx,
  which: { accountId: string; only?: string; except?: string },
  now: Date,
): Promise<number> {
  const ended = await door
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('account_id', '=', which.accountId)
    .where('ended_at', 'is', null)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only!))
    .$if(which.except !== undefined, (query) => query.where('id', '!=', which.except!))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** @returns whose session it was; undefined when it had ended already or never was */
export async function endSessionOfToken(door: DoorTx, tokenHash: Uint8Array, now: Date): Promise<string | undefined> {
  const ended = await door
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst()
  return ended?.account_id
}

/** When each account was last seen, for the list of accounts. */
export async function readLastSeen(door: DoorTx, accountIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (accountIds.length === 0) return new Map()
  const rows = await door
    .selectFrom('identity.session')
    .select((eb) => ['account_id', eb.fn.max('seen_at').as('seen')])
    .where('account_id', 'in', [...accountIds])
    .groupBy('account_id')
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.seen]))
}
