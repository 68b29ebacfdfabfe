import { canHelp, listAwaited, listVacancies } from '#capabilities/assistance/model/api.ts'
import type { WelcomeGroup } from '#capabilities/assistance/model/room.ts'
import { freeIn, roomAnswer } from '#capabilities/assistance/model/welcome.ts'
import { readCaseSummaries } from '#capabilities/cases/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import { acceptedReferrals, receivedReferral } from '#capabilities/referrals/server/public.ts'
import { notFound } from '#platform/model/problem.ts'
import { queryOperation } from '#platform/server/operation.ts'
import type { SignedQuery } from './context.ts'
import { readOccupied } from './places.ts'
import { listVacancyRows } from './store.ts'
import { staysTakingPlaces } from './store-stays.ts'

export const listAwaitedOperation = queryOperation(listAwaited, {
  answer: async (ctx) => ({ awaited: await awaitedBy(ctx) }),
})

/** Accepted referrals to the shelter for whose person no place is kept yet. */
export async function awaitedBy(ctx: SignedQuery) {
  const accepted = (await acceptedReferrals(ctx)).filter(
    ({ referral }) => referral.service === 'shelter' && referral.state === 'accepted',
  )
  if (accepted.length === 0) return []
  const placed = new Set((await staysTakingPlaces(ctx.tx, ctx.actor.organisationId)).map(({ stay }) => stay.personId))
  const people = await readPersonSummaries(
    ctx,
    accepted.map(({ about }) => about.personId),
  )
  const cases = await readCaseSummaries(
    ctx,
    accepted.map(({ about }) => about.caseId),
  )
  return accepted.flatMap(({ referral, about }) => {
    const person = people.get(about.personId)
    const caseCode = cases.get(about.caseId)?.code
    if (!person || !caseCode || placed.has(about.personId)) return []
    return [{ referralId: referral.id, caseId: about.caseId, caseCode, person, acceptedAt: referral.answeredAt! }]
  })
}

export const listVacanciesOperation = queryOperation(listVacancies, {
  async answer(ctx, input) {
    const rows = await listVacancyRows(ctx.tx, input.group)
    return {
      vacancies: rows.map((row) => ({
        organisationId: row.organisation_id,
        group: row.welcome_group as WelcomeGroup,
        answer: row.answer as 'yes',
        free: row.free,
        updatedAt: row.updated_at.toISOString(),
      })),
    }
  },
})

export const canHelpOperation = queryOperation(canHelp, {
  async answer(ctx, input) {
    const received = await receivedReferral(ctx, input.referralId)
    const person = received && (await readPersonSummaries(ctx, [received.about.personId])).get(received.about.personId)
    if (!person) return notFound
    const { rooms, stays } = await readOccupied(ctx)
    const hasPlace = stays.some(({ stored }) => stored.stay.personId === received.about.personId)
    const newcomer = { group: groupOf(person), withParent: false }
    const fitting = rooms.flatMap(({ room, taken }) => {
      const answer = roomAnswer(room, newcomer)
      return answer === 'no'
        ? []
        : [{ id: room.id, name: room.name, kind: room.kind, answer, free: freeIn({ room, taken }) }]
    })
    return { hasRooms: rooms.length > 0, hasPlace, rooms: fitting.toSorted((a, b) => rankOf(a) - rankOf(b)) }
  },
})

/** Rooms that can be promised come first, then those to ask about, then full ones. */
function rankOf({ answer, free }: { answer: 'yes' | 'ask'; free: number }): number {
  if (free === 0) return 2
  return answer === 'yes' ? 0 : 1
}
