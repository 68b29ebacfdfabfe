import { hashLength, type NodeReader, type Tree } from './merkle.ts'

/**
 * The tree on disk as C2SP tlog-tiles lays it out: runs of 256 hashes, each the subtree of eight levels, and beside
 * them the entries themselves. A full tile never changes, so any copy of it serves for ever.
 */
export const tileWidth = 256

export interface Tile {
  /** 0 holds leaf hashes; each hash at level 1 and above is the root of a full tile one level below. */
  level: number
  index: number
  /** Hashes in it: 256 when full, fewer at the right edge of the tree. */
  width: number
}

export function tilePath(tile: Tile): string {
  return `tile/${tile.level}/${indexPath(tile.index)}${partial(tile.width)}`
}

/** Where the entries stand whose hashes are in the level 0 tile of that index. */
export function entriesPath(tile: Pick<Tile, 'index' | 'width'>): string {
  return `tile/entries/${indexPath(tile.index)}${partial(tile.width)}`
}

/** 1234067 becomes x001/x234/067: short folders, and no file that is also a folder. */
function indexPath(index: number): string {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  return groups.join('/')
}

function partial(width: number): string {
  return width === tileWidth ? '' : `.p/${width}`
}

/** How many hashes a tree of that size has at a tile level. */
export function hashesAtLevel(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level)
}

/** The tile that holds a hash of a tile level, as wide as it is in a tree of that size. */
export function tileHolding(level: number, hashIndex: number, size: number): Tile {
  const index = Math.floor(hashIndex / tileWidth)
  return { level, index, width: Math.min(tileWidth, hashesAtLevel(size, level) - index * tileWidth) }
}

/** The tiles that a tree needs after growing from one size to another, lower levels first. */
export function tilesBetween(from: number, to: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; hashesAtLevel(to, level) > 0; level += 1) {
    const [before, after] = [hashesAtLevel(from, level), hashesAtLevel(to, level)]
    if (before === after) continue
    for (let at = before - (before % tileWidth); at < after; at += tileWidth) tiles.push(tileHolding(level, at, to))
  }
  return tiles
}

/** Every tile that an inclusion proof may need: those above the entry and those at the right edge. */
export function tilesOfProof(index: number, size: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; hashesAtLevel(size, level) > 0; level += 1) {
    const lastHash = hashesAtLevel(size, level) - 1
    const above = Math.min(Math.floor(index / tileWidth ** level), lastHash)
    const [own, edge] = [tileHolding(level, above, size), tileHolding(level, lastHash, size)]
    tiles.push(own)
    if (edge.index !== own.index) tiles.push(edge)
  }
  return tiles
}

/** Read any complete subtree's hash out of tiles; the subtree's tile must be among them. */
export function nodesInTiles(tree: Tree, hashesOf: (level: number, tileIndex: number) => Uint8Array): NodeReader {
  return (level, index) => {
    const tileLevel = Math.floor(level / 8)
    const span = 2 ** (level % 8)
    const first = index * span
    const tile = hashesOf(tileLevel, Math.floor(first / tileWidth))
    const at = (first % tileWidth) * hashLength
    return rootOfHashes(tree, tile.subarray(at, at + span * hashLength))
  }
}

/** The root over a run of hashes that stand side by side. */
export function rootOfHashes(tree: Tree, run: Uint8Array): Uint8Array {
  let peaks: Uint8Array[] = []
  for (let at = 0; at < run.length; at += hashLength) {
    peaks = tree.append(peaks, at / hashLength, run.subarray(at, at + hashLength))
  }
  return tree.rootOfPeaks(peaks)
}

/** Entries as tlog-tiles bundles them: each behind its length in two bytes, most significant first. */
export function bundleEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    bundle.set([entry.length >> 8, entry.length & 255], at)
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** @throws RangeError when the bundle ends inside an entry */
export function entriesInBundle(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  const lengths = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  for (let at = 0; at < bundle.length;) {
    const length = lengths.getUint16(at)
    if (at + 2 + length > bundle.length) throw new RangeError('the bundle ends inside an entry')
    entries.push(bundle.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}
