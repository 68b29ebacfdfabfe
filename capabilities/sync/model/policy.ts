import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, deny, type Decision } from '#platform/model/decision.ts'

export interface SyncingDevice {
  accountId: string
  isActive: boolean
  /** How many cases it may carry. */
  caseLimit: number
}

/** A device carries the work of one account, while nobody has revoked it. What it may carry, each query decides. */
export function maySync(actor: PokpongActor, device: SyncingDevice): Decision {
  return device.isActive && device.accountId === actor.accountId ? allow : deny('not-your-device')
}
