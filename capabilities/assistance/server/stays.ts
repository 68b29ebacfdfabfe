import { arrive, cancelArrival, moveRoom, planDeparture } from '#capabilities/assistance/model/api.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import type { Stay } from '#capabilities/assistance/model/stay.ts'
import { markNeed, needsOf, readCaseSummaries, setPhase } from '#capabilities/cases/server/public.ts'
import { markHandedOver } from '#capabilities/referrals/server/public.ts'
import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { type SignedCommand, type SignedQuery, todayOf } from './context.ts'
import { announce, findPlace, sealPlace } from './places.ts'
import { newcomerOf } from './plan-arrival.ts'
import { findStay, type StayChange, updateStay } from './store-stays.ts'
import { tellCase } from './timeline.ts'

/** Undefined for whoever is neither in the shelter nor reads the part `stay` of the person. */
export async function loadStay(ctx: SignedQuery, input: { id: string }): Promise<{ stay: Stay } | undefined> {
  const stored = await findStay(ctx.tx, input.id)
  return stored && { stay: stored.stay }
}

/** Somebody has come: the place is taken, the phase begins, the need is being met and the referral is handed over. */
export const arriveOperation = commandOperation(arrive, {
  load: loadStay,
  async execute(ctx, input, { stay }) {
    if (input.arrivedOn > todayOf(ctx)) return refuse(assistanceProblems, 'day-in-the-future')
    const place = await placeFor(ctx, stay, input)
    if (place instanceof Refusal) return place
    const refusal = await change(ctx, stay, { state: 'here', arrived_on: input.arrivedOn, place })
    if (refusal) return refusal
    await beginFirstAssistance(ctx, stay)
    await tellCase(ctx, stay.caseId, 'stay', { kind: 'assistance/arrived', params: { on: input.arrivedOn } })
    return (stay.referralId ? await markHandedOver(ctx, stay.referralId) : undefined) ?? { state: 'here' as const }
  },
})

export const moveRoomOperation = commandOperation(moveRoom, {
  load: loadStay,
  async execute(ctx, input, { stay }) {
    const place = await placeFor(ctx, stay, input)
    if (place instanceof Refusal) return place
    return (await change(ctx, stay, { place })) ?? { state: stay.state }
  },
})

export const planDepartureOperation = commandOperation(planDeparture, {
  load: loadStay,
  async execute(ctx, input, { stay }) {
    const arrival = stay.arrivedOn ?? stay.plannedArrival
    if (input.plannedDeparture && arrival && input.plannedDeparture < arrival)
      return refuse(assistanceProblems, 'day-before-arrival')
    const key = await ctx.vault.open(stay.personId)
    const words = key?.seal('assistance.departure', input.words) ?? null
    return (
      (await change(ctx, stay, { planned_departure: input.plannedDeparture, departure_words: words })) ?? {
        state: stay.state,
      }
    )
  },
})

export const cancelArrivalOperation = commandOperation(cancelArrival, {
  load: loadStay,
  async execute(ctx, input, { stay }) {
    const refusal = await change(ctx, stay, { state: 'cancelled', cancel_reason: input.reason })
    if (refusal) return refusal
    await tellCase(ctx, stay.caseId, 'stay', { kind: 'assistance/arrival-cancelled', params: { reason: input.reason } })
    return { state: 'cancelled' as const }
  },
})

/** Every change of a stay: from the state that was read, announced to the network, and in the access log. */
export async function change(ctx: SignedCommand, stay: Stay, changed: StayChange): Promise<Refusal | undefined> {
  const done = await updateStay(ctx.tx, stay, changed)
  if (!done) return refuse(assistanceProblems, 'stay-moved-on', { state: stay.state })
  await announce(ctx)
  ctx.audit({ record: { id: stay.personId, kind: 'person' } })
  return undefined
}

async function placeFor(
  ctx: SignedCommand,
  stay: Stay,
  wanted: { roomId: string; asked: boolean },
): Promise<Buffer | Refusal> {
  const newcomer = await newcomerOf(ctx, stay.personId, stay.withStayId !== null)
  const key = await ctx.vault.open(stay.personId)
  if (!newcomer || !key) return notFound
  const room = await findPlace(ctx, { ...wanted, exceptStayId: stay.id }, newcomer)
  return room instanceof Refusal ? room : sealPlace(key, room.id)
}

async function beginFirstAssistance(ctx: SignedCommand, stay: Stay): Promise<void> {
  const found = (await readCaseSummaries(ctx, [stay.caseId])).get(stay.caseId)
  if (found?.phases['first-assistance'] === 'not-yet') await setPhase(ctx, stay.caseId, 'first-assistance', 'now')
  const wanted = (await needsOf(ctx, stay.caseId)).find(
    (need) =>
      need.kind === 'safe-place' &&
      (need.personId === null || need.personId === stay.personId) &&
      need.state !== 'done',
  )
  if (wanted) await markNeed(ctx, wanted.id, 'in-progress')
}
