import { refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { beginAuthenticator, renewRecoveryCodes, setPassword } from '../model/api-means.ts'
import { identityProblems } from '../model/problems.ts'
import { newAuthenticator, stepOfCode } from './authenticator.ts'
import { needFreshProof } from './fresh-proof.ts'
import { hashPassword } from './password-hash.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'
import { readAccount } from './store-accounts.ts'
import { beginCeremony, endCeremony } from './store-ceremonies.ts'
import { putAuthenticator, putPassword, readPasswordMeans } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { endSessions } from './store-sessions.ts'

export const beginAuthenticatorOperation = queryOperation(beginAuthenticator, {
  async answer(ctx) {
    const { accountId } = ctx.actor
    const account = (await readAccount(ctx.tx, accountId))!
    const { sealed, secret, link } = newAuthenticator(ctx.vault.keyring, account.sign_in_name)
    const door = await openDoor(ctx.tx)
    const ceremonyId = await beginCeremony(door, { purpose: 'authenticator', sealed, accountId }, ctx.now)
    return { ceremonyId, secret, link }
  },
})

/** A password never stands alone: the first one comes with an authenticator, and a new phone may come with a later one. */
export const setPasswordOperation = commandOperation(setPassword, {
  prepare: (_ctx, { password }) => hashPassword(password),
  async execute(ctx, { authenticator }, _subject, argon2id) {
    const { accountId, sessionId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const stale = await needFreshProof(door, ctx.actor, ctx.now)
    if (stale) return stale
    if (authenticator) {
      const ceremony = await endCeremony(
        door,
        authenticator.ceremonyId,
        { purpose: 'authenticator', accountId },
        ctx.now,
      )
      if (!ceremony?.sealed) return refuse(identityProblems, 'ceremony-over')
      const fresh = { sealed: ceremony.sealed, lastStep: null }
      const step = stepOfCode(ctx.vault.keyring, fresh, authenticator.code, ctx.now)
      if (step === undefined) return refuse(identityProblems, 'code-refused')
      await putAuthenticator(door, accountId, { sealed: ceremony.sealed, step }, ctx.now)
    } else if (!(await readPasswordMeans(door, { accountId }))?.sealedSecret) {
      return refuse(identityProblems, 'code-refused')
    }
    await putPassword(door, accountId, argon2id, ctx.now)
    await endSessions(door, { accountId, except: sessionId }, ctx.now)
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return {}
  },
})

export const renewRecoveryCodesOperation = commandOperation(renewRecoveryCodes, {
  async execute(ctx) {
    const { accountId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const stale = await needFreshProof(door, ctx.actor, ctx.now)
    if (stale) return stale
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return { recoveryCodes: await issueRecoveryCodes(door, accountId) }
  },
})
