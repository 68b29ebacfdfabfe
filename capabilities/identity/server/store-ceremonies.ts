import { uuidv7 } from 'uuidv7'
import { ceremonyMs } from '../model/session.ts'
import type { DoorTx } from './store-door.ts'

export const ceremonyPurposes = ['sign-in', 'step-up', 'passkey', 'authenticator'] as const
export type CeremonyPurpose = (typeof ceremonyPurposes)[number]

export interface Ceremony {
  purpose: CeremonyPurpose
  challenge?: string | null
  sealed?: Uint8Array | null
  accountId?: string | null
  invitationId?: string | null
}

/** Begins a ceremony, and forgets those that nobody finished. @returns its id */
export async function beginCeremony(door: DoorTx, ceremony: Ceremony, now: Date): Promise<string> {
  await door.deleteFrom('identity.ceremony').where('expires_at', '<', now).execute()
  const id = uuidv7()
  await door
    .insertInto('identity.ceremony')
    .values({
      id,
      purpose: ceremony.purpose,
      challenge: ceremony.challenge ?? null,
      sealed: ceremony.sealed ?? null,
      account_id: ceremony.accountId ?? null,
      invitation_id: ceremony.invitationId ?? null,
      expires_at: new Date(now.getTime() + ceremonyMs),
    })
    .execute()
  return id
}

/** Takes a ceremony away, so that its answer counts once; undefined when it is over or was somebody else's. */
export async function endCeremony(
  door: DoorTx,
  id: string,
  expected: { purpose: CeremonyPurpose; accountId?: string | null; invitationId?: string | null },
  now: Date,
): Promise<{ challenge: string; sealed: Uint8Array | null } | undefined> {
  const row = await door
    .deleteFrom('identity.ceremony')
    .where('id', '=', id)
    .where('purpose', '=', expected.purpose)
    .where('expires_at', '>', now)
    .where('account_id', 'is not distinct from', expected.accountId ?? null)
    .where('invitation_id', 'is not distinct from', expected.invitationId ?? null)
    .returning(['challenge', 'sealed'])
    .executeTakeFirst()
  return row && { challenge: row.challenge ?? '', sealed: row.sealed }
}
