import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { confirmWiped, reportContact } from '../model/api.ts'
import { daysLeft, opensUntil } from '../model/lease.ts'
import { devicesProblems } from '../model/problems.ts'
import { nodeKeyOf } from './node-keys.ts'
import { hashOf, provenOrRefused } from './proven.ts'
import { ruleOf } from './store-rules.ts'
import { findProven, markWiped, saveReport } from './store.ts'

/** A new lease for the owner's own device. That it is another's is not told apart from that there is none. */
export const reportContactOperation = commandOperation(reportContact, {
  async execute(ctx, { id, token, ...said }) {
    const device = await findProven(ctx.tx, id, hashOf(token))
    if (device?.account_id !== ctx.actor.accountId) return notFound
    if (device.revoked || device.wiped) return refuse(devicesProblems, 'device-revoked')
    await saveReport(ctx.tx, id, {
      last_contact_at: ctx.now,
      pending: said.pending,
      held: said.held,
      wrong_tries: said.wrongTries,
      app_version: said.appVersion,
      storage_kept: said.storageKept,
      free_bytes: said.freeBytes,
    })
    const { leaseDays, caseLimit } = await ruleOf(ctx.tx, device.organisation_id)
    const until = opensUntil({ leaseDays, lastContactAt: ctx.now, extendedUntil: device.extended_until })
    return { leaseDays: daysLeft(until, ctx.now), caseLimit, nodeKey: nodeKeyOf(ctx.vault.keyring) }
  },
})

export const confirmWipedOperation = commandOperation(confirmWiped, {
  async execute(ctx, { id, token, because }) {
    const device = await provenOrRefused(ctx, { id, token })
    if (device instanceof Refusal) return device
    await markWiped(ctx.tx, id, hashOf(token), because)
    return {}
  },
})
