import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'

export type SignedQuery = QueryContext & { actor: PokpongActor }
export type SignedCommand = CommandContext & { actor: PokpongActor }

/** The day in the node's zone. */
export function todayOf(ctx: Pick<QueryContext, 'now'>): string {
  return dayIn(country.zone, ctx.now)
}
