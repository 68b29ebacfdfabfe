import { bytesOf } from './cipher.ts'
import { base64UrlToBytes } from './base64.ts'

/**
 * Seals something so that the node alone opens it, also when this device no longer can: ECDH on P-256 with a key that
 * is used once, HKDF-SHA-256, AES-256-GCM. Format: 1 | ephemeral public key, 65 bytes | ciphertext with tag.
 * @param publicKey the node's, raw and uncompressed, base64url
 */
export async function sealForNode(publicKey: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const node = await crypto.subtle.importKey('raw', base64UrlToBytes(publicKey), curve, false, [])
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: node }, own.privateKey, 256)
  const root = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf('pokpong outbox v1') },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  // The key is new for each sealing, so its nonce may be fixed.
  const iv = new Uint8Array(12)
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytesOf(JSON.stringify(value))),
  )
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const all = new Uint8Array(1 + ephemeral.length + sealed.length)
  all[0] = 1
  all.set(ephemeral, 1)
  all.set(sealed, 1 + ephemeral.length)
  return all
}
