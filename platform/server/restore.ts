import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { fingerprintOf, Manifest } from './backup.ts'
import type { BackupFiles } from './backup-files.ts'
import { type Loaded, loadBackup } from './backup-load.ts'
import { readHead, readSealed } from './backup-seal.ts'
import { appliedMigrations, type AppliedMigration } from './backup-tables.ts'
import type { Database, Tx } from './database.ts'
import type { Erasure } from './erasure-ledger.ts'
import type { Keyring } from './keyring.ts'
import { migrate, readMigrations } from './migrate.ts'

export interface RestoreOptions {
  files: BackupFiles
  passphrase: string
  keyring: Keyring
  /** Who was erased by every ledger that could be found. */
  erased: readonly Erasure[]
  /** Only where the keys are gone or too old: codes come back, words never. */
  withoutKeys: boolean
  now: Date
}

/** Which restore has loaded its rows here and not finished. */
export interface UnfinishedRestore {
  backupId: string
  takenAt: string
}

/**
 * Loads a backup into an empty node and brings it to this version. Keys of people who were erased since are not loaded
 * at all, so nothing can ever have served them. What remains to do stands in `backup.unfinished_restore`.
 */
export async function restoreRecords(database: Database, options: RestoreOptions): Promise<Loaded & UnfinishedRestore> {
  const { files, passphrase, keyring } = options
  const { manifest, lines } = await openBackup(files.backup, passphrase)
  if (manifest.keyring !== fingerprintOf(keyring)) {
    throw new Error(
      'This keyring is not the one that the backup was made with. Put that one back (KEYRING_FILE) first.',
    )
  }
  if (keyring.currentVersion < manifest.secret) {
    throw new Error(
      `This copy of the keyring lacks secret ${manifest.secret}, which was added before the backup. Put the latest copy back.`,
    )
  }
  const keyLines = options.withoutKeys ? null : await openKeys(options, manifest)
  await bringTo(database, manifest.migrations)
  const erased = new Set(options.erased.map((erasure) => erasure.subjectId))
  const loaded = await loadBackup(database, { manifest, lines, keyLines, erased })
  await migrate(database)
  await database.asOwner((db) => sql`analyze`.execute(db))
  return { ...loaded, backupId: manifest.id, takenAt: manifest.takenAt }
}

async function openBackup(
  file: string,
  passphrase: string,
): Promise<{ manifest: Manifest; lines: AsyncIterable<string> }> {
  const lines = readSealed(file, passphrase)
  const first = await lines.next()
  const parsed = Manifest.safeParse(JSON.parse(first.value ?? 'null'))
  if (!parsed.success) throw new Error(`${file} has a form that this version of Pokpong does not know.`)
  return { manifest: parsed.data, lines }
}

/** @throws when the keys are missing, are of another backup, or are older than keys may become */
async function openKeys(
  { files, passphrase, now }: RestoreOptions,
  manifest: Manifest,
): Promise<AsyncIterable<string>> {
  const found = await readHead(files.keys).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new Error(
      `The file of keys ${files.name}.keys is missing. Without it no name can be read: --without-keys restores the rest.`,
    )
  })
  const { id, expiresAt } = found.head
  if (id !== manifest.id) throw new Error(`${files.name}.keys belongs to another backup.`)
  if (expiresAt !== null && new Date(expiresAt) <= now) {
    throw new Error(
      `The keys of this backup expired on ${expiresAt.slice(0, 10)}: whoever was erased was promised that nothing can bring them back. Use a newer backup, or --without-keys.`,
    )
  }
  return (await openBackup(files.keys, passphrase)).lines
}

/** Applies the migrations that the backup had and no more, so that its rows fit. */
async function bringTo(database: Database, wanted: readonly AppliedMigration[]): Promise<void> {
  const ours = await readMigrations()
  for (const [at, { name, checksum }] of wanted.entries()) {
    if (ours[at]?.name !== name || ours[at].checksum !== checksum) {
      throw new Error(`The backup was made by another version of Pokpong (${name}); install that one or a newer one.`)
    }
  }
  const applied = await database.asOwner(appliedMigrations)
  if (applied.length > wanted.length) {
    throw new Error(
      'This empty node was brought to a newer version than the backup. Give the restore a fresh folder or database.',
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'pokpong-restore-'))
  try {
    for (const { name, text } of ours.slice(0, wanted.length)) await writeFile(join(folder, name), text)
    await migrate(database, pathToFileURL(`${folder}/`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function unfinishedRestore(database: Database): Promise<UnfinishedRestore | undefined> {
  return database.asOwner(async (db) => {
    const { rows: known } = await sql`select 1 where to_regclass('backup.unfinished_restore') is not null`.execute(db)
    if (known.length === 0) return undefined
    const { rows } = await sql<{ backupId: string; takenAt: Date }>`
      select backup_id as "backupId", taken_at as "takenAt" from backup.unfinished_restore`.execute(db)
    return rows[0] && { backupId: rows[0].backupId, takenAt: rows[0].takenAt.toISOString() }
  })
}

/** The last step of a restore. Runs as pokpong_system. */
export async function endRestore(tx: Tx): Promise<void> {
  await sql`delete from backup.unfinished_restore`.execute(tx)
}

/**
 * Writes the erasures that this database does not know of and destroys the keys of all of them. Runs inside a command,
 * because the ledger has a history, and steps into the role pokpong_system for it.
 * @returns how many it did not know of
 */
export async function replayErasures(tx: Tx, erasures: readonly Erasure[]): Promise<number> {
  await sql`set local role pokpong_system`.execute(tx)
  const { rows } = await sql`
    insert into vault.erasure (subject_id, id, reason, requested_at)
    select e.* from unnest(${erasures.map((each) => each.subjectId)}::uuid[], ${erasures.map((each) => each.id)}::uuid[],
      ${erasures.map((each) => each.reason)}::text[], ${erasures.map((each) => each.requestedAt)}::timestamptz[]) as e
    on conflict (subject_id) do nothing returning 1`.execute(tx)
  await sql`delete from vault.data_key where subject_id in (select subject_id from vault.erasure)`.execute(tx)
  await sql`set local role pokpong_app`.execute(tx)
  return rows.length
}
