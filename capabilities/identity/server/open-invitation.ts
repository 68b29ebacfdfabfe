import type * as z from 'zod'
import { Refusal, refuse } from '#platform/model/problem.ts'
import { queryOperation, type QueryContext } from '#platform/server/operation.ts'
import {
  beginInvitationAuthenticator,
  beginInvitationPasskey,
  type Founder,
  openInvitation,
} from '../model/api-means.ts'
import { identityProblems } from '../model/problems.ts'
import { newAuthenticator } from './authenticator.ts'
import { optionsToMake } from './passkeys.ts'
import { hashToken } from './secret-token.ts'
import { readAccount } from './store-accounts.ts'
import { beginCeremony } from './store-ceremonies.ts'
import { openDoor, type DoorTx } from './store-door.ts'
import { findInvitation } from './store-invitations.ts'

const linkOver = () => refuse(identityProblems, 'link-over')

/** Whoever holds the link learns for whom it is; everybody else learns nothing from a guess. */
export const openInvitationOperation = queryOperation(openInvitation, {
  async answer(ctx, { token }) {
    const door = await openDoor(ctx.tx)
    const invitation = await findInvitation(door, hashToken(token), ctx.now)
    if (!invitation) return linkOver()
    const account = invitation.accountId ? await readAccount(ctx.tx, invitation.accountId) : undefined
    return {
      purpose: invitation.purpose,
      displayName: account?.display_name ?? null,
      signInName: account?.sign_in_name ?? null,
      organisationName: account ? { en: account.name_en, lo: account.name_lo } : null,
    }
  },
})

export const beginInvitationPasskeyOperation = queryOperation(beginInvitationPasskey, {
  async answer(ctx, { token, founder }) {
    const door = await openDoor(ctx.tx)
    const invited = await findInvited(ctx, door, token, founder)
    if (invited instanceof Refusal) return invited
    const { invitationId, accountId } = invited
    const options = await optionsToMake(ctx.site, invited, [])
    const ceremony = { purpose: 'passkey', challenge: options.challenge, accountId, invitationId } as const
    return { ceremonyId: await beginCeremony(door, ceremony, ctx.now), options: { ...options } }
  },
})

export const beginInvitationAuthenticatorOperation = queryOperation(beginInvitationAuthenticator, {
  async answer(ctx, { token, founder }) {
    const door = await openDoor(ctx.tx)
    const invited = await findInvited(ctx, door, token, founder)
    if (invited instanceof Refusal) return invited
    const { invitationId, accountId, signInName } = invited
    const { sealed, secret, link } = newAuthenticator(ctx.vault.keyring, signInName)
    const ceremonyId = await beginCeremony(door, { purpose: 'authenticator', sealed, accountId, invitationId }, ctx.now)
    return { ceremonyId, secret, link }
  },
})

/** Who will hold the account: written by the administrator, or by the founder themselves. */
async function findInvited(
  ctx: QueryContext,
  door: DoorTx,
  token: string,
  founder: z.output<typeof Founder> | undefined,
) {
  const invitation = await findInvitation(door, hashToken(token), ctx.now)
  if (!invitation) return linkOver()
  if (invitation.accountId === null) return founder ? { ...founder, invitationId: invitation.id } : linkOver()
  const account = (await readAccount(ctx.tx, invitation.accountId))!
  return {
    invitationId: invitation.id,
    accountId: account.id,
    signInName: account.sign_in_name,
    displayName: account.display_name,
  }
}
