import { createDecipheriv, type ECDH, hkdfSync } from 'node:crypto'
import type { Keyring } from '#platform/server/keyring.ts'
import { SealedContent } from '../model/sealed-content.ts'
import { outboxKeys } from './node-keys.ts'

const format = 1
const pointLength = 65
const tagLength = 16

/**
 * Opens what a device sealed to one of the node's keys: format byte, ephemeral public key, ciphertext with its tag
 * (ECDH P-256, HKDF-SHA-256, AES-256-GCM; the key is used once, so its nonce is zero).
 * @returns undefined when no key opens it or it is not what a device seals
 */
export function openSealed(keyring: Keyring, sealed: Uint8Array): SealedContent | undefined {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== format || bytes.length < 1 + pointLength + tagLength) return undefined
  for (const { ecdh } of outboxKeys(keyring)) {
    const plain = openWith(ecdh, bytes)
    if (plain) return contentOf(plain)
  }
  return undefined
}

function openWith(ecdh: ECDH, bytes: Buffer): Buffer | undefined {
  try {
    const shared = ecdh.computeSecret(bytes.subarray(1, 1 + pointLength))
    const key = Buffer.from(hkdfSync('sha256', shared, '', 'pokpong outbox v1', 32))
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12))
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
    const plain = decipher.update(bytes.subarray(1 + pointLength, bytes.length - tagLength))
    return Buffer.concat([plain, decipher.final()])
  } catch {
    // Another key's, altered, or no point of the curve: whatever it is, this key does not open it.
    return undefined
  }
}

function contentOf(plain: Buffer): SealedContent | undefined {
  try {
    return SealedContent.safeParse(JSON.parse(plain.toString('utf8'))).data
  } catch {
    return undefined
  }
}
