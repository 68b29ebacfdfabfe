import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import type { QueryContext } from '#platform/server/operation.ts'

/** Those of the people that the actor reaches, by id. Somebody out of reach is simply not in the map. */
export async function readPersonSummaries(
  ctx: Pick<QueryContext, 'tx' | 'vault'>,
  ids: readonly string[],
): Promise<Map<string, PersonSummary>> {
  throw new Error('not built yet')
}
