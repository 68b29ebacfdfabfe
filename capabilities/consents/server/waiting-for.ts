import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'

/** Consents ending within seven days, and overrides for danger to life that wait for review. */
export async function waitingFor(ctx: QueryContext & { actor: PokpongActor }): Promise<WaitingItem[]> {
  throw new Error('not built yet')
}
