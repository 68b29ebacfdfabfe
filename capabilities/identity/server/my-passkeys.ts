import { uuidv7 } from 'uuidv7'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../model/api-means.ts'
import { identityProblems } from '../model/problems.ts'
import { needFreshProof } from './fresh-proof.ts'
import { checkNewPasskey, optionsToMake } from './passkeys.ts'
import { readAccount } from './store-accounts.ts'
import { beginCeremony, endCeremony } from './store-ceremonies.ts'
import { readPasswordMeans } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { deletePasskey, findPasskey, insertPasskey, listPasskeys, setPasskeyLabel } from './store-passkeys.ts'

export const beginPasskeyOperation = queryOperation(beginPasskey, {
  async answer(ctx) {
    const { accountId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const account = (await readAccount(ctx.tx, accountId))!
    const holder = { accountId, signInName: account.sign_in_name, displayName: account.display_name }
    const options = await optionsToMake(ctx.site, holder, await listPasskeys(door, accountId))
    const ceremonyId = await beginCeremony(
      door,
      { purpose: 'passkey', challenge: options.challenge, accountId },
      ctx.now,
    )
    return { ceremonyId, options: { ...options } }
  },
})

export const addPasskeyOperation = commandOperation(addPasskey, {
  async execute(ctx, { ceremonyId, attestation, label }) {
    const { accountId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const stale = await needFreshProof(door, ctx.actor, ctx.now)
    if (stale) return stale
    const ceremony = await endCeremony(door, ceremonyId, { purpose: 'passkey', accountId }, ctx.now)
    if (!ceremony) return refuse(identityProblems, 'ceremony-over')
    const made = await checkNewPasskey(ctx.site, ceremony.challenge, attestation)
    if (!made) return refuse(identityProblems, 'passkey-refused')
    if (await findPasskey(door, made.credentialId)) return refuse(identityProblems, 'passkey-known')
    const id = uuidv7()
    await insertPasskey(door, { ...made, id, accountId, label }, ctx.now)
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return { id }
  },
})

export const renamePasskeyOperation = commandOperation(renamePasskey, {
  async execute(ctx, { id, label }) {
    return (await setPasskeyLabel(await openDoor(ctx.tx), ctx.actor.accountId, id, label)) ? {} : notFound
  },
})

export const removePasskeyOperation = commandOperation(removePasskey, {
  async execute(ctx, { id }) {
    const { accountId } = ctx.actor
    const door = await openDoor(ctx.tx)
    const stale = await needFreshProof(door, ctx.actor, ctx.now)
    if (stale) return stale
    const hasPassword = (await readPasswordMeans(door, { accountId }))?.argon2id != null
    const others = (await listPasskeys(door, accountId)).filter((passkey) => passkey.id !== id)
    if (others.length === 0 && !hasPassword) return refuse(identityProblems, 'last-means')
    if (!(await deletePasskey(door, accountId, id))) return notFound
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return {}
  },
})
