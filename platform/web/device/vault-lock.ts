import type { OfflineActor } from '#platform/model/offline.ts'
import { Dexie } from 'dexie'
import { Cipher } from './cipher.ts'
import { type Closing, type DeviceStore, openStore, type Plain } from './store.ts'
import { type Proof, unwrap, wrap, type Wrapped } from './wrap.ts'

/** After so many wrong tries in a row the store wipes itself. */
export const mostTries = 10

/** none: not set up here. lapsed: too long without contact. closed: emptied, and only the node has still to be told. */
export type VaultKind = 'none' | 'locked' | 'hidden' | 'open' | 'lapsed' | 'closed'

export interface VaultState {
  kind: VaultKind
  closed: Closing | null
  deviceId: string | null
  token: string | null
  means: { means: Wrapped['means']; credentialId: string | null; salt: Uint8Array<ArrayBuffer> }[]
  triesLeft: number
  tries: number
  /** Epoch milliseconds. */
  leaseUntil: number
  /** Entries of the outbox, whatever their state. */
  entries: number
  hasPin: boolean
}

export type VaultFault = 'absent' | 'locked' | 'wrong' | 'wiped' | 'lapsed' | 'full' | 'not-yours'

/** What the vault refuses; the code is its message, which is all that crosses from a worker. */
export class VaultError extends Error {
  constructor(fault: VaultFault) {
    super(fault)
    this.name = 'VaultError'
  }
}

export interface NewVault {
  deviceId: string
  token: string
  nodeKey: Plain['nodeKey']
  leaseUntil: number
  proofs: { proof: Proof; credentialId: string | null }[]
  actor: OfflineActor
}

interface Lease {
  until: number
  /** The latest moment that this device has seen: a clock set back opens nothing. */
  latest: number
}

const pinTries = 5

const noStore = { closed: null, deviceId: null, token: null, wrapped: [], tries: 0, leaseUntil: 0 }

/**
 * The lock of a device's store: sealed rows under a key that lives here, in a worker's memory, while it is open.
 * It binds the honest application: whoever copies the disk can try passphrases without any counter, which is why those
 * are generated.
 */
export class LockedStore {
  protected store: DeviceStore
  readonly #name: string | undefined
  readonly #clock: () => number
  #cipher: Cipher | null = null
  #pin: { digest: string; salt: string; tries: number } | null = null
  #isHidden = false
  #actor: OfflineActor | null = null

  constructor(name?: string, clock: () => number = Date.now) {
    this.#name = name
    this.#clock = clock
    this.store = openStore(name)
  }

  async state(): Promise<VaultState> {
    const plain = await this.plain()
    const { closed, deviceId, token, wrapped, tries, leaseUntil } = plain ?? noStore
    return {
      kind: this.#kindOf(plain),
      closed,
      deviceId,
      token,
      means: wrapped.map(({ means, credentialId, salt }) => ({ means, credentialId, salt })),
      tries,
      triesLeft: mostTries - tries,
      leaseUntil,
      entries: plain ? await this.store.outbox.count() : 0,
      hasPin: this.#pin !== null,
    }
  }

  #kindOf(plain: Plain | undefined): VaultKind {
    if (!plain) return 'none'
    if (plain.closed) return 'closed'
    if (this.#cipher) return this.#isHidden ? 'hidden' : 'open'
    return plain.leaseUntil < this.#clock() ? 'lapsed' : 'locked'
  }

  async setUp(given: NewVault): Promise<void> {
    await this.wipe()
    const secret = crypto.getRandomValues(new Uint8Array(32))
    const wrapped: Wrapped[] = []
    for (const { proof, credentialId } of given.proofs) wrapped.push(await wrap(secret, proof, credentialId))
    this.#cipher = await Cipher.of(secret)
    secret.fill(0)
    const { deviceId, token, nodeKey, leaseUntil } = given
    await this.keepSealed('actor', given.actor)
    this.#actor = given.actor
    await this.#keepLease(leaseUntil)
    await this.store.plain.put({ k: 'device', deviceId, token, nodeKey, wrapped, tries: 0, leaseUntil, closed: null })
  }

  /**
   * Opens the store. The counter is raised before the try, so that pulling the plug gains nothing.
   * @param renewedUntil a lease that the node has just given, epoch milliseconds
   * @throws VaultError wrong, wiped, lapsed or absent
   */
  async unlock(proof: Proof, renewedUntil?: number): Promise<OfflineActor> {
    const secret = await this.#countedSecret(proof)
    this.#cipher = await Cipher.of(secret)
    secret.fill(0)
    await this.store.plain.update('device', { tries: 0 })
    if (renewedUntil !== undefined) await this.#keepLease(renewedUntil)
    await this.#checkLease()
    this.#isHidden = false
    this.#actor = (await this.keptSealed<OfflineActor>('actor')) ?? null
    if (!this.#actor) throw new VaultError('absent')
    return this.#actor
  }

  /**
   * Whoever holds a device whose store is open shows that it is theirs, with what opens the store and no second secret.
   * A wrong try counts as one at the lock.
   * @throws VaultError locked, wrong, wiped or absent
   */
  async prove(proof: Proof): Promise<void> {
    this.opened()
    const secret = await this.#countedSecret(proof)
    secret.fill(0)
    await this.store.plain.update('device', { tries: 0 })
  }

  async #countedSecret(proof: Proof): Promise<Uint8Array<ArrayBuffer>> {
    const plain = await this.plain()
    if (!plain || plain.closed) throw new VaultError('absent')
    if (plain.tries >= mostTries) return this.#wipeAndRefuse()
    const tries = plain.tries + 1
    await this.store.plain.update('device', { tries })
    const secret = await this.#secretOf(plain, proof)
    if (secret) return secret
    if (tries >= mostTries) return this.#wipeAndRefuse()
    throw new VaultError('wrong')
  }

