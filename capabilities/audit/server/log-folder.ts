import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashLength } from '../model/merkle.ts'
import { type Tile, tilePath, tileWidth } from '../model/tiles.ts'

/** The files of the tree: C2SP tlog-tiles below a folder, so that any static web server can show them. */
export class LogFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  async read(name: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.path, name))
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** The whole file or nothing, also after a power failure: written beside, forced to disk, then renamed. */
  async write(name: string, bytes: Uint8Array | string): Promise<void> {
    const file = join(this.path, name)
    const draft = `${file}.${randomUUID().slice(0, 8)}.new`
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(draft, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    await syncFolder(dirname(file))
  }

  /** The hashes of a tile as they stand on disk; a full tile serves for a partial one. Undefined when missing. */
  async readTile(tile: Tile): Promise<Uint8Array | undefined> {
    const bytes = (await this.read(tilePath(tile))) ?? (await this.read(tilePath({ ...tile, width: tileWidth })))
    return bytes && bytes.length >= tile.width * hashLength ? bytes.subarray(0, tile.width * hashLength) : undefined
  }

  /** A full tile makes its partial ones needless. */
  async removePartials(path: string): Promise<void> {
    await rm(join(this.path, `${path}.p`), { recursive: true, force: true })
  }

  async readCheckpoint(): Promise<string | undefined> {
    return (await this.read('checkpoint'))?.toString('utf8')
  }

  /** Moves a log aside that no longer continues this database, as after a restore. Nothing of it is lost. */
  async setAside(label: string): Promise<void> {
    for (const name of ['checkpoint', 'tile']) {
      await mkdir(join(this.path, 'set-aside', label), { recursive: true, mode: 0o700 })
      await rename(join(this.path, name), join(this.path, 'set-aside', label, name)).catch(ignoreMissing)
    }
    await syncFolder(this.path)
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') throw error
}

/** A rename survives a power failure once its folder is on disk; Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
