import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFileSystem, syncFolder } from './durable-file-system.ts'

export interface DurablePGlite {
  pglite: PGlite
  diskSyncs: () => number
}

interface DurableOptions {
  folder: string
  careless: boolean
}

/**
 * PGlite whose acknowledged commits survive a power cut. As shipped it starts PostgreSQL with -F (no fsync) on a
 * file system that cannot fsync; here both are put right, and a trial commit proves it before anybody is served.
 * @throws when a commit would not reach the disk
 */
export async function openDurable({ folder, careless }: DurableOptions): Promise<DurablePGlite> {
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) await createCluster(folder, cluster)
  const files = new DurableFileSystem(cluster, { careless })
  const pglite = await PGlite.create({ fs: files, startParams: startParams() })
  if (!careless) await refuseUnlessDurable(pglite, files)
  return { pglite, diskSyncs: () => files.syncs }
}

/** Built beside and moved into place in one step, so that a crash in the middle of the first start leaves nothing. */
async function createCluster(folder: string, cluster: string): Promise<void> {
  const unfinished = join(folder, 'cluster.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  const pglite = await PGlite.create({ fs: new DurableFileSystem(unfinished), startParams: startParams() })
  await pglite.exec('checkpoint')
  await pglite.close()
  syncFolder(unfinished, { recursive: true })
  renameSync(unfinished, cluster)
  syncFolder(folder)
}

function startParams(): string[] {
  // wal_sync_method=fdatasync would be silently ignored: only fsync reaches the file system in WebAssembly.
  const durable = ['fsync=on', 'synchronous_commit=on', 'wal_sync_method=fsync', 'full_page_writes=on']
  const settings = [...durable, 'shared_buffers=64MB', 'max_wal_size=256MB']
  return [...PGlite.defaultStartParams.filter((each) => each !== '-F'), ...settings.flatMap((each) => ['-c', each])]
}

async function refuseUnlessDurable(pglite: PGlite, files: DurableFileSystem): Promise<void> {
  const before = files.syncs
  await pglite.query(`select pg_logical_emit_message(true, 'pokpong', 'does a commit reach the disk?')`)
  if (files.syncs > before) return
  await pglite.close()
  throw new Error('The embedded database does not force its commits to the disk; it would lose records. Not starting.')
}
