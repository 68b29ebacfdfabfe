import { KeptRefusal, Refusal } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { beginStepUp, stepUpWithPasskey, stepUpWithPassword } from '../model/api.ts'
import { identityProblems } from '../model/problems.ts'
import { stepOfCode } from './authenticator.ts'
import { isRightPassword } from './password-hash.ts'
import { checkPasskey, optionsToUse } from './passkeys.ts'
import { beginCeremony, endCeremony } from './store-ceremonies.ts'
import { readPasswordMeans, spendStep } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { findPasskey, listPasskeys, notePasskeyUse } from './store-passkeys.ts'
import { stepUp } from './store-sessions.ts'
import { countTry, takeTryBack } from './tries.ts'

const proofRefused = new KeptRefusal({ type: 'proof-refused', status: identityProblems['proof-refused'].status })

export const beginStepUpOperation = queryOperation(beginStepUp, {
  async answer(ctx) {
    const { accountId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const passkeys = await listPasskeys(door, accountId)
    const hasPassword = (await readPasswordMeans(door, { accountId }))?.argon2id != null
    if (passkeys.length === 0) return { passkey: null, hasPassword }
    const options = await optionsToUse(ctx.site, passkeys)
    const ceremonyId = await beginCeremony(
      door,
      { purpose: 'step-up', challenge: options.challenge, accountId },
      ctx.now,
    )
    return { passkey: { ceremonyId, options: { ...options } }, hasPassword }
  },
})

export const stepUpWithPasskeyOperation = commandOperation(stepUpWithPasskey, {
  async execute(ctx, { ceremonyId, assertion }) {
    const { accountId, sessionId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const ceremony = await endCeremony(door, ceremonyId, { purpose: 'step-up', accountId }, ctx.now)
    const passkey = await findPasskey(door, Buffer.from(assertion.id, 'base64url'))
    if (!ceremony || passkey?.accountId !== accountId) return proofRefused
    const counter = await checkPasskey(ctx.site, ceremony.challenge, assertion, passkey)
    if (counter === undefined) return proofRefused
    await notePasskeyUse(door, passkey.id, counter, ctx.now)
    return { steppedUpUntil: (await stepUp(door, sessionId, ctx.now)).toISOString() }
  },
})

export const stepUpWithPasswordOperation = commandOperation(stepUpWithPassword, {
  async prepare(ctx, { password, code }) {
    const { accountId } = ctx.actor
    // Counted apart from sign-ins, so that an open session cannot be used to keep its holder from signing in.
    const tried = await countTry(ctx, `step-up ${accountId}`, (door) => readPasswordMeans(door, { accountId }))
    if (tried instanceof Refusal) return tried
    const { counted, means } = tried
    const right = await isRightPassword(means?.argon2id, password)
    const secret = { sealed: means?.sealedSecret ?? null, lastStep: means?.lastStep ?? null }
    const step = stepOfCode(ctx.keyring, secret, code, ctx.now)
    return { counted, step: right ? step : undefined }
  },
  async execute(ctx, _input, _subject, { counted, step }) {
    const { accountId, sessionId } = ctx.actor
    if (step === undefined) return proofRefused
    const door = await openDoor(ctx.tx)
    if (!(await spendStep(door, accountId, step))) return proofRefused
    await takeTryBack(door, counted, ctx.now)
    return { steppedUpUntil: (await stepUp(door, sessionId, ctx.now)).toISOString() }
  },
})
