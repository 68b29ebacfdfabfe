import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { beginPasskeySignIn, signInWithPasskey } from '../model/api.ts'
import { checkPasskey, optionsToUse } from './passkeys.ts'
import { signInRefused } from './sign-in-with-password.ts'
import { describeSignedIn } from './signed-in.ts'
import { startSession } from './start-session.ts'
import { beginCeremony, endCeremony } from './store-ceremonies.ts'
import { openDoor } from './store-door.ts'
import { findPasskey, notePasskeyUse } from './store-passkeys.ts'

export const beginPasskeySignInOperation = queryOperation(beginPasskeySignIn, {
  async answer(ctx) {
    const options = await optionsToUse(ctx.site, [])
    const door = await openDoor(ctx.tx)
    const ceremonyId = await beginCeremony(door, { purpose: 'sign-in', challenge: options.challenge }, ctx.now)
    return { ceremonyId, options: { ...options } }
  },
})

/** Not throttled: a signature cannot be guessed, and checking one costs less than refusing it later. */
export const signInWithPasskeyOperation = commandOperation(signInWithPasskey, {
  async execute(ctx, { ceremonyId, assertion }) {
    const door = await openDoor(ctx.tx)
    const ceremony = await endCeremony(door, ceremonyId, { purpose: 'sign-in' }, ctx.now)
    const passkey = await findPasskey(door, Buffer.from(assertion.id, 'base64url'))
    if (!ceremony || !passkey?.isActive) return signInRefused
    const counter = await checkPasskey(ctx.site, ceremony.challenge, assertion, passkey)
    if (counter === undefined) return signInRefused
    await notePasskeyUse(door, passkey.id, counter, ctx.now)
    for (const cookie of await startSession(door, ctx, passkey.accountId, 'passkey')) ctx.setCookie(cookie)
    ctx.audit({ record: { id: passkey.accountId, kind: 'account' } })
    return describeSignedIn(ctx.tx, passkey.accountId, null)
  },
})
