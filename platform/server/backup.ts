import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod'
import { filesNamed, keyFileDays, nameOfBackup, publishFiles, removeExpiredKeys } from './backup-files.ts'
import { readSealed, writeSealed } from './backup-seal.ts'
import { appliedMigrations, inSnapshot, type KeptTable, keptTables, rowsOf } from './backup-tables.ts'
import type { Database, Tx } from './database.ts'
import { readErasures, writeLedger } from './erasure-ledger.ts'
import type { Keyring } from './keyring.ts'

export const backupFormat = 'pokpong backup 1'

/** The first line of a backup and of its keys. */
export const Manifest = z.object({
  format: z.literal(backupFormat),
  id: z.uuid(),
  node: z.string(),
  takenAt: z.iso.datetime(),
  /** Which keyring wraps the keys; a keyed digest, which says nothing about it. */
  keyring: z.string(),
  /** The newest secret of that keyring: an older copy of it could not open all keys. */
  secret: z.int(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** Begins and ends the rows of a table; every other line between them is a row. */
export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()) })
export const EndLine = z.object({ end: z.string(), rows: z.int() })

export interface BackupOptions {
  folder: string
  passphrase: string
  keyring: Keyring
  node: string
  now: Date
}

export interface BackupReport {
  name: string
  takenAt: string
  tables: number
  rows: number
  keys: number
  keysExpireAt: string
  erasures: number
  bytes: number
  removedKeys: string[]
  unreadableKeys: string[]
}

/** Which keyring this is, for comparing. */
export function fingerprintOf(keyring: Keyring): string {
  return keyring.digest('backup/keyring').toString('hex').slice(0, 32)
}

/**
 * Writes all records, the keys apart from them, and the ledger of erasures into a folder, each whole or not at all and
 * all of one instant, while others go on writing. Reads back what it wrote before it says that it is there.
 */
export async function takeBackup(database: Database, options: BackupOptions): Promise<BackupReport> {
  const { folder, passphrase, keyring, now } = options
  await mkdir(resolve(folder), { recursive: true, mode: 0o700 })
  const expired = await removeExpiredKeys(folder, now)
  const id = randomUUID()
  const takenAt = now.toISOString()
  const expiresAt = new Date(now.getTime() + keyFileDays * 86_400_000).toISOString()
  const files = filesNamed(folder, nameOfBackup(now, id))
  const drafts = { backup: `${files.backup}.unfinished`, keys: `${files.keys}.unfinished` }
  try {
    const written = await database.asOwner((db) =>
      inSnapshot(db, async (tx) => {
        const { manifest, tables } = await describe(tx, { ...options, id })
        const keys = tables.filter((table) => table.leftOut === 'keys')
        const rest = tables.filter((table) => table.leftOut === null)
        const keyLines = linesOf(tx, manifest, keys)
        const lines = linesOf(tx, manifest, rest)
        await writeSealed(drafts.keys, { kind: 'keys', id, takenAt, expiresAt }, passphrase, keyLines)
        await writeSealed(drafts.backup, { kind: 'backup', id, takenAt, expiresAt: null }, passphrase, lines)
        return { erasures: await readErasures(tx), tables: rest.length }
      }),
    )
    const [rows, keys] = [await countRows(drafts.backup, passphrase), await countRows(drafts.keys, passphrase)]
    await writeLedger(files.erasures, keyring, written.erasures, now)
    await publishFiles(folder, [
      [drafts.keys, files.keys],
      [drafts.backup, files.backup],
    ])
    return {
      name: files.name,
      takenAt,
      tables: written.tables,
      rows,
      keys,
      keysExpireAt: expiresAt,
      erasures: written.erasures.length,
      bytes: (await stat(files.backup)).size + (await stat(files.keys)).size,
      removedKeys: expired.removed,
      unreadableKeys: expired.unreadable,
    }
  } finally {
    for (const draft of Object.values(drafts)) await rm(draft, { force: true })
  }
}

async function describe(tx: Tx, options: BackupOptions & { id: string }) {
  const manifest: Manifest = {
    format: backupFormat,
    id: options.id,
    node: options.node,
    takenAt: options.now.toISOString(),
    keyring: fingerprintOf(options.keyring),
    secret: options.keyring.currentVersion,
    migrations: await appliedMigrations(tx),
  }
  return { manifest, tables: await keptTables(tx) }
}

async function* linesOf(tx: Tx, manifest: Manifest, tables: readonly KeptTable[]): AsyncGenerator<string> {
  yield JSON.stringify(manifest)
  for (const table of tables) {
    const { name, columns } = table
    yield `#${JSON.stringify({ table: name, columns } satisfies z.input<typeof TableLine>)}`
    let rows = 0
    for await (const row of rowsOf(tx, table)) {
      rows += 1
      yield row
    }
    yield `#${JSON.stringify({ end: name, rows } satisfies z.input<typeof EndLine>)}`
  }
}

/** Opens and counts a file that was just written: a backup that can't be read is none. */
async function countRows(file: string, passphrase: string): Promise<number> {
  let [lines, marks] = [0, 0]
  for await (const line of readSealed(file, passphrase)) {
    lines += 1
    if (line.startsWith('#')) marks += 1
  }
  return lines - 1 - marks
}
