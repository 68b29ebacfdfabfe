import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'

/**
 * Exact counts are for authorised roles inside, and audited. There is no export yet: what leaves the house goes
 * through disclosure control, which is a capability of its own.
 */
export function mayReadExactCounts(actor: PokpongActor): Decision {
  return holds(actor, 'analyst', 'coordinator', 'programme-officer', 'supervisor', 'identification-authority')
    ? allow
    : deny('role-reads-no-statistics')
}

/** Loading what others published changes no record of ours; it needs a role that answers for statistics. */
export function mayLoadCollection(actor: PokpongActor): Decision {
  return holds(actor, 'analyst', 'administrator') ? allow : deny('role-loads-no-collections')
}
