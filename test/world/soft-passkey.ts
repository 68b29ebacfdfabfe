import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** An authenticator in software (ES256, no attestation), for tests that have no browser. */
export class SoftPasskey {
  readonly id = randomBytes(32)
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  readonly #site: string
  #counter = 0

  constructor(site = 'http://localhost') {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = pair.privateKey
    this.#publicKey = pair.publicKey
    this.#site = site
  }

  /** What navigator.credentials.create() would answer. */
  make(options: { challenge: string }) {
    const idLength = Buffer.alloc(2)
    idLength.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), idLength, this.id, this.#coseKey()])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(this.#authenticatorData(0x45, attested))],
    ])
    const response = {
      clientDataJSON: this.#clientData('webauthn.create', options.challenge).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    }
    return { ...this.#envelope(), response }
  }

  /** What navigator.credentials.get() would answer. */
  use(options: { challenge: string }) {
    this.#counter += 1
    const clientData = this.#clientData('webauthn.get', options.challenge)
    const data = this.#authenticatorData(0x05)
    const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
    const response = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
    }
    return { ...this.#envelope(), response }
  }

  /** As if the key had been copied before it was last used. */
  rewind(): void {
    this.#counter = 0
  }

  #envelope() {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#site, crossOrigin: false }))
  }

  /** WebAuthn Level 3 section 6.1; the flags say that somebody was present and verified. */
  #authenticatorData(flags: number, attested = Buffer.alloc(0)): Buffer {
    const party = createHash('sha256').update(new URL(this.#site).hostname).digest()
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([party, Buffer.from([flags]), counter, attested])
  }

  #coseKey(): Uint8Array {
    const { x, y } = this.#publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ])
    return isoCBOR.encode(key as never)
  }
}
