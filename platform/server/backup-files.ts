import { existsSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { NotOpened, readHead } from './backup-seal.ts'
import { syncFolder } from './durable-file-system.ts'

/** Copies of data keys are kept this long for disasters and not a day longer (ARCHITECTURE §3). */
export const keyFileDays = 30

/** The three files of one backup. */
export interface BackupFiles {
  name: string
  /** All records, without keys and tokens. */
  backup: string
  /** The keys of that instant, for at most 30 days. */
  keys: string
  /** Who was erased until then. */
  erasures: string
}

export function filesNamed(folder: string, name: string): BackupFiles {
  const base = join(resolve(folder), name)
  return { name, backup: `${base}.backup`, keys: `${base}.keys`, erasures: `${base}.erasures` }
}

/** pokpong-20260710T030000Z-1f2e: names in order of time. */
export function nameOfBackup(takenAt: Date, id: string): string {
  const instant = takenAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return `pokpong-${instant}-${id.slice(-4)}`
}

/** The files of a backup file, or of the newest backup in a folder. @throws in one sentence when there is none */
export async function findBackup(path: string): Promise<BackupFiles> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error(`There is no ${path}.`)
  if (found.isFile()) return filesNamed(resolve(path, '..'), nameIn(path.replace(/.*[/\\]/, '')))
  const newest = (await readdir(path))
    .filter((name) => name.endsWith('.backup'))
    .toSorted()
    .at(-1)
  if (!newest) throw new Error(`There is no backup in ${path}.`)
  return filesNamed(path, nameIn(newest))
}

function nameIn(file: string): string {
  return file.replace(/\.(backup|keys|erasures)$/, '')
}

/** Gives finished files their names at once; the backup last, so that where it stands the others do too. */
export async function publishFiles(
  folder: string,
  pairs: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  for (const [from, to] of pairs) await rename(from, to)
  syncFolder(resolve(folder))
}

/** Removes key files whose time is over. @returns their names, and those of key files that could not be read */
export async function removeExpiredKeys(
  folder: string,
  now: Date,
): Promise<{ removed: string[]; unreadable: string[] }> {
  const removed: string[] = []
  const unreadable: string[] = []
  const names = existsSync(folder) ? await readdir(folder) : []
  for (const name of names.filter((each) => each.endsWith('.keys'))) {
    try {
      const { head } = await readHead(join(folder, name))
      if (head.expiresAt === null || new Date(head.expiresAt) > now) continue
      await rm(join(folder, name))
      removed.push(name)
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error
      unreadable.push(name)
    }
  }
  return { removed, unreadable }
}
