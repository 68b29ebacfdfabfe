import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { reinstateAccount, suspendAccount } from '../model/api-administration.ts'
import { identityProblems } from '../model/problems.ts'
import { isLastAdministrator, loadAdministered } from './administered.ts'
import { setStatus } from './store-accounts.ts'
import { readPasswordMeans } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { endInvitations } from './store-invitations.ts'
import { listPasskeys } from './store-passkeys.ts'
import { endSessions } from './store-sessions.ts'

export const suspendAccountOperation = commandOperation(suspendAccount, {
  load: (ctx, { id }) => loadAdministered(ctx.tx, id),
  async execute(ctx, { id }) {
    if (await isLastAdministrator(ctx.tx, id)) return refuse(identityProblems, 'last-administrator')
    await setStatus(ctx.tx, id, 'suspended')
    const door = await openDoor(ctx.tx)
    await endSessions(door, { accountId: id }, ctx.now)
    await endInvitations(door, id, ctx.now)
    ctx.audit({ record: { id, kind: 'account' } })
    return {}
  },
})

/** Somebody who had chosen how to sign in does so as before; somebody who never came still needs a link. */
export const reinstateAccountOperation = commandOperation(reinstateAccount, {
  load: (ctx, { id }) => loadAdministered(ctx.tx, id),
  async execute(ctx, { id }) {
    const door = await openDoor(ctx.tx)
    const hasPassword = (await readPasswordMeans(door, { accountId: id }))?.argon2id != null
    const cameBefore = hasPassword || (await listPasskeys(door, id)).length > 0
    await setStatus(ctx.tx, id, cameBefore ? 'active' : 'invited')
    ctx.audit({ record: { id, kind: 'account' } })
    return {}
  },
})
