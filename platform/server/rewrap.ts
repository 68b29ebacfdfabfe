import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import type { Keyring } from './keyring.ts'

const system = { role: 'pokpong_system' }
const atOnce = 500

/** How many data keys each secret of the keyring wraps, by the secret's version. Runs as pokpong_system. */
export async function countKeys(tx: Tx): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ version: number; keys: number }>`
    select key_version as version, count(*) as keys from vault.data_key group by key_version order by key_version`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.version, row.keys]))
}

/**
 * Wraps the next data keys with the newest secret, in one transaction: after a crash, the rest is still to do. Records
 * stay as they are, because what seals them is the data key, which does not change.
 * @returns how many it wrapped; zero when all are done
 */
export async function rewrapSome(database: Database, keyring: Keyring, most = atOnce): Promise<number> {
  return database.transact(system, async (tx) => {
    const { rows } = await sql<{ subject_id: string; wrapped: Buffer; key_version: number }>`
      select subject_id, wrapped, key_version from vault.data_key where key_version <> ${keyring.currentVersion}
      order by subject_id limit ${most} for update skip locked`.execute(tx)
    if (rows.length === 0) return 0
    const wrapped = rows.map((row) => rewrap(keyring, row))
    await sql`
      update vault.data_key k set wrapped = w.wrapped, key_version = ${keyring.currentVersion}
      from unnest(${rows.map((row) => row.subject_id)}::uuid[], ${wrapped}::bytea[]) as w (subject_id, wrapped)
      where k.subject_id = w.subject_id`.execute(tx)
    return rows.length
  })
}

/** @throws rather than keep a wrapping that does not open */
function rewrap(keyring: Keyring, row: { subject_id: string; wrapped: Buffer; key_version: number }): Buffer {
  const key = keyring.unwrap(row.wrapped, row.key_version, row.subject_id)
  const wrapped = keyring.wrap(key, row.subject_id)
  if (!keyring.unwrap(wrapped, keyring.currentVersion, row.subject_id).equals(key))
    throw new Error('A key was wrapped wrongly.')
  return wrapped
}
