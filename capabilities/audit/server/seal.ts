import { createHmac, hkdfSync } from 'node:crypto'

/**
 * The seal of a leaf: a keyed hash over what the application knew of it. A tree proves that nothing was changed later;
 * the seal proves that it was the application that wrote it, and not somebody with a login to the database.
 */
export function sealOf(key: Uint8Array, salt: Uint8Array, canonicalHead: string): Uint8Array {
  return createHmac('sha256', key).update(salt).update(canonicalHead).digest()
}

/** @param signingSeed the keyring's 32-byte seed, which also makes the key that signs checkpoints */
export function sealKey(signingSeed: Uint8Array): Uint8Array {
  return Buffer.from(hkdfSync('sha256', signingSeed, '', 'pokpong/leaf-seal/1', 32))
}
