import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import * as z from 'zod'
import type { Database, Tx } from './database.ts'
import { syncFolder } from './durable-file-system.ts'
import type { Keyring } from './keyring.ts'

/** Somebody's key was destroyed. Ids, a code and instants: nothing about whom. */
export const Erasure = z.object({
  subjectId: z.uuid(),
  id: z.uuid(),
  reason: z.string(),
  requestedAt: z.iso.datetime(),
})
export type Erasure = z.infer<typeof Erasure>

const Ledger = z.object({ writtenAt: z.iso.datetime(), erasures: z.array(Erasure) })
export type Ledger = z.infer<typeof Ledger>

/** Name of the copy that a running node keeps outside its database. */
export const ledgerName = 'erasures.ledger'

export async function readErasures(tx: Tx): Promise<Erasure[]> {
  const { rows } = await sql<{ subjectId: string; id: string; reason: string; requestedAt: Date }>`
    select subject_id as "subjectId", id, reason, requested_at as "requestedAt" from vault.erasure
    order by requested_at, subject_id`.execute(tx)
  return rows.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString() }))
}

/** Writes the ledger whole or not at all, sealed with the keyring: whoever restores has that in any case. */
export async function writeLedger(
  file: string,
  keyring: Keyring,
  erasures: readonly Erasure[],
  now: Date,
): Promise<void> {
  const ledger: Ledger = { writtenAt: now.toISOString(), erasures: [...erasures] }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(`${file}.new`, 'w', 0o600)
  try {
    await handle.writeFile(keyring.sealForNode(Buffer.from(JSON.stringify(ledger)), 'erasure-ledger'))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
  syncFolder(dirname(file))
}

/** @throws when the file is no ledger of this keyring: an erasure that can't be read must not be passed over */
export async function readLedger(file: string, keyring: Keyring): Promise<Ledger> {
  const sealed = await readFile(file)
  try {
    return Ledger.parse(JSON.parse(keyring.unsealForNode(sealed, 'erasure-ledger').toString('utf8')))
  } catch (error) {
    throw new Error(`The ledger of erasures ${file} was altered, or belongs to another node.`, { cause: error })
  }
}

export interface LedgerKeeper {
  /** Writes now what was erased so far. */
  flush: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Keeps the ledger in folders outside the database, so that whoever is erased between the last backup and a disaster
 * stays erased. A folder that can't be reached holds nothing up; it is tried again at the next round.
 */
export function keepLedger(
  database: Database,
  keyring: Keyring,
  options: { folders: readonly string[]; every?: number; onFault?: (folder: string) => void },
): LedgerKeeper {
  const written = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()
  const round = async (): Promise<void> => {
    const count = await database.transact(system, countErasures)
    // Only ever more are erased, so the number tells whether there is something new.
    const behind = options.folders.filter((folder) => written.get(folder) !== count)
    if (behind.length === 0) return
    const erasures = await database.transact(system, readErasures)
    for (const folder of behind) {
      const done = addToLedger(join(folder, ledgerName), keyring, erasures)
      await done.then(
        () => written.set(folder, erasures.length),
        () => options.onFault?.(folder),
      )
    }
  }
  const next = (): Promise<void> => {
    const now = turn.then(round)
    turn = now.catch(() => undefined)
    return now
  }
  const timer = setInterval(() => void next().catch(() => undefined), options.every ?? 5000)
  timer.unref()
  return {
    flush: next,
    stop: async () => {
      clearInterval(timer)
      await next().catch(() => undefined)
    },
  }
}

const system = { role: 'pokpong_system' }

async function countErasures(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from vault.erasure`.execute(tx)
  return rows[0]!.count
}

/** A ledger only grows: while a node is being restored its database knows less than the file. */
async function addToLedger(file: string, keyring: Keyring, erasures: readonly Erasure[]): Promise<void> {
  const earlier = existsSync(file) ? (await readLedger(file, keyring)).erasures : []
  const all = new Map([...earlier, ...erasures].map((erasure) => [erasure.subjectId, erasure]))
  await writeLedger(file, keyring, [...all.values()], new Date())
}
