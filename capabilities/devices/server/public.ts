import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import { onceIn } from '#platform/server/carried.ts'
import { listWaiting } from './store-entries.ts'
import { permitsNames, ruleOf } from './store-rules.ts'
import { readDevice } from './store.ts'

export interface ActiveDevice {
  accountId: string
  /** False once it was revoked or has wiped itself. */
  isActive: boolean
  /** How many cases it may carry, by the rule of its organisation. */
  caseLimit: number
}

/** A device as whoever syncs with it has to know it; undefined when there is none that the actor may see. */
export async function activeDeviceOf(
  ctx: Pick<QueryContext, 'tx'> & { actor: PokpongActor },
  deviceId: string,
): Promise<ActiveDevice | undefined> {
  const device = await readDevice(ctx.tx, deviceId)
  if (!device) return undefined
  const { caseLimit } = await ruleOf(ctx.tx, device.organisation_id)
  return { accountId: device.account_id, isActive: !device.revoked_at && !device.wiped_at, caseLimit }
}

/**
 * Whether names may leave the node for the actor's devices: by the rule of the organisation, which permits none unless an
 * administrator said so, and only where there is such a device.
 */
export function namesMayBeCarried(ctx: Pick<QueryContext, 'tx'> & { actor: PokpongActor }): Promise<boolean> {
  return onceIn(ctx, 'names on devices', () => permitsNames(ctx.tx, ctx.actor))
}

/** What the actor's own devices handed in sealed waits for the actor alone, until it is sent or discarded. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  const [first] = await listWaiting(ctx.tx, 1)
  if (!first) return []
  return [
    {
      kind: 'devices/handed-in',
      group: 'accounts',
      person: null,
      params: {},
      due: null,
      since: first.handed_in_at.toISOString(),
      urgency: 'next',
      path: '/waiting',
    },
  ]
}
