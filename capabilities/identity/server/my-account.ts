import { queryOperation } from '#platform/server/operation.ts'
import { readMyAccount } from '../model/api-means.ts'
import { readAccount } from './store-accounts.ts'
import { countRecoveryCodes, readPasswordChange } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { listPasskeys } from './store-passkeys.ts'

export const readMyAccountOperation = queryOperation(readMyAccount, {
  async answer(ctx) {
    const { accountId } = ctx.actor
    const account = (await readAccount(ctx.tx, accountId))!
    const door = await openDoor(ctx.tx)
    const passkeys = await listPasskeys(door, accountId)
    return {
      displayName: account.display_name,
      signInName: account.sign_in_name,
      passkeys: passkeys.map(({ id, label, synced, created_at, last_used_at }) => ({
        id,
        label,
        synced,
        createdAt: created_at.toISOString(),
        lastUsedAt: last_used_at?.toISOString() ?? null,
      })),
      passwordChangedAt: (await readPasswordChange(door, accountId))?.toISOString() ?? null,
      recoveryCodesLeft: await countRecoveryCodes(door, accountId),
    }
  },
})