  async #secretOf(plain: Plain, proof: Proof): Promise<Uint8Array<ArrayBuffer> | undefined> {
    for (const wrapped of plain.wrapped.filter(({ means }) => means === proof.means)) {
      const secret = await unwrap(wrapped, proof)
      if (secret) return secret
    }
    return undefined
  }

  async #wipeAndRefuse(): Promise<never> {
    await this.close('wrong-tries')
    throw new VaultError('wiped')
  }

  async #checkLease(): Promise<void> {
    const lease = await this.keptSealed<Lease>('lease')
    const now = Math.max(this.#clock(), lease?.latest ?? 0)
    if (!lease || now > lease.until) {
      this.lock()
      throw new VaultError('lapsed')
    }
    await this.keepSealed('lease', { ...lease, latest: now } satisfies Lease)
  }

  async #keepLease(until: number): Promise<void> {
    const earlier = await this.keptSealed<Lease>('lease')
    await this.keepSealed('lease', { until, latest: Math.max(this.#clock(), earlier?.latest ?? 0) } satisfies Lease)
    await this.store.plain.update('device', { leaseUntil: until })
  }

  /** The node was reached: the store may open until then. */
  async renewLease(until: number, nodeKey: Plain['nodeKey']): Promise<void> {
    await this.#keepLease(until)
    await this.store.plain.update('device', { nodeKey })
  }

  /** Forgets the keys. */
  lock(): void {
    this.#cipher = null
    this.#pin = null
    this.#isHidden = false
    this.#actor = null
  }

  /** Six digits for the rest of this session: they are nowhere but in this memory, and five wrong ones lock. */
  async setPin(pin: string): Promise<void> {
    this.opened()
    const salt = crypto.randomUUID()
    this.#pin = { salt, digest: await pinDigest(salt, pin), tries: 0 }
  }

  /** Answers nothing until the PIN is given; without a PIN it locks. */
  hide(): void {
    if (this.#pin) this.#isHidden = this.#cipher !== null
    else this.lock()
  }

  async unlockWithPin(pin: string): Promise<OfflineActor> {
    await this.#checkPin(pin)
    this.#isHidden = false
    await this.#checkLease()
    return this.actor()
  }

  /**
   * As `prove`, with the PIN of this session: the fifth wrong one locks the store.
   * @throws VaultError locked or wrong
   */
  async proveWithPin(pin: string): Promise<void> {
    this.opened()
    await this.#checkPin(pin)
  }

  async #checkPin(pin: string): Promise<void> {
    if (!this.#cipher || !this.#pin) throw new VaultError('locked')
    const kept = this.#pin
    kept.tries += 1
    if ((await pinDigest(kept.salt, pin)) !== kept.digest) {
      if (kept.tries >= pinTries) this.lock()
      throw new VaultError('wrong')
    }
    kept.tries = 0
  }

  /** Lets go of the disk; the next start opens it again. */
  end(): void {
    this.lock()
    this.store.close()
  }

  /** Nothing is left but an empty place. */
  async wipe(): Promise<void> {
    this.lock()
    await this.store.delete()
    this.store = openStore(this.#name)
  }

  /**
   * For good: the keys and what was carried go at once. What still waits stays, sealed to the node, until it was handed
   * in, and beside it the device's id and token, without which the node would not learn what became of it.
   */
  async close(because: Closing): Promise<void> {
    this.lock()
    const store = this.store
    await store.transaction('rw', store.plain, store.answer, store.kept, store.outbox, async () => {
      await store.answer.clear()
      await store.kept.clear()
      await store.outbox.toCollection().modify({ sealed: new Uint8Array() })
      const nothing = { nodeKey: { id: '', publicKey: '' }, wrapped: [], tries: 0, leaseUntil: 0 }
      await store.plain.update('device', { ...nothing, closed: because })
    })
  }

  /** What the node can open and nobody else, oldest first. Needs no key. */
  async sealedForNode(): Promise<{ id: string; sealed: Uint8Array<ArrayBuffer> }[]> {
    const rows = await this.store.outbox.orderBy('seq').toArray()
    return rows.map(({ id, forNode }) => ({ id, sealed: forNode }))
  }

  async handedIn(ids: string[]): Promise<void> {
    await this.store.outbox.where('id').anyOf(ids).delete()
  }

  actor(): OfflineActor {
    this.opened()
    if (!this.#actor) throw new VaultError('locked')
    return this.#actor
  }

  protected async keepSealed(name: string, value: unknown): Promise<void> {
    const cipher = this.opened()
    const id = await cipher.nameOf(`kept ${name}`)
    await this.store.kept.put({ id, sealed: await cipher.seal(`kept/${id}`, value) })
  }

  protected async keptSealed<T>(name: string): Promise<T | undefined> {
    const cipher = this.opened()
    const id = await cipher.nameOf(`kept ${name}`)
    const row = await this.store.kept.get(id)
    return row && cipher.open<T>(`kept/${id}`, row.sealed)
  }

  protected opened(): Cipher {
    if (!this.#cipher || this.#isHidden) throw new VaultError('locked')
    return this.#cipher
  }

  protected async plain(): Promise<Plain | undefined> {
    // Opening a store makes one, and a store is what says that this device carries work.
    if (!this.store.isOpen() && !(await Dexie.exists(this.store.name))) return undefined
    return this.store.plain.get('device')
  }
}

async function pinDigest(salt: string, pin: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${pin}`))
  return [...new Uint8Array(digest)].join(' ')
}
