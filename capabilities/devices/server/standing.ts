import { countStrangersTry } from '#capabilities/identity/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { deviceStanding } from '../model/api.ts'
import { daysLeft, opensUntil } from '../model/lease.ts'
import { nodeKeyOf } from './node-keys.ts'
import { hashOf } from './proven.ts'
import { ruleOf } from './store-rules.ts'
import { findProven } from './store.ts'

/** Answers a device, never about an account. A wrong token, an unknown id and nonsense all take the same way. */
export const deviceStandingOperation = queryOperation(deviceStanding, {
  async answer(ctx, { id, token }) {
    const nodeKey = nodeKeyOf(ctx.vault.keyring)
    const device = await findProven(ctx.tx, id, hashOf(token))
    if (!device) return (await countStrangersTry(ctx)) ?? { standing: 'unknown' as const, leaseDays: 0, nodeKey }
    // A copy of what was on a device that wiped itself is as good as revoked.
    if (device.revoked || device.wiped) return { standing: 'revoked' as const, leaseDays: 0, nodeKey }
    const { leaseDays } = await ruleOf(ctx.tx, device.organisation_id)
    const lease = { leaseDays, lastContactAt: device.last_contact_at, extendedUntil: device.extended_until }
    return { standing: 'active' as const, leaseDays: daysLeft(opensUntil(lease), ctx.now), nodeKey }
  },
})
