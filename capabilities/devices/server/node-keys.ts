import { createECDH, createHash, type ECDH } from 'node:crypto'
import type { Keyring } from '#platform/server/keyring.ts'
import type { NodeKey } from '../model/device.ts'

/** The order of the curve P-256 (NIST SP 800-186, section 3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

interface OutboxKey {
  ecdh: ECDH
  told: NodeKey
}

const made = new WeakMap<Keyring, OutboxKey[]>()

/**
 * The keys to which devices seal, the newest first. Each comes from one secret of the keyring, so that a rotation gives
 * a new one and what was sealed to the old one still opens; nothing has to be stored.
 */
export function outboxKeys(keyring: Keyring): readonly OutboxKey[] {
  const known = made.get(keyring)
  if (known) return known
  const keys = keyring.derivedFor('pokpong/outbox/1', 48).map(keyFrom)
  made.set(keyring, keys)
  return keys
}

/** What devices are told: the newest key. */
export function nodeKeyOf(keyring: Keyring): NodeKey {
  return outboxKeys(keyring)[0]!.told
}

/** 384 random bits modulo the order: so close to uniform that nobody can tell (FIPS 186-5, appendix A.2.1). */
function keyFrom(bytes: Buffer): OutboxKey {
  const scalar = (BigInt(`0x${bytes.toString('hex')}`) % (order - 1n)) + 1n
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'))
  const publicKey = ecdh.getPublicKey()
  const id = createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
  return { ecdh, told: { id, publicKey: publicKey.toString('base64url') } }
}
