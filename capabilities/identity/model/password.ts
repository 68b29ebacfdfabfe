import * as z from 'zod'

/**
 * Length instead of rules about signs (NIST SP 800-63B-4 section 3.1.1.2). Lao letters are welcome; NFKC so that the
 * same password typed on two keyboards is the same bytes.
 */
export const NewPassword = z
  .string()
  .normalize('NFKC')
  .min(15, { error: 'password-too-short' })
  .max(200, { error: 'too-long' })
  .refine((text) => new Set(text).size >= 6, { error: 'password-too-simple' })
  .refine((text) => !isWorn(text), { error: 'password-too-common' })

/** A password as somebody types it to sign in: only bounded, so that a long one costs the server nothing more. */
export const TypedPassword = z.string().normalize('NFKC').min(1).max(200)

/** Phrases that guessing lists try first, doubled or with digits around them. */
const wornStems = [
  'password',
  'passphrase',
  'qwerty',
  'asdfgh',
  'welcome',
  'pokpong',
  'letmein',
  'iloveyou',
  'vientiane',
  'laopdr',
]

function isWorn(text: string): boolean {
  const bare = text.toLowerCase().replace(/[^a-z]/g, '')
  const letters = wornStems.reduce((left, stem) => left.replaceAll(stem, ''), bare)
  return letters.length < 4 && !/[^\p{ASCII}]/u.test(text) && (bare.length > 0 || isRun(text))
}

function isRun(text: string): boolean {
  return /^\d+$/.test(text) && ('01234567890123456789'.includes(text) || '98765432109876543210'.includes(text))
}

/** Six digits from an authenticator, forgiving the space that many show in the middle. */
export const AuthenticatorCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .refine((text) => /^\d{6}$/.test(text), { error: 'six-digits' })
