import * as z from 'zod'

/** Crockford base32: no I, L, O or U, so that a code survives handwriting and a telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Crockford's check symbols: the value modulo 37. */
const checkAlphabet = `${alphabet}*~$=U`

type Prefix = 'PP' | 'SC' | 'RF' | 'DV'

export const Uuid = z.uuid()

/** A human code such as PP-7K4M2Q-3: what it names, six random characters, a check character. */
export const HumanCode = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'))
  .refine(isHumanCode, { error: 'not-a-code' })

/**
 * Mint a code from random bytes. Codes are random rather than running so that nobody learns from a code how
 * many people came before, and so that a phone without a network can mint one.
 *
 * Six characters carry 30 bits, because a code is read out over a telephone and copied by hand, where each further
 * character costs mistakes. So two codes do meet: among a million records two alike are certain (n²/2³¹), and each new
 * record then meets an older one once in a thousand times. The database keeps them apart (`code-taken`), and whoever
 * minted one mints another and sends again (`withFreshCodes`). The check character is made from the
 * other six (modulo 37, a prime), finds one wrong character and two that changed places, and adds no code of its own.
 * Where the check would be a sign that nobody can read out (* ~ $ =), the sixth character moves on by one.
 * @param prefix PP person or case, SC screening, RF referral, DV device
 * @param random eight random bytes; the code carries almost 30 bits in six characters
 */
export function mintCode(prefix: Prefix, random: Uint8Array): string {
  const five = Array.from(random.slice(0, 5), (byte) => alphabet[byte & 31]).join('')
  for (let last = random[5]! & 31; ; last = (last + 1) & 31) {
    const body = `${five}${alphabet[last]}`
    if (alphabet.includes(checkOf(body))) return `${prefix}-${body}-${checkOf(body)}`
  }
}

export function isHumanCode(text: string): boolean {
  const match = /^([A-Z]{2})-([0-9A-HJKMNP-TV-Z]{6})-([0-9A-Z*~$=])$/.exec(text)
  return match !== null && checkOf(match[2]!) === match[3]
}

/**
 * The same input with another code wherever it brings a new one (every field `code` that holds one), after the database
 * refused a code that is taken.
 * @param random eight random bytes each time
 */
export function withFreshCodes<T>(input: T, random: () => Uint8Array): T {
  return fresh(input, random) as T
}

function fresh(value: unknown, random: () => Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((each) => fresh(each, random))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([field, held]) => [
    field,
    field === 'code' && typeof held === 'string' && isHumanCode(held)
      ? mintCode(held.slice(0, 2) as Prefix, random())
      : fresh(held, random),
  ])
  return Object.fromEntries(fields)
}

function checkOf(body: string): string {
  let remainder = 0
  for (const character of body) remainder = (remainder * 32 + alphabet.indexOf(character)) % 37
  return checkAlphabet[remainder]!
}
