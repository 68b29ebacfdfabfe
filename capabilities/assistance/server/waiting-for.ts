import { maySeeBoard } from '#capabilities/assistance/model/policy.ts'
import type { Stay } from '#capabilities/assistance/model/stay.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { type SignedQuery, todayOf } from './context.ts'
import { withoutFirstAssistance } from './given-queries.ts'
import { awaitedBy } from './queries.ts'
import { roomsOf } from './store.ts'
import { staysTakingPlaces } from './store-stays.ts'

type Shown = { alias: string; code: string }

/** Places to give, arrivals and departures of the day, and people who still wait for first assistance. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  const actor = ctx.actor as PokpongActor | undefined
  if (!actor || !maySeeBoard(actor).allowed) return []
  const signed: SignedQuery = { ...ctx, actor }
  if ((await roomsOf(ctx.tx, actor.organisationId)).length === 0) return []
  const keeping = holds(actor, 'shelter-manager', 'supervisor')
    ? [...(await toPlace(signed)), ...(await comingAndGoing(signed))]
    : []
  return [...keeping, ...(await toAssist(signed))]
}

async function toPlace(ctx: SignedQuery): Promise<WaitingItem[]> {
  const awaited = await awaitedBy(ctx)
  return awaited.map(({ referralId, person, acceptedAt }) =>
    item('place', person, acceptedAt, null, `/shelter?place=${referralId}`, 'next'),
  )
}

async function comingAndGoing(ctx: SignedQuery): Promise<WaitingItem[]> {
  const today = todayOf(ctx)
  const stays = (await staysTakingPlaces(ctx.tx, ctx.actor.organisationId)).map(({ stay }) => stay)
  const due = stays.filter((stay) => dayDue(stay) !== null && dayDue(stay)! <= today)
  const people = await readPersonSummaries(
    ctx,
    due.map(({ personId }) => personId),
  )
  return due.map((stay) => {
    const what = stay.state === 'planned' ? 'arrival' : 'departure'
    return {
      ...item(what, people.get(stay.personId) ?? null, asInstant(dayDue(stay)!), null, `/shelter?stay=${stay.id}`),
      params: { on: dayDue(stay)! },
    }
  })
}

async function toAssist(ctx: SignedQuery): Promise<WaitingItem[]> {
  const without = await withoutFirstAssistance(ctx)
  return without.map(({ stay, person, missing, due }) => ({
    ...item('first-assistance', person, asInstant(stay.arrivedOn!), asInstant(due), '/shelter?tab=today'),
    params: { missing: missing.join(' '), on: stay.arrivedOn! },
  }))
}

function dayDue(stay: Stay): string | null {
  return stay.state === 'planned' ? stay.plannedArrival : stay.plannedDeparture
}

/** A day as an instant: its beginning in UTC is seven in the morning in Vientiane. */
function asInstant(day: string): string {
  return `${day}T00:00:00.000Z`
}

function item(
  what: string,
  person: Shown | null,
  since: string,
  due: string | null,
  path: string,
  urgency: WaitingItem['urgency'] = 'normal',
): WaitingItem {
  return {
    kind: `assistance/${what}`,
    group: 'stays',
    person: person && { alias: person.alias, code: person.code },
    params: {},
    due,
    since,
    urgency,
    path,
  }
}
