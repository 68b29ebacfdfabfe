import type { Seats } from './expectation.ts'

/** Every role: fourteen, and two with the scope of their own organisation. */
export const allSeats = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'investigator',
  'identification-authority',
  'matching-officer',
  'programme-officer',
  'analyst',
  'coordinator',
  'auditor',
  'administrator',
  'office-administrator',
  'office-coordinator',
] as const satisfies Seats

/** Roles that read what their whole organisation holds (PRODUCT.md: who answers for a house, a clinic, an authority). */
export const wholeHouse = ['supervisor', 'shelter-manager', 'health-worker', 'identification-authority'] as const

/** Roles that may stand before a survivor's record at all. The others work with numbers, accounts or logs. */
export const reachPeople = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'investigator',
  'identification-authority',
  'matching-officer',
] as const

/** All of them but some. */
export function without(seats: Seats, ...others: Seats): Seats {
  return seats.filter((seat) => !others.includes(seat))
}
