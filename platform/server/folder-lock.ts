import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface FolderLock {
  release(): void
}

/**
 * Holds a folder for this process alone. The lock is the kernel's own (fcntl on Linux and macOS, LockFileEx on
 * Windows), taken through the SQLite that comes with Node.js, which has no call for it. So it ends with the process
 * however that dies, nothing is left behind to be judged stale, and it holds between containers sharing a volume,
 * where process numbers mean nothing.
 * @throws in one sentence for people when another process holds it
 */
export function lockFolder(folder: string): FolderLock {
  const holder = join(folder, 'lock.holder')
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    const inUse = `The data folder ${folder} is in use by another Pokpong${processIn(holder)}`
    throw new Error(`${inUse}. Stop that one first, or give this one another DATA_DIR.`, { cause: error })
  }
  writeFileSync(holder, String(process.pid))
  return { release: () => lock.close() }
}

/** SQLITE_BUSY */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

/** Only for the sentence: the lock itself does not depend on it. */
function processIn(holder: string): string {
  try {
    return ` (process ${readFileSync(holder, 'utf8')})`
  } catch {
    return ''
  }
}
