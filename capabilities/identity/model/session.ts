/**
 * Limits of a session. NIST SP 800-63B-4 section 2.2.3 (AAL2) asks for at most an hour without activity and a day
 * overall; a shared office desk gets half of the latter.
 */
export const idleLimitMs = 60 * 60 * 1000
export const absoluteLimitMs = 12 * 60 * 60 * 1000

/** How long a fresh proof of presence counts for a reveal, an export or break-glass. */
export const stepUpMs = 10 * 60 * 1000

/** Time to finish a passkey or authenticator ceremony once it was begun. */
export const ceremonyMs = 10 * 60 * 1000

export const sessionCookie = 'pokpong_session'

/** Marks a browser that has signed in before, so that guesses from elsewhere never slow its holder down. */
export const deviceCookie = 'pokpong_device'
export const deviceMs = 180 * 24 * 60 * 60 * 1000

export const signInMethods = ['passkey', 'password', 'recovery-code', 'invitation', 'demo'] as const
export type SignInMethod = (typeof signInMethods)[number]
