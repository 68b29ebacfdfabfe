/**
 * The Merkle tree of RFC 6962 section 2.1: leaves are hashed with the prefix 0x00 and nodes with 0x01, so that a node
 * can never be passed off as a leaf. Sizes and indexes are ordinary numbers; they stay exact up to 2^53 entries.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array
type Bytes = Uint8Array

/** The hash of a complete subtree: node `index` at `level`, where level 0 holds the leaf hashes. */
export type NodeReader = (level: number, index: number) => Bytes

export const hashLength = 32

export interface Tree {
  emptyRoot(): Bytes
  leafHash(entry: Bytes): Bytes
  nodeHash(left: Bytes, right: Bytes): Bytes
  /** Grow a tree of `size` leaves, kept as the roots of its complete subtrees from left to right. */
  append(peaks: readonly Bytes[], size: number, leafHash: Bytes): Bytes[]
  rootOfPeaks(peaks: readonly Bytes[]): Bytes
  /** The Merkle tree hash of the leaves from `start` up to but not including `end`. */
  rootOfRange(read: NodeReader, start: number, end: number): Bytes
  /** PATH(index, D[size]) of section 2.1.1, from the leaf upwards. */
  inclusionProof(read: NodeReader, index: number, size: number): Bytes[]
  /** PROOF(from, D[to]) of section 2.1.2. */
  consistencyProof(read: NodeReader, from: number, to: number): Bytes[]
  /** Whether a leaf hash stands at `index` in the tree of that size and root (RFC 9162 section 2.1.3.2). */
  includes(claim: { leafHash: Bytes; index: number; size: number; root: Bytes }, proof: readonly Bytes[]): boolean
  /** Whether the later tree only appended to the earlier one (RFC 9162 section 2.1.4.2). */
  extends(earlier: TreeHead, later: TreeHead, proof: readonly Bytes[]): boolean
}

export interface TreeHead {
  size: number
  root: Bytes
}

export function merkleTree(sha256: Sha256): Tree {
  const leafHash = (entry: Bytes) => sha256(prefixed(0, entry))
  const nodeHash = (left: Bytes, right: Bytes) => sha256(prefixed(1, left, right))
  const rootOfRange = (read: NodeReader, start: number, end: number): Bytes => {
    const length = end - start
    if (isPowerOfTwo(length) && start % length === 0) return read(Math.log2(length), start / length)
    const split = start + largestPowerBelow(length)
    return nodeHash(rootOfRange(read, start, split), rootOfRange(read, split, end))
  }
  const tree: Tree = {
    emptyRoot: () => sha256(new Uint8Array(0)),
    leafHash,
    nodeHash,
    append: (peaks, size, hash) => appendTo(nodeHash, peaks, size, hash),
    rootOfPeaks: (peaks) => foldRight(nodeHash, peaks) ?? tree.emptyRoot(),
    rootOfRange,
    inclusionProof: (read, index, size) => inclusionPath(rootOfRange, read, index, 0, size),
    consistencyProof: (read, from, to) =>
      from === 0 || from === to ? [] : consistencyPath(rootOfRange, read, from, 0, to, true),
    includes: (claim, proof) => checkInclusion(nodeHash, claim, proof),
    extends: (earlier, later, proof) => checkConsistency(nodeHash, tree.emptyRoot(), earlier, later, proof),
  }
  return tree
}

type NodeHash = Tree['nodeHash']
type RootOfRange = Tree['rootOfRange']

function appendTo(nodeHash: NodeHash, peaks: readonly Bytes[], size: number, leaf: Bytes): Bytes[] {
  const grown = [...peaks]
  let hash = leaf
  // Each trailing one-bit of the size is a complete subtree that the new leaf closes together with its neighbour.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(grown.pop()!, hash)
  grown.push(hash)
  return grown
}

function foldRight(nodeHash: NodeHash, peaks: readonly Bytes[]): Bytes | undefined {
  return peaks.reduceRight<Bytes | undefined>((right, left) => (right ? nodeHash(left, right) : left), undefined)
}

function inclusionPath(root: RootOfRange, read: NodeReader, index: number, start: number, end: number): Bytes[] {
  if (end - start === 1) return []
  const split = start + largestPowerBelow(end - start)
  return index < split
    ? [...inclusionPath(root, read, index, start, split), root(read, split, end)]
    : [...inclusionPath(root, read, index, split, end), root(read, start, split)]
}

function consistencyPath(
  root: RootOfRange,
  read: NodeReader,
  from: number,
  start: number,
  end: number,
  known: boolean,
): Bytes[] {
  // `known`: the verifier already holds this very subtree as the earlier root.
  if (from === end) return known ? [] : [root(read, start, end)]
  const split = start + largestPowerBelow(end - start)
  return from <= split
    ? [...consistencyPath(root, read, from, start, split, known), root(read, split, end)]
    : [...consistencyPath(root, read, from, split, end, false), root(read, start, split)]
}

function checkInclusion(nodeHash: NodeHash, claim: Parameters<Tree['includes']>[0], proof: readonly Bytes[]): boolean {
  if (claim.index >= claim.size) return false
  let [node, last, hash] = [claim.index, claim.size - 1, claim.leafHash]
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameBytes(hash, claim.root)
}

function checkConsistency(
  nodeHash: NodeHash,
  emptyRoot: Bytes,
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Bytes[],
): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0 && sameBytes(earlier.root, emptyRoot)
  if (earlier.size === later.size) return proof.length === 0 && sameBytes(earlier.root, later.root)
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : [...proof]
  const roots = rootsOfConsistency(nodeHash, earlier.size, later.size, path)
  return roots !== undefined && sameBytes(roots.before, earlier.root) && sameBytes(roots.after, later.root)
}

/** Both roots that a consistency path leads to; undefined when its length does not fit the sizes. */
function rootsOfConsistency(
  nodeHash: NodeHash,
  from: number,
  to: number,
  path: readonly Bytes[],
): { before: Bytes; after: Bytes } | undefined {
  let [node, last] = [from - 1, to - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  const [first, ...siblings] = path
  if (!first) return undefined
  let [before, after] = [first, first]
  for (const sibling of siblings) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      ;[before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)]
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      after = nodeHash(after, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? { before, after } : undefined
}

export function sameBytes(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function prefixed(prefix: number, ...parts: Bytes[]): Bytes {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const half = (number: number) => Math.floor(number / 2)

function isPowerOfTwo(number: number): boolean {
  return number > 0 && Number.isInteger(Math.log2(number)) && 2 ** Math.log2(number) === number
}

/** The largest power of two smaller than `number`: where RFC 6962 splits a list of that length. */
function largestPowerBelow(number: number): number {
  let power = 1
  while (power * 2 < number) power *= 2
  return power
}
