import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'

export type ScreeningCommand = CommandContext & { actor: PokpongActor }
export type ScreeningQuery = QueryContext & { actor: PokpongActor }
