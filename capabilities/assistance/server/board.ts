import { partsOf } from '#capabilities/access/model/part.ts'
import { readBoard } from '#capabilities/assistance/model/api.ts'
import type { Board, Resident } from '#capabilities/assistance/model/board.ts'
import { forecast } from '#capabilities/assistance/model/forecast.ts'
import { dayAfter, dayOfStay } from '#capabilities/assistance/model/stay.ts'
import { whoIsWelcome } from '#capabilities/assistance/model/welcome.ts'
import { readCaseSummaries } from '#capabilities/cases/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { declinedSince } from '#capabilities/referrals/server/public.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { type SignedQuery, todayOf } from './context.ts'
import { type Occupied, readOccupied } from './places.ts'

export const readBoardOperation = queryOperation(readBoard, {
  async answer(ctx) {
    const today = todayOf(ctx)
    const occupied = await readOccupied(ctx)
    const stays = occupied.stays.map(({ stored }) => stored.stay)
    const thisWeek = (day: string | null) => day !== null && day >= today && day < dayAfter(today, 7)
    return {
      today,
      rooms: occupied.rooms.map(({ room }) => room),
      residents: await toResidents(ctx, occupied, today),
      here: stays.filter(({ state }) => state === 'here').length,
      places: occupied.rooms.reduce((sum, { room }) => sum + room.places, 0),
      arrivingThisWeek: stays.filter(({ state, plannedArrival }) => state === 'planned' && thisWeek(plannedArrival))
        .length,
      leavingThisWeek: stays.filter(({ state, plannedDeparture }) => state === 'here' && thisWeek(plannedDeparture))
        .length,
      forecast: forecast(stays, today),
      welcome: whoIsWelcome(occupied.rooms),
      couldNotBeWelcomed: await couldNotBeWelcomed(ctx),
    }
  },
})

async function toResidents(ctx: SignedQuery, { stays }: Occupied, today: string): Promise<Resident[]> {
  const people = await readPersonSummaries(
    ctx,
    stays.map(({ stored }) => stored.stay.personId),
  )
  const cases = await readCaseSummaries(ctx, [...new Set(stays.map(({ stored }) => stored.stay.caseId))])
  const keys = await ctx.vault.openMany(stays.map(({ stored }) => stored.stay.personId))
  const aliasOf = (personId: string) => people.get(personId)?.alias ?? null
  // Words about coming and going stand behind the wall of the stay; a nurse sees who is where, and not these.
  const readsStay = partsOf(ctx.actor).includes('stay')
  return stays.map(({ stored, roomId }) => {
    const { stay } = stored
    const person = people.get(stay.personId)
    const parent = stays.find((each) => each.stored.stay.id === stay.withStayId)?.stored.stay
    const key = readsStay ? keys.get(stay.personId) : undefined
    const words =
      stay.state === 'planned'
        ? key?.unseal('assistance.arrival', stored.arrivalWords)
        : key?.unseal('assistance.departure', stored.departureWords)
    return {
      stay,
      roomId,
      person: person
        ? { alias: person.alias, code: person.code, sex: person.sex, ageBand: person.ageBand, isChild: person.isChild }
        : null,
      caseCode: cases.get(stay.caseId)?.code ?? null,
      phases: cases.get(stay.caseId)?.phases ?? null,
      withAlias: parent ? aliasOf(parent.personId) : null,
      dayNumber: dayOfStay(stay, today),
      words: words ?? null,
    }
  })
}

/** Gaps of the last 90 days: declined because there was no place, or no place for this group. */
async function couldNotBeWelcomed(ctx: SignedQuery): Promise<Board['couldNotBeWelcomed']> {
  const declines = await declinedSince(ctx, new Date(ctx.now.getTime() - 90 * 86_400_000))
  return declines
    .filter(({ reason }) => reason === 'no-place' || reason === 'not-for-this-group')
    .map(({ group, reason, suggestedOrganisationId, declinedAt }) => ({
      group,
      reason,
      suggestedOrganisationId,
      on: dayIn(country.zone, new Date(declinedAt)),
    }))
}
