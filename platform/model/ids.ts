import * as z from 'zod'

/** Crockford base32: no I, L, O or U, so that a code survives handwriting and a telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Crockford's check symbols: the value modulo 37. */
const checkAlphabet = `${alphabet}*~$=U`

export const Uuid = z.uuid()

/** A human code such as PP-7K4M-Q: what it names, four or more random characters, a check character. */
export const HumanCode = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'))
  .refine(isHumanCode, { error: 'not-a-code' })

/**
 * Mint a code from random bytes. Codes are random rather than running so that nobody learns from a code how
 * many people came before, and so that a phone without a network can mint one.
 * @param prefix PP person or case, SC screening, RF referral
 * @param random eight random bytes; the code carries 30 bits in six characters
 */
export function mintCode(prefix: 'PP' | 'SC' | 'RF', random: Uint8Array): string {
  const body = Array.from(random.slice(0, 6), (byte) => alphabet[byte & 31]).join('')
  return `${prefix}-${body}-${checkOf(body)}`
}

export function isHumanCode(text: string): boolean {
  const match = /^([A-Z]{2})-([0-9A-HJKMNP-TV-Z]{6})-([0-9A-Z*~$=])$/.exec(text)
  return match !== null && checkOf(match[2]!) === match[3]
}

function checkOf(body: string): string {
  let remainder = 0
  for (const character of body) remainder = (remainder * 32 + alphabet.indexOf(character)) % 37
  return checkAlphabet[remainder]!
}
