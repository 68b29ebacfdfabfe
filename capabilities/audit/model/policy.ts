import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'

/** Those who may read a record see who else did; supervisors and auditors see it of every record. */
export function mayReadAccessLog(actor: PokpongActor, record: { reaches: boolean }): Decision {
  return record.reaches || holds(actor, 'supervisor', 'auditor') ? allow : deny('no-relation-to-this-record')
}

/** Whoever restores a node must say so; it takes nothing away and gives no access. */
export function mayContinueAfterRestore(actor: PokpongActor): Decision {
  return holds(actor, 'administrator', 'auditor') ? allow : deny('only-administrators')
}

export function mayReadAudit(actor: PokpongActor): Decision {
  return holds(actor, 'auditor') ? allow : deny('only-auditors')
}
