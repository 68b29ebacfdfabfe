import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { handInSealed, listSealedEntries, settleSealedEntry } from '../model/api.ts'
import { devicesProblems } from '../model/problems.ts'
import { openSealed } from './open-sealed.ts'
import { hashOf, provenOrRefused } from './proven.ts'
import { insertEntries, listWaiting, settleEntry } from './store-entries.ts'

/** A device that was found by somebody may not fill the node's disk. An honest one waits until its owner has looked. */
const mostWaiting = 2000
/** Opened at once; what is left follows when these are settled. */
const mostListed = 200

export const handInSealedOperation = commandOperation(handInSealed, {
  async execute(ctx, { id, token, entries }) {
    const device = await provenOrRefused(ctx, { id, token })
    if (device instanceof Refusal) return device
    if (device.waiting + entries.length > mostWaiting) return refuse(devicesProblems, 'too-much-waits')
    const handedIn = entries.map((entry) => ({ id: entry.id, sealed: Buffer.from(entry.sealed, 'base64url') }))
    await insertEntries(ctx.tx, { id, tokenHash: hashOf(token) }, handedIn)
    return { kept: entries.map((entry) => entry.id) }
  },
})

export const listSealedEntriesOperation = queryOperation(listSealedEntries, {
  async answer(ctx) {
    const rows = await listWaiting(ctx.tx, mostListed)
    const entries = rows.map((row) => {
      const content = openSealed(ctx.vault.keyring, row.sealed!)
      const { name, commandId, occurredAt, input } = content ?? {}
      const isOwn = content?.accountId === ctx.actor.accountId
      return {
        id: row.id,
        deviceId: row.device_id,
        deviceCode: row.code,
        deviceKind: row.kind,
        handedInAt: row.handed_in_at.toISOString(),
        command: isOwn ? { name: name!, commandId: commandId!, occurredAt: occurredAt!, input: input! } : null,
      }
    })
    return { entries }
  },
})

export const settleSealedEntryOperation = commandOperation(settleSealedEntry, {
  async execute(ctx, { id, outcome }) {
    const settled = await settleEntry(ctx.tx, id, outcome, ctx.now)
    if (settled === undefined) return notFound
    if (!settled) return refuse(devicesProblems, 'entry-settled')
    ctx.audit({ record: { id: ctx.actor.accountId, kind: 'account' }, purpose: outcome })
    return {}
  },
})
