import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'
import { Day } from '#platform/model/partial-date.ts'

const stayStates = ['planned', 'here', 'left', 'cancelled'] as const
type StayState = (typeof stayStates)[number]

/** Why somebody left the centre, in kind words: whoever goes has not failed and has not run away. */
export const leaveReasons = [
  'went-home',
  'to-family',
  'to-another-place',
  'found-work',
  'own-wish',
  'care-elsewhere',
  'stay-completed',
  'other',
] as const
export type LeaveReason = (typeof leaveReasons)[number]

export const cancelReasons = [
  'person-changed-mind',
  'other-place-found',
  'did-not-arrive',
  'planned-by-mistake',
] as const

/** Codes and days. In which room somebody stays, and all words, are sealed under the person's key. */
export const Stay = z.object({
  id: Uuid,
  personId: Uuid,
  caseId: Uuid,
  organisationId: Uuid,
  referralId: Uuid.nullable(),
  /** The stay of the parent with whom a child stays. */
  withStayId: Uuid.nullable(),
  state: z.enum(stayStates),
  plannedArrival: Day.nullable(),
  arrivedOn: Day.nullable(),
  plannedDeparture: Day.nullable(),
  leftOn: Day.nullable(),
  leaveReason: z.enum(leaveReasons).nullable(),
})
export type Stay = z.infer<typeof Stay>

const moves = {
  arrive: { planned: 'here' },
  cancel: { planned: 'cancelled' },
  leave: { here: 'left' },
} as const satisfies Record<string, Partial<Record<StayState, StayState>>>

/** Where a step leads; undefined when it cannot be taken from here. */
export function afterStayStep(state: StayState, step: keyof typeof moves): StayState | undefined {
  return (moves[step] as Partial<Record<StayState, StayState>>)[state]
}

/** Whether a stay takes a place: somebody is here, or a place is kept. */
export function takesPlace(stay: Pick<Stay, 'state'>): boolean {
  return stay.state === 'here' || stay.state === 'planned'
}

/** The day of the stay, counted from one; null before the arrival. @param today 2026-07-10 in the node's zone */
export function dayOfStay(stay: Pick<Stay, 'arrivedOn'>, today: string): number | null {
  return stay.arrivedOn === null ? null : daysBetween(stay.arrivedOn, today) + 1
}

/** Whole days from one day to another; negative when `to` is earlier. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
