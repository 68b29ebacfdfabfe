import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision } from '#platform/model/decision.ts'

/** Everybody has a home; what stands on it is decided by each capability for itself. */
export function maySeeOwnWork(_actor: PokpongActor): Decision {
  return allow
}
