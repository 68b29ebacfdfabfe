import { commandOperation } from '#platform/server/operation.ts'
import { registerDevice } from '../model/api.ts'
import { nodeKeyOf } from './node-keys.ts'
import { hashOf } from './proven.ts'
import { ruleOf } from './store-rules.ts'
import { insertDevice } from './store.ts'

export const registerDeviceOperation = commandOperation(registerDevice, {
  async execute(ctx, { id, code, kind, unlock, token, appVersion, storageKept }) {
    const { accountId, organisationId } = ctx.actor
    const device = { id, code, kind, unlock, account_id: accountId, organisation_id: organisationId }
    const report = { pending: 0, held: 0, wrong_tries: 0, free_bytes: null }
    await insertDevice(ctx.tx, { ...device, registered_at: ctx.now }, hashOf(token), {
      ...report,
      last_contact_at: ctx.now,
      app_version: appVersion,
      storage_kept: storageKept,
    })
    ctx.audit({ record: { id: accountId, kind: 'account' }, note: code })
    return { ...(await ruleOf(ctx.tx, organisationId)), nodeKey: nodeKeyOf(ctx.vault.keyring) }
  },
})
