import { Secret, TOTP } from 'otpauth'
import type { Keyring } from '#platform/server/keyring.ts'
import { driftSteps, isFresh, stepAt, stepSeconds } from '../model/time-code.ts'

const sealContext = 'identity.authenticator'
/** What authenticator apps show above the code. */
const issuer = 'Pokpong'
const unknownSecret = new Secret({ size: 20 })

/** A new shared secret of 160 bits (RFC 4226 section 4), sealed, and as apps take it. */
export function newAuthenticator(
  keyring: Keyring,
  signInName: string,
): { sealed: Buffer; secret: string; link: string } {
  const secret = new Secret({ size: 20 })
  const totp = new TOTP({ issuer, label: signInName, secret, digits: 6, period: stepSeconds })
  return { sealed: keyring.sealForNode(secret.bytes, sealContext), secret: secret.base32, link: totp.toString() }
}

/**
 * The step in which a code holds, or undefined when it is wrong or was used before. Takes as long for a missing
 * secret as for a present one.
 */
export function stepOfCode(
  keyring: Keyring,
  means: { sealed: Uint8Array | null; lastStep: number | null },
  code: string,
  now: Date,
): number | undefined {
  const secret = means.sealed
    ? new Secret({ buffer: bytesOf(keyring.unsealForNode(means.sealed, sealContext)) })
    : unknownSecret
  const totp = new TOTP({ secret, digits: 6, period: stepSeconds })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: driftSteps })
  if (delta === null || !means.sealed) return undefined
  const step = stepAt(now) + delta
  return isFresh(step, means.lastStep) ? step : undefined
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return Uint8Array.from(buffer).buffer
}
