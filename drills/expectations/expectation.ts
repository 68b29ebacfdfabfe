import type { Role } from '#capabilities/identity/model/role.ts'

/** Standings on the receiving side of a referral; each has an organisation and a file of its own. */
export const receiving = [
  // The offer waits for an answer.
  'offered',
  // Accepted: what the consent names is open.
  'referred',
  'declined',
  // Not answered before the offer lapsed.
  'lapsed',
  // Accepted, and the consent has come to its end.
  'expired',
  // Accepted, and the person withdrew the consent.
  'withdrawn',
  // Accepted, and the sender took the referral back.
  'taken-back',
] as const
export type Receiving = (typeof receiving)[number]

/** How somebody stands to the record that is asked for. */
export const standings = [
  // Another organisation, without any tie.
  'none',
  // The officer who met her and wrote the record first.
  'author',
  // A colleague in the organisation that accompanies her.
  'same-organisation',
  // The worker there who accompanies her.
  'assigned',
  // A member of the authority that was asked to identify her.
  'identification',
  // Opened the file for a day, in danger to life.
  'break-glass',
  ...receiving,
] as const
export type Standing = (typeof standings)[number]

/** The fourteen roles, as the demonstration grants them, and two that count in their own organisation only. */
export type Seat = Role | 'office-administrator' | 'office-coordinator'

export type Seats = readonly Seat[]

/**
 * Who may do something, as a person decided it. Whatever is not written here is refused.
 * `anyone`: also without a session. `signed-in`: every role in every standing. `always`: these roles whatever their
 * standing. Otherwise the roles for each standing.
 */
export type Expectation = 'anyone' | 'signed-in' | { always: Seats } | Partial<Record<Standing, Seats>>

export type Expectations = Readonly<Record<string, Expectation>>

/** @param seat undefined without a session */
export function isExpected(expectation: Expectation, standing: Standing, seat: Seat | undefined): boolean {
  if (expectation === 'anyone') return true
  if (seat === undefined) return false
  if (expectation === 'signed-in') return true
  const seats = 'always' in expectation ? expectation.always : (expectation[standing] ?? [])
  return seats.includes(seat)
}

/** Whether it is about one record, which does not exist for whoever may not reach it. */
export function isAboutRecord(expectation: Expectation): boolean {
  return typeof expectation === 'object' && !('always' in expectation)
}
