/** Long enough for a weekend and a journey; what was not finished then is asked anew. */
export const draftDays = 7

/** So many forms one person leaves half filled in at most; the one untouched longest makes room. */
export const mostDrafts = 30

export function expiryOf(keptAt: Date): Date {
  return new Date(keptAt.getTime() + draftDays * 86_400_000)
}
