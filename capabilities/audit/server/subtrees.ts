import type { Tx } from '#platform/server/database.ts'
import type { NodeReader } from '../model/merkle.ts'
import { hashesAtLevel, nodesInTiles, rootOfHashes, type Tile, tilesOfProof, tileWidth } from '../model/tiles.ts'
import { tree } from './hashing.ts'
import { commitmentsOfRuns } from './store-access-log.ts'
import { commitmentsBetween, insertSubtree, subtreesBetween } from './store-sequence.ts'

/** Keeps the root of every run of 256 entries, and of 256 such runs, that growing from one size to another completed. */
export async function completeSubtrees(tx: Tx, from: number, to: number): Promise<void> {
  for (let level = 0; hashesAtLevel(to, level + 1) > hashesAtLevel(from, level + 1); level += 1) {
    for (let index = hashesAtLevel(from, level + 1); index < hashesAtLevel(to, level + 1); index += 1) {
      const [first, end] = [index * tileWidth, (index + 1) * tileWidth]
      const hashes =
        level === 0
          ? (await commitmentsBetween(tx, first, end)).map((commitment) => tree.leafHash(commitment))
          : await subtreesBetween(tx, level - 1, first, end)
      await insertSubtree(tx, level, index, rootOfHashes(tree, Buffer.concat(hashes)))
    }
  }
}

/** Nodes of the tree at `size` that proofs about these entries need, from the database alone. */
export async function nodesInDatabase(tx: Tx, size: number, indexes: readonly number[]): Promise<NodeReader> {
  const wanted = new Map<string, Tile>()
  for (const index of indexes) {
    for (const tile of tilesOfProof(index, size)) wanted.set(`${tile.level}/${tile.index}`, tile)
  }
  const runs = [...wanted.values()].filter((tile) => tile.level === 0)
  const tiles = await leafTiles(tx, runs)
  for (const [name, tile] of wanted) {
    if (tile.level === 0) continue
    const first = tile.index * tileWidth
    tiles.set(name, Buffer.concat(await subtreesBetween(tx, tile.level - 1, first, first + tile.width)))
  }
  return nodesInTiles(tree, (level, index) => tiles.get(`${level}/${index}`)!)
}

async function leafTiles(tx: Tx, runs: readonly Tile[]): Promise<Map<string, Uint8Array>> {
  const entries = await commitmentsOfRuns(
    tx,
    runs.map((run) => run.index),
  )
  const hashes = Map.groupBy(entries, (entry) => Math.floor(entry.seq / tileWidth))
  return new Map(
    runs.map((run) => {
      const own = (hashes.get(run.index) ?? []).slice(0, run.width)
      return [`0/${run.index}`, Buffer.concat(own.map((entry) => tree.leafHash(entry.commitment)))]
    }),
  )
}
