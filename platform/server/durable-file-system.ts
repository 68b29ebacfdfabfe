import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** An open file of Emscripten's NODEFS; a folder has no descriptor of its own. */
interface OpenFile {
  nfd?: number
  node: unknown
  path?: string
}

interface NodeFileSystem {
  stream_ops: { fsync?: (file: OpenFile) => number }
  realPath: (node: unknown) => string
}

type InitOptions = Parameters<NodeFS['init']>[1]
type Prepare = NonNullable<InitOptions['preRun']>[number]

/** The error number that PostgreSQL in WebAssembly understands as EIO; it then panics rather than go on. */
const inputOutputError = 29

/** PGlite's NodeFS with the one operation it lacks: forcing a file to the disk. */
export class DurableFileSystem extends NodeFS {
  syncs = 0
  readonly #careless: boolean

  constructor(folder: string, options: { careless: boolean } = { careless: false }) {
    super(folder)
    this.#careless = options.careless
  }

  override async init(pglite: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const ready = await super.init(pglite, options)
    const install: Prepare = (module) => this.#install(module.NODEFS)
    return { emscriptenOpts: { ...ready.emscriptenOpts, preRun: [install, ...(ready.emscriptenOpts.preRun ?? [])] } }
  }

  #install(files: NodeFileSystem | undefined): void {
    if (!files?.stream_ops)
      throw new Error('PGlite has changed: fsync cannot be installed. Its version is pinned for this.')
    if (this.#careless) return
    files.stream_ops.fsync = (file) => {
      this.syncs++
      try {
        syncOpenFile(files, file)
        return 0
      } catch {
        return inputOutputError
      }
    }
  }
}

/** Of the write-ahead log only the content matters: its files are recycled and keep their size. */
function syncOpenFile(files: NodeFileSystem, file: OpenFile): void {
  if (file.nfd === undefined) syncFolder(files.realPath(file.node))
  else if (file.path?.includes('/pg_wal/')) fdatasyncSync(file.nfd)
  else fsyncSync(file.nfd)
}

/** Forces a folder's entries (names, not contents) to the disk; with `recursive` everything below, contents too. */
export function syncFolder(path: string, options: { recursive?: boolean } = {}): void {
  if (options.recursive)
    for (const entry of readdirSync(path, { withFileTypes: true }))
      syncEntry(join(path, entry.name), entry.isDirectory())
  syncPath(path, 'folder')
}

function syncEntry(path: string, isFolder: boolean): void {
  if (isFolder) syncFolder(path, { recursive: true })
  else syncPath(path, 'file')
}

function syncPath(path: string, kind: 'folder' | 'file'): void {
  // Windows keeps no descriptor for a folder and writes its entries through; there is nothing to force.
  if (kind === 'folder' && process.platform === 'win32') return
  const descriptor = openSync(path, kind === 'folder' ? 'r' : 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
