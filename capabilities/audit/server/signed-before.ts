import type { Tx } from '#platform/server/database.ts'
import { wasCutOff } from '../model/restoration.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { LogFolder } from './log-folder.ts'
import type { Verifier } from './signed-note.ts'
import { knownNotes, restorations } from './store-sequence.ts'
import type { Witness } from './witness.ts'

/** What the folder and the witnesses hold of what this node signed. */
export interface Outside {
  onDisk: Checkpoint | undefined
  copies: ReadonlyMap<Witness, readonly Checkpoint[] | 'unreachable'>
}

/** @returns undefined when the checkpoint in the folder is not one of this node's key and name */
export async function readOutside(
  folder: LogFolder,
  witnesses: readonly Witness[],
  verifier: Verifier,
): Promise<Outside | undefined> {
  const note = await folder.readCheckpoint()
  const onDisk = note === undefined ? undefined : openCheckpoint(verifier, note)
  if (note !== undefined && !onDisk) return undefined
  const copies = new Map<Witness, readonly Checkpoint[] | 'unreachable'>()
  for (const witness of witnesses) copies.set(witness, await witness.newest().catch(() => 'unreachable' as const))
  return { onDisk, copies }
}

/**
 * The newest checkpoint that each witness holds, without those that a stated restore cut off: the witness keeps them,
 * and the log goes on beside them.
 */
export async function newestOf(
  tx: Tx,
  copies: Outside['copies'],
): Promise<Map<Witness, Checkpoint | 'unreachable' | undefined>> {
  const stated = await restorations(tx)
  const all = [...copies.values()].flatMap((copy) => (copy === 'unreachable' ? [] : copy))
  const doubtful = all.filter((checkpoint) => wasCutOff(checkpoint.size, stated))
  const known =
    doubtful.length > 0
      ? await knownNotes(
          tx,
          doubtful.map(({ note }) => note),
        )
      : new Set<string>()
  const isOurs = (checkpoint: Checkpoint) => !doubtful.includes(checkpoint) || known.has(checkpoint.note)
  const newest = (copy: readonly Checkpoint[] | 'unreachable') =>
    copy === 'unreachable' ? copy : copy.filter(isOurs).toSorted((a, b) => b.size - a.size)[0]
  return new Map([...copies].map(([witness, copy]) => [witness, newest(copy)]))
}
