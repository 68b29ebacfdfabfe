import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tx } from './database.ts'
import { type Keyring, sealWith, unsealWith } from './keyring.ts'

type VaultTables = {
  'vault.data_key': { subject_id: string; wrapped: Uint8Array; key_version: number }
}

/** The key of one person or one case. A field's name is bound in, so that a value can't be moved to another field. */
export class SubjectKey {
  readonly subjectId: string
  readonly #key: KeyObject
  constructor(subjectId: string, key: Uint8Array) {
    this.subjectId = subjectId
    this.#key = createSecretKey(key)
  }

  /** Text as ciphertext; null stays null, so that an unanswered field is visible as such. */
  seal(field: string, text: string): Buffer
  seal(field: string, text: string | null | undefined): Buffer | null
  seal(field: string, text: string | null | undefined): Buffer | null {
    if (text === null || text === undefined) return null
    return sealWith(this.#key, Buffer.from(text.normalize('NFC'), 'utf8'), `${this.subjectId}|${field}`)
  }

  unseal(field: string, sealed: Uint8Array): string
  unseal(field: string, sealed: Uint8Array | null): string | null
  unseal(field: string, sealed: Uint8Array | null): string | null {
    if (sealed === null) return null
    return unsealWith(this.#key, sealed, `${this.subjectId}|${field}`).toString('utf8')
  }

  /** Bytes as they are: a chunk of a photo or of a voice. */
  sealBytes(field: string, bytes: Uint8Array): Buffer {
    return sealWith(this.#key, bytes, `${this.subjectId}|${field}`)
  }

  unsealBytes(field: string, sealed: Uint8Array): Buffer {
    return unsealWith(this.#key, sealed, `${this.subjectId}|${field}`)
  }

  sealJson(field: string, value: unknown): Buffer {
    return this.seal(field, JSON.stringify(value))
  }

  unsealJson<T>(field: string, sealed: Uint8Array): T {
    return JSON.parse(this.unseal(field, sealed)) as T
  }
}

/** Data keys as the actor of this transaction may reach them: Row-Level Security decides which rows there are. */
export class Vault {
  readonly keyring: Keyring
  readonly #tx: Kysely<VaultTables>
  readonly #opened = new Map<string, SubjectKey>()

  constructor(keyring: Keyring, tx: Tx) {
    this.keyring = keyring
    this.#tx = tx
  }

  /** A fresh key for a new person or case. Its author's access relation must exist already in this transaction. */
  async create(subjectId: string): Promise<SubjectKey> {
    const { key, row } = this.mint(subjectId)
    await this.#tx.insertInto('vault.data_key').values(row).execute()
    return key
  }

  /** The same without the insert, for a command that writes all its rows in one statement. */
  mint(subjectId: string): { key: SubjectKey; row: VaultTables['vault.data_key'] } {
    const dataKey = randomBytes(32)
    const key = new SubjectKey(subjectId, dataKey)
    this.#opened.set(subjectId, key)
    const wrapped = this.keyring.wrap(dataKey, subjectId)
    return { key, row: { subject_id: subjectId, wrapped, key_version: this.keyring.currentVersion } }
  }

  /** Undefined when the actor may not reach the subject, or when the subject was erased. */
  async open(subjectId: string): Promise<SubjectKey | undefined> {
    return (await this.openMany([subjectId])).get(subjectId)
  }

  async openMany(subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const missing = [...new Set(subjectIds)].filter((id) => !this.#opened.has(id))
    if (missing.length > 0) {
      const rows = await this.#tx.selectFrom('vault.data_key').selectAll().where('subject_id', 'in', missing).execute()
      for (const row of rows) {
        const dataKey = this.keyring.unwrap(row.wrapped, row.key_version, row.subject_id)
        this.#opened.set(row.subject_id, new SubjectKey(row.subject_id, dataKey))
      }
    }
    return this.#opened
  }
}
