import type { Database } from '#platform/server/database.ts'
import { sameBytes, type TreeHead } from '../model/merkle.ts'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import { tree } from './hashing.ts'
import type { LogFolder } from './log-folder.ts'
import { newestOf, readOutside } from './signed-before.ts'
import type { Signer } from './signed-note.ts'
import {
  commitmentsBetween,
  insertCheckpoint,
  lastCheckpoint,
  saveDelivery,
  stillLeads,
  type TreeState,
} from './store-sequence.ts'
import { growTiles, LogDiffers, MissingTile, onlyAppended, rootInTiles } from './tile-log.ts'
import type { Witness } from './witness.ts'

/** Why nothing is signed: codes that the access log and `verify` explain. */
export type PublishFault = 'rolled-back' | 'foreign-checkpoint' | 'tree-differs' | 'history-differs' | 'superseded'

export interface PublishParts {
  database: Database
  folder: LogFolder
  signer: Signer
  witnesses: readonly Witness[]
  holder: string
  clock: () => Date
}

const system = { role: 'pokpong_system' }

/**
 * Bring tiles, checkpoint and witnesses up to the tree. Each step can be interrupted and done again: tiles follow from
 * the leaves, the checkpoint is in the database before it is in the folder, and witnesses get it last.
 * @returns a fault when signing would contradict what was signed before; then nothing is signed
 */
export async function publish(parts: PublishParts, state: TreeState): Promise<PublishFault | undefined> {
  const outside = await readOutside(parts.folder, parts.witnesses, parts.signer)
  if (!outside) return 'foreign-checkpoint'
  // Read after what is outside: whoever still leads now has seen everything that was signed up to then.
  const inside = await parts.database.transact(system, async (tx) => {
    if (!(await stillLeads(tx, parts.holder, state.token))) return undefined
    return { last: await lastCheckpoint(tx), copies: await newestOf(tx, outside.copies) }
  })
  if (!inside) return 'superseded'
  const copies = [...inside.copies.values()].filter((copy) => copy !== 'unreachable')
  const signed = [outside.onDisk, inside.last, ...copies].filter((each) => each !== undefined)
  if (signed.some((checkpoint) => checkpoint.size > state.size)) return 'rolled-back'
  if (state.size === 0) return undefined
  const head = await extendLog(parts, state, outside.onDisk, signed)
  if (typeof head === 'string') return head
  const checkpoint = inside.last?.size === head.size ? inside.last : await sign(parts, state, head)
  if (!checkpoint || !(await showCheckpoint(parts, state, checkpoint))) return 'superseded'
  await tellWitnesses(parts, inside.copies, checkpoint)
  return undefined
}

/** Writes the tiles and proves that they continue what was signed before; otherwise a fault. */
async function extendLog(
  parts: PublishParts,
  state: TreeState,
  onDisk: Checkpoint | undefined,
  signed: readonly Checkpoint[],
): Promise<TreeHead | PublishFault> {
  const root = await writeTiles(parts, onDisk, state)
  if (!root) return 'history-differs'
  if (!sameBytes(root, tree.rootOfPeaks(state.peaks))) return 'tree-differs'
  const head = { size: state.size, root }
  for (const earlier of signed) {
    if (!(await onlyAppended(parts.folder, earlier, head))) return 'history-differs'
  }
  return head
}

/** The root that the tiles give; undefined when the leaves are not those that the folder's log was written from. */
async function writeTiles(parts: PublishParts, onDisk: Checkpoint | undefined, state: TreeState) {
  const commitments = (from: number, to: number) =>
    parts.database.transact(system, (tx) => commitmentsBetween(tx, from, to))
  try {
    await growTiles(parts.folder, onDisk?.size ?? 0, state.size, commitments)
    return await rootInTiles(parts.folder, state.size)
  } catch (error) {
    if (error instanceof LogDiffers) return undefined
    if (!(error instanceof MissingTile)) throw error
    // Part of the folder was lost: everything in it can be written again from the leaves.
    await growTiles(parts.folder, 0, state.size, commitments)
    return rootInTiles(parts.folder, state.size)
  }
}

async function sign(parts: PublishParts, state: TreeState, head: TreeHead) {
  const checkpoint = signCheckpoint(parts.signer, head, parts.clock())
  return parts.database.transact(system, async (tx) => {
    if (!(await stillLeads(tx, parts.holder, state.token))) return undefined
    await insertCheckpoint(tx, checkpoint)
    return checkpoint
  })
}

/** Replaces the folder's checkpoint while the leadership is locked, so that a leader of old can't put an older one back. */
async function showCheckpoint(parts: PublishParts, state: TreeState, checkpoint: Checkpoint): Promise<boolean> {
  return parts.database.transact(system, async (tx) => {
    if (!(await stillLeads(tx, parts.holder, state.token))) return false
    if ((await parts.folder.readCheckpoint()) !== checkpoint.note)
      await parts.folder.write('checkpoint', checkpoint.note)
    return true
  })
}

/** A witness that can't be reached never holds up the node's work; that it missed something stays visible. */
async function tellWitnesses(
  parts: PublishParts,
  copies: ReadonlyMap<Witness, Checkpoint | 'unreachable' | undefined>,
  checkpoint: Checkpoint,
): Promise<void> {
  for (const [witness, newest] of copies) {
    const hasIt = newest !== 'unreachable' && newest?.size === checkpoint.size
    const taken = hasIt || (newest !== 'unreachable' && (await append(witness, checkpoint)))
    await parts.database.transact(system, (tx) =>
      saveDelivery(tx, witness.name, taken ? checkpoint : undefined, taken ? null : 'unreachable'),
    )
  }
}

async function append(witness: Witness, checkpoint: Checkpoint): Promise<boolean> {
  return witness.append(checkpoint).then(
    () => true,
    () => false,
  )
}
