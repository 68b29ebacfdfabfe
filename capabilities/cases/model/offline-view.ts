import { listColleagues, listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import type { PokpongActor, Role } from '#capabilities/identity/model/role.ts'
import type { OfflineActor, OfflineView } from '#platform/model/offline.ts'
import type { KnownNames } from './access-of.ts'

/** Names as far as the device carries them: one's own, those of one's colleagues, and of organisations. */
export async function namesIn(view: OfflineView): Promise<KnownNames> {
  const { accountId, displayName, organisationId, organisationName } = view.actor
  const colleagues = (await view.ask(listColleagues, {}))?.colleagues ?? []
  const organisations = (await view.ask(listOrganisations, {}))?.organisations ?? []
  const accounts = new Map([
    ...colleagues.map((each) => [each.id, each.displayName] as const),
    [accountId, displayName],
  ])
  const houses = new Map([
    [organisationId, organisationName],
    ...organisations.map(({ id, name }) => [id, name] as const),
  ])
  return {
    account: (id) => (id === null ? null : (accounts.get(id) ?? null)),
    organisation: (id) => (id === null ? null : (houses.get(accounts.has(id) ? organisationId : id) ?? null)),
  }
}

/** The actor as policies look at it. Which provinces a role covers counts for no case. */
export function actorIn({ actor }: { actor: OfflineActor }): PokpongActor {
  const grants = actor.roles.map((role) => ({ role: role as Role, scope: { kind: 'organisation' as const } }))
  const { accountId, organisationId } = actor
  return { accountId, organisationId, sessionId: '', grants, steppedUpUntil: null }
}
