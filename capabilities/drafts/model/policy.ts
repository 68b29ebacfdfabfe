import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, deny, type Decision } from '#platform/model/decision.ts'

/** Everybody may be interrupted. Whose draft it is needs no deciding: there is no way to ask for another's. */
export function mayHaveDrafts(_actor: PokpongActor): Decision {
  return allow
}

export function mayKeepDraft(actor: PokpongActor, typed: { by: string }): Decision {
  return typed.by === actor.accountId ? allow : deny('typed-by-another')
}
