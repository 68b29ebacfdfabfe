import { sameBytes } from '../model/merkle.ts'
import { type Restoration, wasCutOff } from '../model/restoration.ts'
import {
  bundleEntries,
  entriesPath,
  rootOfHashes,
  tileHolding,
  tilePath,
  tilesBetween,
  tileWidth,
} from '../model/tiles.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { Findings } from './findings.ts'
import { tree } from './hashing.ts'
import type { LogFolder } from './log-folder.ts'
import type { Verifier } from './signed-note.ts'
import type { StoredCheckpoint, Subtree } from './store-verify.ts'
import type { LeafListener } from './verify-log.ts'

/** A tree head that somebody holds, and what to say when the leaves are no longer those under it. */
export interface Claim {
  checkpoint: Checkpoint
  holder: string
  kind: 'checkpoint-differs' | 'folder-differs' | 'witness-differs'
}

/** The node's own list of checkpoints: signed by its key, unaltered, without gaps and always growing. */
export function checkList(list: readonly StoredCheckpoint[], verifier: Verifier, findings: Findings): Claim[] {
  const claims: Claim[] = []
  let size = 0
  for (const [at, stored] of list.entries()) {
    if (stored.number !== at + 1) {
      findings.add('checkpoint-missing', `A checkpoint before number ${stored.number} is missing.`)
      return claims
    }
    const opened = openCheckpoint(verifier, stored.note)
    if (
      !opened ||
      opened.size !== stored.size ||
      !sameBytes(opened.root, stored.root) ||
      stored.size <= size ||
      opened.signedAt.getTime() !== stored.signedAt.getTime()
    ) {
      findings.add('checkpoint-altered', `Checkpoint ${stored.number} was altered, or another key signed it.`)
      continue
    }
    size = stored.size
    claims.push({ checkpoint: opened, holder: `checkpoint ${stored.number}`, kind: 'checkpoint-differs' })
  }
  return claims
}

/** Compares each claim with the tree as it grows past the claim's size. */
export function claimListener(
  claims: readonly Claim[],
  restorations: readonly Restoration[],
  findings: Findings,
): LeafListener & { finish(size: number): void } {
  const bySize = Map.groupBy(claims, (claim) => claim.checkpoint.size)
  // What the node itself lists is never excused: a restore brings back a list that fits its entries.
  const excused = ({ checkpoint, kind }: Claim) =>
    kind !== 'checkpoint-differs' && wasCutOff(checkpoint.size, restorations)
  return {
    leaf: (size, _leaf, _hash, root) => {
      for (const claim of bySize.get(size) ?? []) {
        if (sameBytes(root(), claim.checkpoint.root) || excused(claim)) continue
        findings.add(claim.kind, `The first ${size} entries are not those that ${claim.holder} was signed over.`)
      }
    },
    finish: (size) => {
      const beyond = claims.filter((claim) => claim.checkpoint.size > size && !excused(claim))
      for (const { checkpoint, holder } of beyond) {
        const sentence = `${holder} was signed over ${checkpoint.size} entries, the database has ${size}: it was rolled back.`
        findings.add('rolled-back', sentence.charAt(0).toUpperCase() + sentence.slice(1))
      }
    },
  }
}

/** Compares the tiles in the folder with the leaves, up to the folder's checkpoint. */
export function tileListener(
  folder: LogFolder,
  size: number,
  findings: Findings,
): LeafListener & { finish(): Promise<void> } {
  const differs = (path: string) =>
    findings.add('folder-differs', `The file ${path} is missing or is not what the entries give.`)
  const above: Uint8Array[] = []
  let [hashes, entries]: [Uint8Array[], Uint8Array[]] = [[], []]
  return {
    leaf: async (at, leaf, leafHash) => {
      if (at > size) return
      hashes.push(leafHash)
      entries.push(leaf.commitment)
      if (at % tileWidth !== 0 && at !== size) return
      const tile = tileHolding(0, at - 1, size)
      if (!(await holds(folder, tilePath, tile, Buffer.concat(hashes)))) differs(tilePath(tile))
      if (!(await holds(folder, entriesPath, tile, bundleEntries(entries)))) differs(entriesPath(tile))
      if (hashes.length === tileWidth) above.push(rootOfHashes(tree, Buffer.concat(hashes)))
      ;[hashes, entries] = [[], []]
    },
    finish: async () => {
      let level: Uint8Array[] = above
      for (const tile of tilesBetween(0, size).filter((each) => each.level > 0)) {
        if (tile.index === 0 && tile.level > 1) level = rootsOfRuns(level)
        const first = tile.index * tileWidth
        const expected = Buffer.concat(level.slice(first, first + tile.width))
        if (!(await holds(folder, tilePath, tile, expected))) differs(tilePath(tile))
      }
    },
  }
}

/** Compares the kept roots of complete subtrees with what the leaves give. */
export function subtreeListener(kept: readonly Subtree[], findings: Findings): LeafListener & { finish(): void } {
  const left = new Map(kept.map((each) => [`${each.level}/${each.index}`, each.root]))
  const open: Uint8Array[][] = [[]]
  const close = (level: number, hash: Uint8Array): void => {
    const run = (open[level] ??= [])
    run.push(hash)
    if (run.length < tileWidth) return
    const root = rootOfHashes(tree, Buffer.concat(run.splice(0)))
    const name = `${level}/${(positions[level] = (positions[level] ?? -1) + 1)}`
    if (!sameBytes(left.get(name) ?? Buffer.alloc(0), root)) differ(name)
    left.delete(name)
    close(level + 1, root)
  }
  const positions: number[] = []
  const differ = (name: string) =>
    findings.add('tree-differs', `The kept subtree ${name} is not what the entries give.`)
  return {
    leaf: (_size, _leaf, leafHash) => close(0, leafHash),
    finish: () => left.forEach((_root, name) => differ(name)),
  }
}

function rootsOfRuns(hashes: readonly Uint8Array[]): Uint8Array[] {
  const runs = Math.floor(hashes.length / tileWidth)
  return Array.from({ length: runs }, (_, at) =>
    rootOfHashes(tree, Buffer.concat(hashes.slice(at * tileWidth, (at + 1) * tileWidth))),
  )
}

/** A full file serves for a partial one: its beginning must be what is expected. */
async function holds(
  folder: LogFolder,
  pathOf: (tile: { level: number; index: number; width: number }) => string,
  tile: { level: number; index: number; width: number },
  expected: Uint8Array,
): Promise<boolean> {
  const bytes = (await folder.read(pathOf(tile))) ?? (await folder.read(pathOf({ ...tile, width: tileWidth })))
  return bytes !== undefined && sameBytes(bytes.subarray(0, expected.length), expected)
}
