import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'

/** Those to whom more than an offer of a record is open see who else read it; supervisors and auditors see that of all. */
export function mayReadAccessLog(actor: PokpongActor, record: { reaches: boolean }): Decision {
  return record.reaches || holds(actor, 'supervisor', 'auditor') ? allow : deny('no-relation-to-this-record')
}

/** Whoever restores a node must say so, for the whole node: it excuses what was signed and is no longer there. */
export function mayContinueAfterRestore(actor: PokpongActor): Decision {
  const ofTheNode = actor.grants.some(
    ({ role, scope }) => (role === 'administrator' || role === 'auditor') && scope.kind === 'national',
  )
  return ofTheNode ? allow : deny('only-administrators')
}

export function mayReadAudit(actor: PokpongActor): Decision {
  return holds(actor, 'auditor') ? allow : deny('only-auditors')
}
