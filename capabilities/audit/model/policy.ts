import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'

export interface LoggedRecord {
  /** More of it than an offer is open to the actor. */
  reaches: boolean
  /** A colleague of the actor's own office stands in its log. */
  ofOwnOffice: boolean
}

/**
 * Those to whom a record is open see who else read it, and the nation's auditors see that of all. Supervisors, and
 * auditors of an office, see of other records what their own office did with them, and nothing where it did nothing.
 */
export function mayReadAccessLog(actor: PokpongActor, record: LoggedRecord): Decision {
  const ofOffice = record.ofOwnOffice && holds(actor, 'supervisor', 'auditor')
  return record.reaches || ofOffice || auditsTheNation(actor) ? allow : deny('no-relation-to-this-record')
}

function auditsTheNation(actor: PokpongActor): boolean {
  return actor.grants.some(({ role, scope }) => role === 'auditor' && scope.kind === 'national')
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
