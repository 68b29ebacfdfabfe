/** What holds where an organisation has said nothing else. */
export const usualLeaseDays = 14
export const usualCaseLimit = 200

export const longestLeaseDays = 60
export const mostCases = 500
/** How many days an administrator may give at once. */
export const mostExtraDays = 30

/** With so many days left somebody should call: the worker may not know that the phone is about to stay closed. */
export const callWithDaysLeft = 3

const day = 86_400_000

export interface Lease {
  lastContactAt: Date
  leaseDays: number
  /** Until when an administrator promised that it opens, whatever the last contact. */
  extendedUntil: Date | null
}

/** Until when the device opens its store without hearing from the node. */
export function opensUntil({ lastContactAt, leaseDays, extendedUntil }: Lease): Date {
  return new Date(Math.max(lastContactAt.getTime() + leaseDays * day, extendedUntil?.getTime() ?? 0))
}

/** Whole days from now, the one that has begun included; 0 when it is over. */
export function daysLeft(until: Date, now: Date): number {
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / day))
}

/** Days added to a lease that still runs, or from now on to one that is over. */
export function extended(lease: Lease, days: number, now: Date): Date {
  return new Date(Math.max(opensUntil(lease).getTime(), now.getTime()) + days * day)
}
