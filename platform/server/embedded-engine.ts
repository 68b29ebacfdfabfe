import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFileSystem, syncFolder } from './durable-file-system.ts'

/** PGlite as the rest of the platform sees it: something that answers the PostgreSQL protocol. */
export interface Engine {
  /** Takes one or several messages of the protocol and resolves to all that the engine answers. */
  send: (messages: Uint8Array) => Promise<Uint8Array>
  /** How often a file was forced to the disk since the start. */
  diskSyncs: () => number
  stop: () => Promise<void>
}

/**
 * Ways to break durability, so that a test and a drill can prove that it would be noticed: commits don't reach the
 * disk (and the start must refuse), or they don't and the start doesn't look either.
 */
export type Sabotage = 'no-disk' | 'no-disk-unchecked'

/**
 * Starts PGlite so that acknowledged commits survive a power cut. As shipped it starts PostgreSQL with -F (no fsync)
 * on a file system that cannot fsync; here both are put right, and a trial commit proves it before anybody is served.
 * It works on the thread of the caller: a second thread cost half a millisecond for every statement in a trial, and
 * with a single session nobody else's statement could run meanwhile anyway.
 * @throws when a commit would not reach the disk
 */
export async function startDurableEngine(folder: string, sabotage?: Sabotage): Promise<Engine> {
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) await createCluster(folder, cluster)
  const files = new DurableFileSystem(cluster, { careless: sabotage !== undefined })
  const pglite = await PGlite.create({ fs: files, startParams: durableParams() })
  if (sabotage !== 'no-disk-unchecked') await refuseUnlessDurable(pglite, files)
  return engineOn(pglite, () => files.syncs)
}

/** Built beside and moved into place in one step, so that a crash in the middle of the first start leaves nothing. */
async function createCluster(folder: string, cluster: string): Promise<void> {
  const unfinished = join(folder, 'cluster.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  const pglite = await PGlite.create({ fs: new DurableFileSystem(unfinished), startParams: durableParams() })
  await pglite.exec('checkpoint')
  await pglite.close()
  syncFolder(unfinished, { recursive: true })
  renameSync(unfinished, cluster)
  syncFolder(folder)
}

function durableParams(): string[] {
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

/** An engine on any PGlite; the test world gives one in memory. */
export function engineOn(pglite: PGlite, diskSyncs: () => number): Engine {
  return { send: (messages) => exchange(pglite, messages), diskSyncs, stop: () => pglite.close() }
}

/** The raw stream, because every other way in PGlite parses the answer as well, and keeps it. */
async function exchange(pglite: PGlite, messages: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = []
  // The bytes are a window on the engine's memory, so they are copied.
  const onRawData = (bytes: Uint8Array): number => parts.push(Buffer.from(bytes))
  await pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData })
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}
