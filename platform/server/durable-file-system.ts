import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync, writeSync } from 'node:fs'
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
  stream_ops: {
    fsync?: (file: OpenFile) => number
    write: (file: OpenFile, ...where: unknown[]) => number
  }
  realPath: (node: unknown) => string
}

type InitOptions = Parameters<NodeFS['init']>[1]
type Prepare = NonNullable<InitOptions['preRun']>[number]

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
    if (!files?.stream_ops.write) {
      throw new Error('PGlite has changed: fsync cannot be installed. Its version is pinned for this.')
    }
    const { write } = files.stream_ops
    files.stream_ops.write = (file, ...where) =>
      isLog(file) ? orStop(() => write(file, ...where)) : write(file, ...where)
    if (this.#careless) return
    files.stream_ops.fsync = (file) => {
      this.syncs++
      orStop(() => syncOpenFile(files, file))
      return 0
    }
  }
}

/** The write-ahead log: what it holds is what was promised. */
function isLog(file: OpenFile): boolean {
  return file.path?.includes('/pg_wal/') === true
}

/**
 * Where the log cannot be written or a file not forced to the disk, PostgreSQL panics, so that a restart finds out
 * what did reach it; no answer can be trusted any more. In WebAssembly a panic spins for ever, so the process ends here.
 */
function orStop<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    writeSync(2, `The disk failed under the embedded database (${reason}); stopping so that nothing is lost.\n`)
    return process.exit(74)
  }
}

/** Of the write-ahead log only the content matters: its files are recycled and keep their size. */
function syncOpenFile(files: NodeFileSystem, file: OpenFile): void {
  if (file.nfd === undefined) syncFolder(files.realPath(file.node))
  else if (isLog(file)) fdatasyncSync(file.nfd)
  else fsyncSync(file.nfd)
}

/** Forces a folder's entries (names, not contents) to the disk; with `recursive` everything below, contents too. */
export function syncFolder(path: string, options: { recursive?: boolean } = {}): void {
  if (options.recursive) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const below = join(path, entry.name)
      if (entry.isDirectory()) syncFolder(below, { recursive: true })
      else syncPath(below, 'file')
    }
  }
  syncPath(path, 'folder')
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
