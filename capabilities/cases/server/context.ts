import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'

/** A read on behalf of somebody who is signed in. */
export type Reading = QueryContext & { actor: PokpongActor }
/** A command on behalf of somebody who is signed in. */
export type Acting = CommandContext & { actor: PokpongActor }
