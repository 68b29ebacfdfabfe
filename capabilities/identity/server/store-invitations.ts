import type { DoorTx } from './store-door.ts'
import type { DoorTables } from './store-tables.ts'

export type InvitationPurpose = DoorTables['identity.invitation']['purpose']

export interface NewInvitation {
  id: string
  tokenHash: Uint8Array
  accountId: string | null
  purpose: InvitationPurpose
  createdBy: string
  confirmed: boolean
  expiresAt: Date
}

/** A new link; earlier ones for the same account, or for the first administrator, stop working. */
export async function replaceInvitation(door: DoorTx, invitation: NewInvitation, now: Date): Promise<void> {
  await door
    .updateTable('identity.invitation')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('account_id', 'is not distinct from', invitation.accountId)
    .execute()
  await door
    .insertInto('identity.invitation')
    .values({
      id: invitation.id,
      token_hash: invitation.tokenHash,
      account_id: invitation.accountId,
      purpose: invitation.purpose,
      created_by: invitation.createdBy,
      created_at: now,
      confirmed_at: invitation.confirmed ? now : null,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** An invitation that still opens: confirmed, not used, not expired, its account not suspended. */
export async function findInvitation(door: DoorTx, tokenHash: Uint8Array, now: Date) {
  const row = await door
    .selectFrom('identity.invitation as i')
    .leftJoin('identity.account as a', 'a.id', 'i.account_id')
    .select(['i.id', 'i.purpose', 'i.account_id', 'a.status'])
    .where('i.token_hash', '=', tokenHash)
    .where('i.ended_at', 'is', null)
    .where('i.confirmed_at', 'is not', null)
    .where('i.expires_at', '>', now)
    .executeTakeFirst()
  if (!row || row.status === 'suspended') return undefined
  return { id: row.id, purpose: row.purpose, accountId: row.account_id }
}

/** @returns false when a request at the same time used it */
export async function spendInvitation(door: DoorTx, id: string, now: Date): Promise<boolean> {
  const used = await door
    .updateTable('identity.invitation')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** The open link of each account, used or not yet confirmed, for the list of accounts. */
export async function listOpenInvitations(door: DoorTx, accountIds: readonly string[], now: Date) {
  if (accountIds.length === 0) return []
  return door
    .selectFrom('identity.invitation')
    .select(['account_id', 'purpose', 'expires_at', 'confirmed_at', 'created_by'])
    .where('account_id', 'in', [...accountIds])
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

export async function confirmInvitations(door: DoorTx, accountId: string, now: Date): Promise<number> {
  const done = await door
    .updateTable('identity.invitation')
    .set({ confirmed_at: now })
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function endInvitations(door: DoorTx, accountId: string | null, now: Date): Promise<void> {
  await door
    .updateTable('identity.invitation')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('account_id', 'is not distinct from', accountId)
    .execute()
}
