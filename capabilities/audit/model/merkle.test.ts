import { hash } from 'node:crypto'
import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merkleTree, type NodeReader } from './merkle.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')
const tree = merkleTree(sha256)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Published with the Certificate Transparency implementations of RFC 6962: eight entries and the root at each size. */
const ctEntries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ctRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

function reading(leafHashes: readonly Uint8Array[]): NodeReader {
  return (level, index) => {
    if (level === 0) return leafHashes[index]!
    const read = reading(leafHashes)
    return tree.nodeHash(read(level - 1, 2 * index), read(level - 1, 2 * index + 1))
  }
}

function rootBySize(leafHashes: readonly Uint8Array[]): Uint8Array[] {
  let peaks: Uint8Array[] = []
  const roots = [tree.rootOfPeaks(peaks)]
  for (const [size, hash] of leafHashes.entries()) {
    peaks = tree.append(peaks, size, hash)
    roots.push(tree.rootOfPeaks(peaks))
  }
  return roots
}

const ctLeaves = ctEntries.map((entry) => tree.leafHash(Buffer.from(entry, 'hex')))

describe('the tree of RFC 6962', () => {
  test('has the published root at every size', () => {
    expect(rootBySize(ctLeaves).map(hex)).toEqual(ctRoots)
    const read = reading(ctLeaves)
    expect(ctLeaves.map((_, at) => hex(tree.rootOfRange(read, 0, at + 1)))).toEqual(ctRoots.slice(1))
  })

  test('proves inclusion with the published paths', () => {
    const read = reading(ctLeaves)
    expect(tree.inclusionProof(read, 0, 8).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(tree.inclusionProof(read, 5, 8).map(hex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  test('proves consistency with the published path', () => {
    expect(tree.consistencyProof(reading(ctLeaves), 2, 5).map(hex)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ])
  })
})

const many = Array.from({ length: 70 }, (_, at) => tree.leafHash(Buffer.from([at])))
const roots = rootBySize(many)
const read = reading(many)

describe('proofs', () => {
  test('of inclusion hold for every entry in every size, and for no other place, size or root', () => {
    for (let size = 1; size <= many.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusionProof(read, index, size)
        const claim = { leafHash: many[index]!, index, size, root: roots[size]! }
        expect(tree.includes(claim, proof)).toBe(true)
        expect(tree.includes({ ...claim, index: index === 0 ? size : index - 1 }, proof)).toBe(false)
        expect(tree.includes({ ...claim, root: roots[size - 1]! }, proof)).toBe(false)
        expect(tree.includes(claim, [...proof, many[0]!])).toBe(false)
      }
    }
  })

  test('of consistency hold between every two sizes, and not for another history', () => {
    const forged = rootBySize([tree.leafHash(Buffer.from('other')), ...many.slice(1)])
    for (let to = 1; to <= many.length; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = tree.consistencyProof(read, from, to)
        const later = { size: to, root: roots[to]! }
        expect(tree.extends({ size: from, root: roots[from]! }, later, proof)).toBe(true)
        expect(tree.extends({ size: from, root: forged[from]! }, later, proof)).toBe(false)
      }
    }
  })

  test('fail when any bit of them is turned', () => {
    assert(
      property(nat(69), nat(), nat(7), (index, place, bit) => {
        const proof = tree.inclusionProof(read, index, 70).map((hash) => Uint8Array.from(hash))
        const hash = proof[place % proof.length]!
        hash[place % 32]! ^= 1 << bit
        const claim = { leafHash: many[index]!, index, size: 70, root: roots[70]! }
        expect(tree.includes(claim, proof)).toBe(false)
      }),
    )
  })
})
