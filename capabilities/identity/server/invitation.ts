import { uuidv7 } from 'uuidv7'
import { hashToken, newToken } from './secret-token.ts'
import type { DoorTx } from './store-door.ts'
import { replaceInvitation, type InvitationPurpose } from './store-invitations.ts'

const dayMs = 86_400_000
/** Long enough to be carried to a province on paper; a new link for somebody who is known must come sooner. */
const lifetimeMs: Record<InvitationPurpose, number> = { join: 7 * dayMs, reset: dayMs, 'first-administrator': dayMs }

/**
 * A one-time link; earlier ones of the account stop working. The token stands behind the # so that no server log,
 * history or referrer keeps it.
 * @returns the path of the link
 */
export async function issueInvitation(
  door: DoorTx,
  invitation: { accountId: string | null; purpose: InvitationPurpose; createdBy: string; confirmed: boolean },
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + lifetimeMs[invitation.purpose])
  await replaceInvitation(door, { ...invitation, id: uuidv7(), tokenHash: hashToken(token), expiresAt }, now)
  return { link: `/invite#${token}`, expiresAt }
}
