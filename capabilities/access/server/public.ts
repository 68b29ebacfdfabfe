import { granteesOf, partsOf } from '#capabilities/access/model/part.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'

export { endRelations, grantRelation, openPendingRelations, readLiveRelations, readRelations } from './store.ts'
export { personsInReach, recordsInReach, relationsOf } from './store-reach.ts'

/** The actor as transaction settings, from which Row-Level Security decides. Ids and codes only. */
export function settingsOf(actor: PokpongActor): Readonly<Record<string, string>> {
  const provinces = actor.grants.map((grant) => {
    const covered = grant.scope.kind === 'provinces' ? grant.scope.provinces.join(',') : grant.scope.kind
    return [`app.provinces_${grant.role.replaceAll('-', '_')}`, covered] as const
  })
  return {
    'app.account': actor.accountId,
    'app.organisation': actor.organisationId,
    'app.grantees': granteesOf(actor).join(','),
    'app.parts': partsOf(actor).join(','),
    'app.roles': actor.grants.map((grant) => grant.role).join(','),
    ...Object.fromEntries(provinces),
  }
}
