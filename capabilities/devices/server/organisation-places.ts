import type { OrganisationPlace } from '#capabilities/identity/model/policy.ts'
import { listOrganisations } from '#capabilities/identity/server/public.ts'
import type { Tx } from '#platform/server/database.ts'

/** Every open organisation with the ones above it, for the policies. */
export async function organisationPlaces(tx: Tx): Promise<ReadonlyMap<string, OrganisationPlace>> {
  const organisations = new Map((await listOrganisations(tx)).map((each) => [each.id, each]))
  const lineageOf = (id: string): string[] => {
    const line: string[] = []
    let next: string | null | undefined = id
    while (next && !line.includes(next)) {
      line.push(next)
      next = organisations.get(next)?.parentId
    }
    return line
  }
  return new Map([...organisations].map(([id, { provinces }]) => [id, { id, provinces, lineage: lineageOf(id) }]))
}
