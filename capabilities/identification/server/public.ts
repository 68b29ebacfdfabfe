import { holds } from '#capabilities/identity/model/role.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { requestsTo } from './store.ts'

/** People about whom the actor's authority was asked and has not decided. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  const actor = ctx.actor as PokpongActor | undefined
  if (!actor || !holds(actor, 'identification-authority')) return []
  const requests = await requestsTo(ctx.tx, actor.organisationId, 'open')
  const people = await readPersonSummaries(
    ctx,
    requests.map((each) => each.personId),
  )
  return requests.map((request) => {
    const person = people.get(request.personId)
    return {
      kind: 'identification/decide',
      group: 'decisions',
      person: person ? { alias: person.alias, code: person.code } : null,
      params: {},
      due: request.due,
      since: request.requestedAt,
      urgency: 'normal',
      path: `/identification/${request.id}`,
    }
  })
}
