import type { Tx } from '#platform/server/database.ts'
import { canonicalHead, canonicalLeaf } from '../model/leaf.ts'
import { sameBytes } from '../model/merkle.ts'
import type { Findings } from './findings.ts'
import { sha256, tree } from './hashing.ts'
import { sealOf } from './seal.ts'
import type { StoredLeaf } from './store-leaf.ts'
import { leavesFrom, leavesWithoutNumber } from './store-verify.ts'

const atOnce = 5000

/** What walks along the leaves in their order: the tree grows, and whoever listens compares. */
export interface LeafListener {
  /** After each leaf: the size of the tree so far, the leaf and the root as a function, for it costs something. */
  leaf(size: number, leaf: StoredLeaf, leafHash: Uint8Array, root: () => Uint8Array): Promise<void> | void
}

export interface Walked {
  size: number
  peaks: Uint8Array[]
  waiting: number
}

/**
 * Recomputes every leaf and the tree over them.
 * @param key of the seals; without the keyring they can't be checked
 */
export async function walkLeaves(
  tx: Tx,
  key: Uint8Array | undefined,
  findings: Findings,
  listeners: readonly LeafListener[],
): Promise<Walked> {
  let [size, peaks]: [number, Uint8Array[]] = [0, []]
  let next = 0
  for (;;) {
    const leaves = await leavesFrom(tx, next, atOnce)
    for (const leaf of leaves) {
      if (leaf.seq !== next) findings.add('number-missing', gapSentence(next, leaf.seq!))
      next = leaf.seq! + 1
      judge(leaf, key, findings)
      const leafHash = tree.leafHash(leaf.commitment)
      peaks = tree.append(peaks, size++, leafHash)
      for (const listener of listeners) await listener.leaf(size, leaf, leafHash, () => tree.rootOfPeaks(peaks))
    }
    if (leaves.length < atOnce) break
  }
  const waiting = await leavesWithoutNumber(tx)
  for (const leaf of waiting) judge(leaf, key, findings)
  return { size, peaks, waiting: waiting.length }
}

function gapSentence(expected: number, found: number): string {
  const missing = found - expected
  return missing === 1 ? `Entry ${expected} is missing.` : `Entries ${expected} to ${found - 1} are missing.`
}

function judge(leaf: StoredLeaf, key: Uint8Array | undefined, findings: Findings): void {
  const name = `${leaf.seq === null ? `The command ${leaf.commandId}` : `Entry ${leaf.seq}`} (${leaf.operation})`
  const commitment = sha256(Buffer.concat([leaf.salt, Buffer.from(canonicalLeaf(leaf))]))
  if (!sameBytes(commitment, leaf.commitment)) {
    findings.add('leaf-altered', `${name} was altered: its commitment no longer fits what it says.`)
  } else if (key && !sameBytes(sealOf(key, leaf.salt, canonicalHead(leaf)), leaf.seal)) {
    findings.add('leaf-forged', `${name} was not written by this node: its seal does not fit.`)
  }
  if (leaf.answerNow !== leaf.answerHash) findings.add('answer-altered', `The kept answer of ${name} was altered.`)
}
