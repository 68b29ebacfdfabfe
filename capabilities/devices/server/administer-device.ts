import { endSessionsOf } from '#capabilities/identity/server/public.ts'
import { refuse } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { extendLease, revokeDevice } from '../model/api-administration.ts'
import { extended } from '../model/lease.ts'
import { devicesProblems } from '../model/problems.ts'
import { organisationPlaces } from './organisation-places.ts'
import { ruleOf } from './store-rules.ts'
import { readDevice, setExtendedUntil, setRevoked } from './store.ts'

/**
 * Which session belongs to the device cannot be told for certain: somebody may have signed in on it since its last
 * contact. So all sessions of the account end, but for the one in which its holder says that the device is gone.
 */
export const revokeDeviceOperation = commandOperation(revokeDevice, {
  load: (ctx, { id }) => loadDevice(ctx, id),
  async execute(ctx, { id, because }) {
    const row = (await readDevice(ctx.tx, id))!
    if (row.revoked_at || row.wiped_at) return refuse(devicesProblems, 'device-closed')
    const { accountId, sessionId } = ctx.actor
    await setRevoked(ctx.tx, row.id, { because, accountId }, ctx.now)
    ctx.audit({ record: { id: row.account_id, kind: 'account' }, purpose: because, note: row.code })
    return { ended: await endSessionsOf(ctx.tx, { accountId: row.account_id, except: sessionId }, ctx.now) }
  },
})

export const extendLeaseOperation = commandOperation(extendLease, {
  load: (ctx, { id }) => loadDevice(ctx, id),
  async execute(ctx, { id, days }) {
    const row = (await readDevice(ctx.tx, id))!
    if (row.revoked_at || row.wiped_at) return refuse(devicesProblems, 'device-closed')
    const { leaseDays } = await ruleOf(ctx.tx, row.organisation_id)
    const lease = { leaseDays, lastContactAt: row.last_contact_at, extendedUntil: row.extended_until }
    const until = extended(lease, days, ctx.now)
    await setExtendedUntil(ctx.tx, row.id, until)
    ctx.audit({ record: { id: row.account_id, kind: 'account' }, note: row.code })
    return { opensUntil: until.toISOString() }
  },
})

/** A device as the policies look at it. Undefined when there is none, or none that the actor may see. */
async function loadDevice(ctx: CommandContext, id: string) {
  const row = await readDevice(ctx.tx, id)
  if (!row) return undefined
  const place = (await organisationPlaces(ctx.tx)).get(row.organisation_id)
  // A closed organisation stands nowhere: the nation's administrators look after what is left of it.
  const organisation = place ?? { id: row.organisation_id, lineage: [], provinces: [] }
  return { accountId: row.account_id, organisation }
}
