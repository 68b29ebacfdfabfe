import { isLive } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import { planArrival } from '#capabilities/assistance/model/api.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import type { Newcomer } from '#capabilities/assistance/model/welcome.ts'
import { personsOfCase } from '#capabilities/cases/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import type { SignedCommand } from './context.ts'
import { announce, findPlace, sealPlace } from './places.ts'
import { insertStay, staysTakingPlaces } from './store-stays.ts'
import { tellCase } from './timeline.ts'

/** Keeps a place. From now on it counts as taken, so that nobody else is promised it. */
export const planArrivalOperation = commandOperation(planArrival, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.personId)
    return relations.some((relation) => isLive(relation, ctx.now)) ? { relations, now: ctx.now } : undefined
  },
  async execute(ctx, input) {
    const persons = await personsOfCase(ctx, input.caseId)
    if (!persons.some(({ personId }) => personId === input.personId))
      return refuse(assistanceProblems, 'person-not-in-case')
    const others = await staysTakingPlaces(ctx.tx, ctx.actor.organisationId)
    if (others.some(({ stay }) => stay.personId === input.personId)) return refuse(assistanceProblems, 'stays-already')
    const newcomer = await newcomerOf(ctx, input.personId, input.withStayId !== null)
    const key = await ctx.vault.open(input.personId)
    if (!newcomer || !key) return notFound
    const room = await findPlace(ctx, input, newcomer)
    if (room instanceof Refusal) return room
    const { id, personId, caseId, referralId, withStayId, plannedArrival } = input
    const dates = { plannedArrival, arrivedOn: null, plannedDeparture: null, leftOn: null, leaveReason: null }
    await insertStay(
      ctx.tx,
      {
        id,
        personId,
        caseId,
        referralId,
        withStayId,
        organisationId: ctx.actor.organisationId,
        state: 'planned',
        ...dates,
      },
      {
        place: sealPlace(key, room.id),
        arrivalWords: key.seal('assistance.arrival', input.words),
        by: ctx.actor.accountId,
        at: ctx.now,
      },
    )
    await announce(ctx)
    await tellCase(ctx, caseId, 'stay', { kind: 'assistance/arrival-planned', params: { on: plannedArrival } })
    ctx.audit({ record: { id: personId, kind: 'person' } })
    return { state: 'planned' as const }
  },
})

/** Who looks for a room, in codes; undefined when the actor does not reach the person. */
export async function newcomerOf(
  ctx: SignedCommand,
  personId: string,
  withParent: boolean,
): Promise<Newcomer | undefined> {
  const person = (await readPersonSummaries(ctx, [personId])).get(personId)
  return person && { group: groupOf(person), withParent: withParent && person.isChild }
}
