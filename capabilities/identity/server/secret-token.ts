import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as text for a cookie or a link. The database keeps its digest only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of the token's text: enough for 256 random bits, where a password would need argon2id. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
