import { argon2id } from 'hash-wasm'
import { bytesOf } from './cipher.ts'

/** How the device's secret can be opened; each way holds its own sealed copy. */
export interface Wrapped {
  means: 'passphrase' | 'passkey'
  salt: Uint8Array<ArrayBuffer>
  /** Of a passkey: which one to ask for. */
  credentialId: string | null
  sealed: Uint8Array<ArrayBuffer>
}

/** What a person brings: typed words, or the secret that a passkey's PRF extension gave (WebAuthn level 3, §10.1.4). */
export type Proof = { means: 'passphrase'; words: string } | { means: 'passkey'; secret: Uint8Array<ArrayBuffer> }

/** 64 MiB and three passes, as for passwords on the server: a try costs a thief's computer what it costs this phone. */
const argon = { parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32, outputType: 'binary' } as const
const place = bytesOf('pokpong device secret 1')

export async function wrap(
  secret: Uint8Array<ArrayBuffer>,
  proof: Proof,
  credentialId: string | null = null,
): Promise<Wrapped> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await keyOf(proof, salt)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: place },
    key,
    secret,
  )
  return { means: proof.means, salt, credentialId, sealed: new Uint8Array(sealed) }
}

/** Undefined when the proof is not the right one. */
export async function unwrap(wrapped: Wrapped, proof: Proof): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = await keyOf(proof, wrapped.salt)
  try {
    const iv = new Uint8Array(12)
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place }, key, wrapped.sealed)
    return new Uint8Array(secret)
  } catch {
    return undefined
  }
}

/** The salt is new for each wrapping, so the key is used once and its nonce may be fixed. */
async function keyOf(proof: Proof, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material =
    proof.means === 'passphrase'
      ? await argon2id({ ...argon, password: passphraseOf(proof.words), salt })
      : proof.secret
  const root = await crypto.subtle.importKey('raw', new Uint8Array(material), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('pokpong device wrap') },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Crockford base32: read out, copied by hand and typed on a small keyboard without a mistake. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Generated, never chosen: 12 letters of 5 bits are 60 bits, which no choice of a person's own has. K7QP-3MXD-90TR. */
export function newPassphrase(random: Uint8Array = crypto.getRandomValues(new Uint8Array(12))): string {
  const typed = Array.from(random.subarray(0, 12), (byte) => letters[byte & 31]).join('')
  return [typed.slice(0, 4), typed.slice(4, 8), typed.slice(8)].join('-')
}

/** As it was generated, however it was typed: small letters, without dashes, O for 0 and I or L for 1. */
export function passphraseOf(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
