import { type NodeReader, sameBytes, type TreeHead } from '../model/merkle.ts'
import {
  bundleEntries,
  entriesPath,
  hashesAtLevel,
  nodesInTiles,
  rootOfHashes,
  type Tile,
  tilePath,
  tilesBetween,
  tilesOfProof,
  tileWidth,
} from '../model/tiles.ts'
import { tree } from './hashing.ts'
import type { LogFolder } from './log-folder.ts'

/** Commitments of the leaves numbered from `from` up to but not including `to`, in order. */
export type CommitmentReader = (from: number, to: number) => Promise<Uint8Array[]>

/**
 * Write the tiles that a log needs after growing. Tiles follow from the leaves alone, so a process that was killed
 * halfway is simply followed by another that writes the same bytes again.
 */
export async function growTiles(
  folder: LogFolder,
  from: number,
  to: number,
  commitments: CommitmentReader,
): Promise<void> {
  for (const tile of tilesBetween(from, to)) {
    const hashes =
      tile.level === 0 ? await writeEntries(folder, tile, from, commitments) : await hashesAbove(folder, tile, from)
    await folder.write(tilePath(tile), hashes)
    if (tile.width < tileWidth) continue
    await folder.removePartials(tilePath(tile))
    if (tile.level === 0) await folder.removePartials(entriesPath(tile))
  }
}

async function writeEntries(
  folder: LogFolder,
  tile: Tile,
  from: number,
  commitments: CommitmentReader,
): Promise<Uint8Array> {
  const first = tile.index * tileWidth
  const entries = await commitments(first, first + tile.width)
  if (entries.length !== tile.width) throw new LogDiffers()
  const hashes = Buffer.concat(entries.map((entry) => tree.leafHash(entry)))
  const kept = from > first ? await folder.readTile({ ...tile, width: Math.min(from - first, tileWidth) }) : undefined
  if (kept && !sameBytes(kept, hashes.subarray(0, kept.length))) throw new LogDiffers()
  await folder.write(entriesPath(tile), bundleEntries(entries))
  return hashes
}

/** A tile above level 0: what stood in it already, then the roots of the full tiles below that are new. */
async function hashesAbove(folder: LogFolder, tile: Tile, from: number): Promise<Uint8Array> {
  const first = tile.index * tileWidth
  const known = Math.min(Math.max(hashesAtLevel(from, tile.level) - first, 0), tileWidth)
  const kept = known > 0 ? await folder.readTile({ ...tile, width: known }) : undefined
  const hashes = kept ? [kept] : []
  for (let at = kept ? known : 0; at < tile.width; at += 1) {
    const below = { level: tile.level - 1, index: first + at, width: tileWidth }
    hashes.push(rootOfHashes(tree, await readOrFail(folder, below)))
  }
  return Buffer.concat(hashes)
}

async function readOrFail(folder: LogFolder, tile: Tile): Promise<Uint8Array> {
  const hashes = await folder.readTile(tile)
  if (!hashes) throw new MissingTile(tile)
  return hashes
}

/** The leaves are not those that the log was written from: nothing is overwritten, it is evidence. */
export class LogDiffers extends Error {
  constructor() {
    super('The audit leaves differ from the log in the folder.')
  }
}

/** A tile that the log's size demands is not there; the log can be written again from the leaves. */
export class MissingTile extends Error {
  constructor(tile: Tile) {
    super(`The audit tile ${tilePath(tile)} is missing.`)
  }
}

/** Reads nodes of a tree of `size` out of the tiles that proofs about these entries need. */
export async function nodesAround(folder: LogFolder, size: number, indexes: readonly number[]): Promise<NodeReader> {
  const tiles = new Map<string, Uint8Array>()
  for (const index of indexes) {
    for (const tile of tilesOfProof(index, size)) {
      const name = `${tile.level}/${tile.index}`
      if (!tiles.has(name)) tiles.set(name, await readOrFail(folder, tile))
    }
  }
  return nodesInTiles(tree, (level, index) => tiles.get(`${level}/${index}`)!)
}

/** The root that the tiles on disk give a tree of that size. */
export async function rootInTiles(folder: LogFolder, size: number): Promise<Uint8Array> {
  if (size === 0) return tree.emptyRoot()
  return tree.rootOfRange(await nodesAround(folder, size, [size - 1]), 0, size)
}

/** Whether the log on disk, at `later`, only appended to what was signed as `earlier`. */
export async function onlyAppended(folder: LogFolder, earlier: TreeHead, later: TreeHead): Promise<boolean> {
  if (earlier.size === 0) return true
  if (earlier.size > later.size) return false
  const read = await nodesAround(folder, later.size, [earlier.size - 1])
  return tree.extends(earlier, later, tree.consistencyProof(read, earlier.size, later.size))
}

/** Whether a commitment stands at that place of the log on disk, under that signed root. */
export async function isInLog(
  folder: LogFolder,
  head: TreeHead,
  seq: number,
  commitment: Uint8Array,
): Promise<boolean> {
  if (seq >= head.size) return false
  const read = await nodesAround(folder, head.size, [seq])
  const claim = { leafHash: tree.leafHash(commitment), index: seq, size: head.size, root: head.root }
  return tree.includes(claim, tree.inclusionProof(read, seq, head.size))
}
