/** What is remembered about tries under one key: an account name, a known device, or a network address. */
export interface Tries {
  failures: number
  /** Tokens left in the bucket, at `refreshedAt`. */
  tokens: number
  refreshedAt: Date
  blockedUntil: Date | null
}

/** Wrong tries that cost nothing: people mistype, and a code may expire while it is typed. */
export const freeFailures = 3
const firstDelaySeconds = 2
/** Five minutes: 288 guesses a day against a password and a six-digit code together, and never a lost morning. */
const longestDelaySeconds = 300

/**
 * Wait after a wrong try against one account: 2, 4, 8 … 300 seconds after three free ones. It is counted per name
 * typed, whether or not such an account exists, and apart for a device its holder has used before (OWASP device
 * cookies), so that a stranger's guesses never keep the holder out.
 */
export function delaySecondsAfter(failures: number): number {
  if (failures <= freeFailures) return 0
  return Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (failures - freeFailures - 1))
}

export function afterFailure(tries: Tries | undefined, now: Date): Tries {
  const failures = (tries?.failures ?? 0) + 1
  const delay = delaySecondsAfter(failures)
  return {
    failures,
    tokens: tries?.tokens ?? 0,
    refreshedAt: now,
    blockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000),
  }
}

/** Whole seconds to wait before the next try; 0 when it may be made now. */
export function secondsToWait(tries: Tries | undefined, now: Date): number {
  const left = (tries?.blockedUntil?.getTime() ?? 0) - now.getTime()
  return left > 0 ? Math.ceil(left / 1000) : 0
}

/**
 * Tries with a password from one network address. A ministry may sit behind one address, so two hundred may come
 * at once and one more each second; right ones are given back. It bounds what a stranger's machine can make the
 * server compute, not what a person can do.
 */
export const addressBucket = { capacity: 200, perSecond: 1 } as const

/** Take one token; undefined when the bucket is empty. */
export function takeToken(tries: Tries | undefined, now: Date): Tries | undefined {
  const tokens = tokensNow(tries, now)
  if (tokens < 1) return undefined
  return { failures: tries?.failures ?? 0, tokens: tokens - 1, refreshedAt: now, blockedUntil: null }
}

export function giveBack(tries: Tries | undefined, now: Date): Tries {
  const tokens = Math.min(addressBucket.capacity, tokensNow(tries, now) + 1)
  return { failures: 0, tokens, refreshedAt: now, blockedUntil: null }
}

function tokensNow(tries: Tries | undefined, now: Date): number {
  if (!tries) return addressBucket.capacity
  const seconds = Math.max(0, (now.getTime() - tries.refreshedAt.getTime()) / 1000)
  return Math.min(addressBucket.capacity, tries.tokens + seconds * addressBucket.perSecond)
}
