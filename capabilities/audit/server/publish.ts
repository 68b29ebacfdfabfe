import type { Database } from '#platform/server/database.ts'
import { sameBytes, type TreeHead } from '../model/merkle.ts'
import { wasCutOff } from '../model/restoration.ts'
import { type Checkpoint, openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { tree } from './hashing.ts'
import type { LogFolder } from './log-folder.ts'
import type { Signer } from './signed-note.ts'
import {
  commitmentsBetween,
  insertCheckpoint,
  knownNotes,
  lastCheckpoint,
  type NumberedCheckpoint,
  restorations,
  saveDelivery,
  stillLeads,
  type TreeState,
} from './store-sequence.ts'
import { growTiles, LogDiffers, MissingTile, onlyAppended, rootInTiles } from './tile-log.ts'
import { compareWith, type Witness } from './witness.ts'

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
  const last = await parts.database.transact(system, lastCheckpoint)
  if (state.size === 0) return (await parts.folder.readCheckpoint()) ? 'rolled-back' : undefined
  if (last && last.size > state.size) return 'rolled-back'
  const onDisk = await checkpointOnDisk(parts, state)
  if (typeof onDisk === 'string') return onDisk
  const head = await extendLog(parts, state, [onDisk, last])
  if (typeof head === 'string') return head
  const checkpoint = last?.size === head.size ? last : await sign(parts, state, head)
  if (!checkpoint || !(await showCheckpoint(parts, state, checkpoint))) return 'superseded'
  await tellWitnesses(parts, checkpoint)
  return undefined
}

/** Writes the tiles and proves that they continue what was signed before; otherwise a fault. */
async function extendLog(
  parts: PublishParts,
  state: TreeState,
  signed: readonly [Checkpoint | undefined, Checkpoint | undefined],
): Promise<TreeHead | PublishFault> {
  const root = await writeTiles(parts, signed[0], state)
  if (!root) return 'history-differs'
  if (!sameBytes(root, tree.rootOfPeaks(state.peaks))) return 'tree-differs'
  const head = { size: state.size, root }
  for (const earlier of signed) {
    if (earlier && !(await onlyAppended(parts.folder, earlier, head))) return 'history-differs'
  }
  return head
}

/** What the folder says was signed last. Later than the database means that somebody rolled the database back. */
async function checkpointOnDisk(parts: PublishParts, state: TreeState): Promise<Checkpoint | undefined | PublishFault> {
  const note = await parts.folder.readCheckpoint()
  if (note === undefined) return undefined
  const checkpoint = openCheckpoint(parts.signer, note)
  if (!checkpoint) return 'foreign-checkpoint'
  return checkpoint.size > state.size ? 'rolled-back' : checkpoint
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

async function tellWitnesses(parts: PublishParts, checkpoint: Checkpoint | NumberedCheckpoint): Promise<void> {
  for (const witness of parts.witnesses) {
    const fault = await tellWitness(parts, witness, checkpoint)
    const received = fault === null ? checkpoint : undefined
    await parts.database.transact(system, (tx) => saveDelivery(tx, witness.name, received, fault))
  }
}

/** A witness that can't be reached or disagrees never holds up the node's work; the fault stays visible. */
async function tellWitness(parts: PublishParts, witness: Witness, checkpoint: Checkpoint): Promise<string | null> {
  try {
    const { checkpoints } = await witness.read()
    const newest = (await stillOurs(parts, checkpoints)).toSorted((a, b) => b.size - a.size)[0]
    const answer = await compareWith(newest, checkpoint, (earlier, later) => onlyAppended(parts.folder, earlier, later))
    if (answer === 'may-have-it') await witness.append(checkpoint)
    return answer === 'is-ahead' || answer === 'disagrees' ? answer : null
  } catch {
    return 'unreachable'
  }
}

/** Without those that a stated restore cut off: the witness keeps them, and the log goes on beside them. */
async function stillOurs(parts: PublishParts, checkpoints: readonly Checkpoint[]): Promise<Checkpoint[]> {
  return parts.database.transact(system, async (tx) => {
    const stated = await restorations(tx)
    const doubtful = checkpoints.filter((checkpoint) => wasCutOff(checkpoint.size, stated))
    const known =
      doubtful.length > 0
        ? await knownNotes(
            tx,
            doubtful.map((checkpoint) => checkpoint.note),
          )
        : new Set()
    return checkpoints.filter((checkpoint) => !doubtful.includes(checkpoint) || known.has(checkpoint.note))
  })
}
