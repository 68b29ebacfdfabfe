/**
 * The keys of a device, which live in a worker's memory only: one random secret of 256 bits, from which one key seals
 * rows and another makes their names unreadable. Nothing leaves this class in the clear but what was put in.
 */
export class Cipher {
  readonly #seal: CryptoKey
  readonly #name: CryptoKey

  private constructor(seal: CryptoKey, name: CryptoKey) {
    this.#seal = seal
    this.#name = name
  }

  static async of(secret: Uint8Array<ArrayBuffer>): Promise<Cipher> {
    const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
    const derive = (use: string, algorithm: AesKeyGenParams | HmacImportParams, usages: KeyUsage[]) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf(`pokpong device ${use}`) },
        root,
        algorithm,
        false,
        usages,
      )
    const seal = await derive('rows', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
    const name = await derive('names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign'])
    return new Cipher(seal, name)
  }

  /** @param place table and row, so that a row copied into another's place can't be opened */
  async seal(place: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: bytesOf(place) },
      this.#seal,
      bytesOf(JSON.stringify(value)),
    )
    const both = new Uint8Array(12 + sealed.byteLength)
    both.set(iv)
    both.set(new Uint8Array(sealed), 12)
    return both
  }

  /** @throws when it was changed, or sealed for another place or under another key */
  async open<T>(place: string, both: Uint8Array<ArrayBuffer>): Promise<T> {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: both.subarray(0, 12), additionalData: bytesOf(place) },
      this.#seal,
      both.subarray(12),
    )
    return JSON.parse(new TextDecoder().decode(opened)) as T
  }

  /** A name on disk from which nobody reads what the row is about. */
  async nameOf(words: string): Promise<string> {
    const signed = new Uint8Array(await crypto.subtle.sign('HMAC', this.#name, bytesOf(words)))
    return [...signed.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
