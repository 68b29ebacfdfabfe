import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

/**
 * The node's secrets, kept apart from its data. `secrets` wrap the data keys of people and cases and grow by one
 * at each rotation; `index` makes the blind search tokens and stays, or every token would have to be rebuilt;
 * `signing` is the seed of the key that signs audit checkpoints.
 */
const KeyringFile = z.object({
  secrets: z.array(z.object({ version: z.int().positive(), secret: z.base64(), since: z.iso.datetime() })).min(1),
  index: z.base64(),
  signing: z.base64(),
})
type KeyringFile = z.infer<typeof KeyringFile>

export class Keyring {
  readonly #file: KeyringFile
  readonly #wrapping = new Map<number, KeyObject>()
  readonly #sealing = new Map<number, KeyObject>()
  readonly #index: KeyObject
  readonly currentVersion: number

  constructor(file: KeyringFile) {
    this.#file = file
    for (const { version, secret } of file.secrets) {
      this.#wrapping.set(version, createSecretKey(derive(secret, 'pokpong/wrap/1')))
      this.#sealing.set(version, createSecretKey(derive(secret, 'pokpong/node-seal/1')))
    }
    this.#index = createSecretKey(derive(file.index, 'pokpong/index/1'))
    this.currentVersion = Math.max(...file.secrets.map((entry) => entry.version))
  }

  wrap(dataKey: Uint8Array, subjectId: string): Buffer {
    return sealWith(this.#wrapping.get(this.currentVersion)!, dataKey, subjectId)
  }

  unwrap(wrapped: Uint8Array, version: number, subjectId: string): Buffer {
    const key = this.#wrapping.get(version)
    if (!key) throw new Error(`The keyring has no secret of version ${version}: was an old keyring restored?`)
    return unsealWith(key, wrapped, subjectId)
  }

  /** Seals what belongs to the node rather than to a person: answers kept for repetition, TOTP secrets, drafts. */
  sealForNode(plain: Uint8Array, context: string): Buffer {
    const version = Buffer.alloc(2)
    version.writeUInt16BE(this.currentVersion)
    return Buffer.concat([version, sealWith(this.#sealing.get(this.currentVersion)!, plain, context)])
  }

  unsealForNode(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed)
    const key = this.#sealing.get(bytes.readUInt16BE(0))
    if (!key) throw new Error('The keyring lacks the secret that sealed this.')
    return unsealWith(key, bytes.subarray(2), context)
  }

  /** A keyed token by which equal words find each other without being readable. 16 bytes. */
  blindToken(kind: string, word: string): Buffer {
    return createHmac('sha256', this.#index).update(`${kind}\u0000${word}`).digest().subarray(0, 16)
  }

  /** A keyed digest for comparing payloads without keeping them. */
  digest(text: string): Buffer {
    return createHmac('sha256', this.#index).update('digest\u0000').update(text).digest()
  }

  /** 32-byte Ed25519 seed for audit checkpoints. */
  get signingSeed(): Buffer {
    return derive(this.#file.signing, 'pokpong/audit-signing/1')
  }

  /**
   * Secret bytes for one purpose, one piece from each of the node's secrets, the newest first: for keys whose older
   * versions must go on opening what was sealed to them before a rotation.
   */
  derivedFor(purpose: string, length: number): Buffer[] {
    const newestFirst = this.#file.secrets.toSorted((one, other) => other.version - one.version)
    return newestFirst.map(({ secret }) => derive(secret, purpose, length))
  }

  /** The same keyring with one more secret, which new data keys are wrapped with from now on. */
  rotated(now: Date): KeyringFile {
    const next = {
      version: this.currentVersion + 1,
      secret: randomBytes(32).toString('base64'),
      since: now.toISOString(),
    }
    return { ...this.#file, secrets: [...this.#file.secrets, next] }
  }
}

export function newKeyring(now: Date): KeyringFile {
  const secret = () => randomBytes(32).toString('base64')
  return { secrets: [{ version: 1, secret: secret(), since: now.toISOString() }], index: secret(), signing: secret() }
}

/** Reads the keyring from a file, or from the text of the environment variable KEYRING. */
export function readKeyring(source: { file: string } | { text: string }): Keyring {
  const text = 'text' in source ? source.text : readFileSync(source.file, 'utf8')
  const parsed = KeyringFile.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error('The keyring is not in the form that Pokpong writes.')
  return new Keyring(parsed.data)
}

/** Writes with owner-only rights, and never leaves half a keyring behind. */
export function writeKeyring(file: string, keyring: KeyringFile): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(keyring, null, 2)}\n`, { mode: 0o600, flush: true })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

export function keyringExists(file: string): boolean {
  return existsSync(file)
}

const ivLength = 12
const tagLength = 16

/**
 * AES-256-GCM; the result is nonce, ciphertext, tag. The context is authenticated, so a value can't be moved.
 * @param key an object rather than bytes: Node takes three times as long to make one of bytes for each value
 */
export function sealWith(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws when the bytes were altered, or were sealed under another key or for another place */
export function unsealWith(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength, bytes.length - tagLength)), decipher.final()])
}

function derive(secret: string, purpose: string, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', purpose, length))
}
