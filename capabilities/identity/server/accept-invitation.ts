import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation, type CommandContext } from '#platform/server/operation.ts'
import { acceptInvitation } from '../model/api-means.ts'
import { identityProblems } from '../model/problems.ts'
import { stepOfCode } from './authenticator.ts'
import { foundNode } from './found-node.ts'
import { hashPassword } from './password-hash.ts'
import { checkNewPasskey } from './passkeys.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'
import { hashToken } from './secret-token.ts'
import { describeSignedIn } from './signed-in.ts'
import { startSession } from './start-session.ts'
import { readAccount, setStatus } from './store-accounts.ts'
import { endCeremony } from './store-ceremonies.ts'
import { dropMeans, putAuthenticator, putPassword } from './store-credentials.ts'
import { atTheDoor, openDoor, type DoorTx } from './store-door.ts'
import { findInvitation, spendInvitation } from './store-invitations.ts'
import { findPasskey, insertPasskey } from './store-passkeys.ts'
import { endSessions } from './store-sessions.ts'

type Means = z.output<typeof acceptInvitation.input>['means']
interface Invited {
  invitationId: string
  accountId: string
}

/** The invitee chooses how to sign in; whatever was chosen before stops working and earlier sessions end. */
export const acceptInvitationOperation = commandOperation(acceptInvitation, {
  async prepare(ctx, { token, means }) {
    if (means.kind === 'passkey') return null
    // Only a link that opens makes the server hash anything.
    const invitation = await atTheDoor(ctx.database, (door) => findInvitation(door, hashToken(token), ctx.now))
    return invitation ? hashPassword(means.password) : refuse(identityProblems, 'link-over')
  },
  async execute(ctx, { token, means, founder }, _subject, argon2id) {
    const door = await openDoor(ctx.tx)
    const invitation = await findInvitation(door, hashToken(token), ctx.now)
    if (!invitation || !(await spendInvitation(door, invitation.id, ctx.now)))
      return refuse(identityProblems, 'link-over')
    const accountId = invitation.accountId ?? (await foundNode(ctx, founder))
    if (accountId instanceof Refusal) return accountId
    const account = (await readAccount(ctx.tx, accountId))!
    if (account.status !== 'active') await setStatus(ctx.tx, accountId, 'active')
    await dropMeans(door, accountId)
    await endSessions(door, { accountId }, ctx.now)
    const refused = await keepMeans(ctx, door, { invitationId: invitation.id, accountId }, means, argon2id)
    if (refused) return refused
    const recoveryCodes = await issueRecoveryCodes(door, accountId)
    for (const cookie of await startSession(door, ctx, accountId, 'invitation')) ctx.setCookie(cookie)
    ctx.audit({ record: { id: accountId, kind: 'account' }, note: invitation.purpose })
    return { ...(await describeSignedIn(ctx.tx, accountId, null)), recoveryCodes }
  },
})

async function keepMeans(
  ctx: CommandContext,
  door: DoorTx,
  invited: Invited,
  means: Means,
  argon2id: string | null,
): Promise<Refusal | undefined> {
  return means.kind === 'passkey'
    ? keepPasskey(ctx, door, invited, means)
    : keepPassword(ctx, door, invited, means, argon2id!)
}

async function keepPasskey(ctx: CommandContext, door: DoorTx, invited: Invited, means: Means & { kind: 'passkey' }) {
  const ceremony = await endCeremony(door, means.ceremonyId, { purpose: 'passkey', ...invited }, ctx.now)
  if (!ceremony) return refuse(identityProblems, 'ceremony-over')
  const made = await checkNewPasskey(ctx.site, ceremony.challenge, means.attestation)
  if (!made) return refuse(identityProblems, 'passkey-refused')
  if (await findPasskey(door, made.credentialId)) return refuse(identityProblems, 'passkey-known')
  await insertPasskey(door, { ...made, id: uuidv7(), accountId: invited.accountId, label: means.label }, ctx.now)
  return undefined
}

async function keepPassword(
  ctx: CommandContext,
  door: DoorTx,
  invited: Invited,
  means: Means & { kind: 'password' },
  argon2id: string,
) {
  const ceremony = await endCeremony(door, means.ceremonyId, { purpose: 'authenticator', ...invited }, ctx.now)
  if (!ceremony?.sealed) return refuse(identityProblems, 'ceremony-over')
  const step = stepOfCode(ctx.vault.keyring, { sealed: ceremony.sealed, lastStep: null }, means.code, ctx.now)
  if (step === undefined) return refuse(identityProblems, 'code-refused')
  await putAuthenticator(door, invited.accountId, { sealed: ceremony.sealed, step }, ctx.now)
  await putPassword(door, invited.accountId, argon2id, ctx.now)
  return undefined
}
