import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashLength, merkleTree } from './merkle.ts'
import {
  bundleEntries,
  entriesInBundle,
  entriesPath,
  nodesInTiles,
  rootOfHashes,
  type Tile,
  tilePath,
  tilesBetween,
  tilesOfProof,
  tileWidth,
} from './tiles.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')
const tree = merkleTree(sha256)

/** All hashes of a tile level, computed the plain way from the leaves. */
function levels(leafHashes: readonly Uint8Array[]): Uint8Array[] {
  const all = [Buffer.concat(leafHashes)]
  for (let below = all[0]!; below.length >= tileWidth * hashLength; below = all.at(-1)!) {
    const roots: Uint8Array[] = []
    for (let at = 0; at + tileWidth * hashLength <= below.length; at += tileWidth * hashLength) {
      roots.push(rootOfHashes(tree, below.subarray(at, at + tileWidth * hashLength)))
    }
    all.push(Buffer.concat(roots))
  }
  return all
}

describe('tiles', () => {
  test('stand where C2SP tlog-tiles puts them', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067')
    expect(tilePath({ level: 2, index: 5, width: 17 })).toBe('tile/2/005.p/17')
    expect(entriesPath({ index: 999, width: 1 })).toBe('tile/entries/999.p/1')
    expect(entriesPath({ index: 1000, width: 256 })).toBe('tile/entries/x001/000')
  })

  test('of a tree of 70,000 entries are those that the specification counts', () => {
    const tiles = tilesBetween(0, 70_000)
    const at = (level: number) => tiles.filter((tile) => tile.level === level)
    expect(at(0).filter((tile) => tile.width === 256)).toHaveLength(273)
    expect(at(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 })
    expect(at(1).map((tile) => tile.width)).toEqual([256, 17])
    expect(at(2)).toEqual([{ level: 2, index: 0, width: 1 }])
    expect(at(3)).toEqual([])
    expect(tilesBetween(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ])
  })

  test('that growth adds are only those it touches', () => {
    expect(tilesBetween(10, 10)).toEqual([])
    expect(tilesBetween(300, 301)).toEqual([{ level: 0, index: 1, width: 45 }])
    expect(tilesBetween(511, 513)).toEqual([
      { level: 0, index: 1, width: 256 },
      { level: 0, index: 2, width: 1 },
      { level: 1, index: 0, width: 2 },
    ])
  })

  test('are enough for any inclusion and consistency proof', () => {
    const size = 66_000
    const leafHashes = Array.from({ length: size }, (_, at) => sha256(Buffer.from(String(at))))
    const all = levels(leafHashes)
    const root = rootOfHashes(tree, all[0]!)
    for (const index of [0, 255, 256, 40_000, 65_535, 65_536, 65_999]) {
      const given = new Set(tilesOfProof(index, size).map((tile: Tile) => `${tile.level}/${tile.index}`))
      const read = nodesInTiles(tree, (level, tileIndex) => {
        expect(given).toContain(`${level}/${tileIndex}`)
        const width = tileWidth * hashLength
        return all[level]!.subarray(tileIndex * width, (tileIndex + 1) * width)
      })
      const proof = tree.inclusionProof(read, index, size)
      expect(tree.includes({ leafHash: leafHashes[index]!, index, size, root }, proof)).toBe(true)
    }
  })

  test('carry their entries behind two bytes of length', () => {
    const entries = [Buffer.from('a'), Buffer.alloc(300, 7), Buffer.alloc(0)]
    const bundle = bundleEntries(entries)
    expect([...bundle.subarray(0, 5)]).toEqual([0, 1, 97, 1, 44])
    expect(entriesInBundle(bundle).map((entry) => Buffer.from(entry))).toEqual(entries)
    expect(() => entriesInBundle(bundle.subarray(0, 100))).toThrow(RangeError)
  })
})
