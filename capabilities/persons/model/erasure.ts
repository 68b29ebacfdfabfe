import * as z from 'zod'

/** The key is gone and nobody can open the words again; only the code stays, so that a reason can't name anybody. */
export const erasureReasons = ['person-asked', 'recorded-in-error', 'term-ended'] as const
export const ErasureReason = z.enum(erasureReasons)

/** Copies of data keys are kept this long for disasters (ARCHITECTURE §3). */
export const keyBackupDays = 30

/** "Erased" may be said only when the last copy of the key has expired. @returns instant */
export function erasedFrom(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + keyBackupDays * 86_400_000)
}
