import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { PasskeyAssertion, PasskeyAttestation } from '../model/passkey.ts'
import { ceremonyMs } from '../model/session.ts'
import type { StoredPasskey } from './store-passkeys.ts'

/** Passkeys belong to the host that people type; a phishing host has another name and gets none. */
const relyingParty = (site: string) => new URL(site).hostname

interface KnownCredential {
  credential_id: Uint8Array
  transports: string[]
}

/**
 * Options to make a passkey that is found without a name typed first (discoverable) and that asks for a finger, a
 * face or a PIN each time. No attestation: we don't want to know which device somebody owns.
 */
export function optionsToMake(
  site: string,
  holder: { accountId: string; signInName: string; displayName: string },
  known: readonly KnownCredential[],
) {
  return generateRegistrationOptions({
    rpName: 'Pokpong',
    rpID: relyingParty(site),
    userID: new Uint8Array(Buffer.from(holder.accountId.replaceAll('-', ''), 'hex')),
    userName: holder.signInName,
    userDisplayName: holder.displayName,
    timeout: ceremonyMs,
    attestationType: 'none',
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** @param known the holder's passkeys for a step-up; empty for sign-in, which names no account */
export function optionsToUse(site: string, known: readonly KnownCredential[]) {
  return generateAuthenticationOptions({
    rpID: relyingParty(site),
    timeout: ceremonyMs,
    userVerification: 'required',
    ...(known.length > 0 ? { allowCredentials: known.map(described) } : {}),
  })
}

/** What a new passkey consists of; undefined when its answer does not hold. */
export async function checkNewPasskey(site: string, challenge: string, attestation: PasskeyAttestation) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: attestation as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(site).origin,
      expectedRPID: relyingParty(site),
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: attestation.response.transports ?? [],
      synced: credentialBackedUp,
    }
  } catch {
    // The library throws for every answer that does not hold; which check failed helps only an attacker.
    return undefined
  }
}

/** The passkey's new counter; undefined when its answer does not hold, or when a copied key counts backwards. */
export async function checkPasskey(
  site: string,
  challenge: string,
  assertion: PasskeyAssertion,
  stored: StoredPasskey,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(site).origin,
      expectedRPID: relyingParty(site),
      credential: {
        id: Buffer.from(stored.credentialId).toString('base64url'),
        publicKey: new Uint8Array(stored.publicKey),
        counter: stored.counter,
      },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

function described({ credential_id, transports }: KnownCredential) {
  return { id: Buffer.from(credential_id).toString('base64url'), transports }
}
