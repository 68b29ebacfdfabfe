import type { Tx } from '#platform/server/database.ts'
import type { AccessLogEntry } from '../model/access-log.ts'
import { canonicalHead, canonicalLeaf } from '../model/leaf.ts'
import { sameBytes } from '../model/merkle.ts'
import { openCheckpoint } from './checkpoint.ts'
import { sha256, tree } from './hashing.ts'
import { sealKey, sealOf } from './seal.ts'
import { type Signer, signerFrom } from './signed-note.ts'
import type { LogRow } from './store-access-log.ts'
import type { StoredLeaf } from './store-leaf.ts'
import { nodesInDatabase } from './subtrees.ts'

export interface Proven {
  state: AccessLogEntry['proof']
  /** From the leaf up to the signed root; empty while it is not signed. */
  path: readonly Uint8Array[]
}

/** The node's signer, under the name that its own checkpoint carries. */
export function signerOf(log: LogRow, signingSeed: Uint8Array): Signer | undefined {
  return log.note ? signerFrom(log.note.split('\n')[0]!, signingSeed) : undefined
}

/** Proves each leaf: against its own commitment and seal, and by its path against the root that the node signed last. */
export async function checkEntries(
  tx: Tx,
  leaves: readonly StoredLeaf[],
  log: LogRow,
  signingSeed: Uint8Array,
): Promise<Map<StoredLeaf, Proven>> {
  const key = sealKey(signingSeed)
  const signer = signerOf(log, signingSeed)
  const signed = signer && log.note ? openCheckpoint(signer, log.note) : undefined
  const under = leaves.filter((leaf) => leaf.seq !== null && signed && leaf.seq < signed.size)
  const read = await nodesInDatabase(
    tx,
    signed?.size ?? 0,
    under.map((leaf) => leaf.seq!),
  )
  const proven = (leaf: StoredLeaf): Proven => {
    if (!fitsItself(leaf, key)) return { state: 'altered', path: [] }
    if (!signed || leaf.seq === null || leaf.seq >= signed.size) return { state: 'waiting', path: [] }
    const path = tree.inclusionProof(read, leaf.seq, signed.size)
    const claim = { leafHash: tree.leafHash(leaf.commitment), index: leaf.seq, size: signed.size, root: signed.root }
    return tree.includes(claim, path) ? { state: 'signed', path } : { state: 'altered', path: [] }
  }
  return new Map(leaves.map((leaf) => [leaf, proven(leaf)]))
}

function fitsItself(leaf: StoredLeaf, key: Uint8Array): boolean {
  const commitment = sha256(Buffer.concat([leaf.salt, Buffer.from(canonicalLeaf(leaf))]))
  return (
    sameBytes(commitment, leaf.commitment) &&
    sameBytes(sealOf(key, leaf.salt, canonicalHead(leaf)), leaf.seal) &&
    leaf.answerNow === leaf.answerHash
  )
}
