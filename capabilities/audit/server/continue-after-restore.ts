import type { Database } from '#platform/server/database.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { restorationNote, wasCutOff } from '../model/restoration.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { LogFolder } from './log-folder.ts'
import { type Verifier, signerFrom } from './signed-note.ts'
import { logRow } from './store-access-log.ts'
import { knownNotes, restorations } from './store-sequence.ts'
import { folderWitness } from './witness.ts'

export async function stateRestoration(ctx: CommandContext, { lost }: { lost: number }): Promise<{ kept: number }> {
  // Nothing was signed since the restore, so the last checkpoint here is the last that both histories share.
  const kept = (await logRow(ctx.tx)).signedSize ?? 0
  ctx.audit({ note: restorationNote({ kept, lost }) })
  return { kept }
}

interface Where {
  folder: string
  witnessFolders: readonly string[]
  origin: string
  signingSeed: Uint8Array
}

/** The largest checkpoint outside the database that this database no longer knows; undefined when it knows them all. */
export async function lostCheckpoint(database: Database, where: Where): Promise<Checkpoint | undefined> {
  const signer = signerFrom(where.origin, where.signingSeed)
  const outside = await checkpointsOutside(where, signer)
  return database.transact({ role: 'pokpong_system' }, async (tx) => {
    const stated = await restorations(tx)
    const open = outside.filter((checkpoint) => !wasCutOff(checkpoint.size, stated))
    const known = await knownNotes(
      tx,
      open.map((checkpoint) => checkpoint.note),
    )
    return open.filter((checkpoint) => !known.has(checkpoint.note)).toSorted((a, b) => b.size - a.size)[0]
  })
}

async function checkpointsOutside(where: Where, signer: Verifier): Promise<Checkpoint[]> {
  const note = await new LogFolder(where.folder).readCheckpoint()
  const onDisk = note === undefined ? undefined : openCheckpoint(signer, note)
  const copies = await Promise.all(where.witnessFolders.map((folder) => folderWitness(folder, signer).read()))
  return [...(onDisk ? [onDisk] : []), ...copies.flatMap((copy) => copy.checkpoints)]
}

/** Moves the log of the lost entries aside, so that the one of this database can be written. Nothing is deleted. */
export async function setLogAside(folder: string, lost: Pick<Checkpoint, 'size'>): Promise<void> {
  await new LogFolder(folder).setAside(`until-${lost.size}`)
}
