import * as z from 'zod'

/** Crockford base32 as in all codes of the node: nothing that handwriting confuses. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryCodeCount = 10
/** Sixteen characters of five bits: 80 bits, so that a plain SHA-256 of it cannot be reversed by guessing. */
export const recoveryCodeBytes = 16

/** @param random sixteen random bytes @returns for example 7K4M-Q2ZT-0W9R-5XJD */
export function recoveryCodeFrom(random: Uint8Array): string {
  const characters = Array.from(random.slice(0, recoveryCodeBytes), (byte) => alphabet[byte & 31]).join('')
  return characters.match(/.{4}/g)!.join('-')
}

/** Reads what a person copied from paper: any case, any spaces, O for 0, I or L for 1. */
export const RecoveryCode = z
  .string()
  .max(60)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'))
  .refine((text) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text), { error: 'not-a-recovery-code' })
