/**
 * The step of thirty seconds in which an authenticator code holds (RFC 6238). A code is accepted once: RFC 6238
 * section 5.2 forbids a second use within its step, so the last used step is kept and only later ones count.
 */
export const stepSeconds = 30

/** One step of clock drift either way; village phones are rarely further off, and more would help guessing. */
export const driftSteps = 1

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** @returns whether a code that matched `step` may still be used after `lastUsed` */
export function isFresh(step: number, lastUsed: number | null): boolean {
  return lastUsed === null || step > lastUsed
}
