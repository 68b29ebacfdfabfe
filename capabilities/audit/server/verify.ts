import type { Database } from '#platform/server/database.ts'
import { sameBytes } from '../model/merkle.ts'
import { openCheckpoint } from './checkpoint.ts'
import { type Finding, Findings } from './findings.ts'
import { LogFolder } from './log-folder.ts'
import { sealKey } from './seal.ts'
import { parseVerifierKey, signerFrom, type Verifier } from './signed-note.ts'
import { restorations } from './store-sequence.ts'
import { checkpoints, inSnapshot, keptTree, subtrees } from './store-verify.ts'
import { checkCommands, checkRows, checkTables, checkVersions } from './verify-history.ts'
import { walkLeaves } from './verify-log.ts'
import { type Claim, checkList, claimListener, subtreeListener, tileListener } from './verify-signed.ts'
import { folderWitness, type Witness } from './witness.ts'

/** With the keyring's seed everything is checked; with the public key of the node, all but the seals. */
export type VerifyKey = { origin: string; signingSeed: Uint8Array } | { verifierKey: string }

export type VerifyPart = 'log' | 'versions' | 'rows' | 'commands'
export const verifyParts: readonly VerifyPart[] = ['log', 'versions', 'rows', 'commands']

export type VerifyOptions = VerifyKey & {
  folder: string
  witnessFolders?: readonly string[]
  witnesses?: readonly Witness[]
  /** Only for the drill that proves that each part is needed. */
  parts?: readonly VerifyPart[]
}

export interface VerifyReport {
  /** Empty when nothing was altered, removed, added or moved. */
  findings: Finding[]
  /** What is no finding but should be known. */
  notices: string[]
  entries: number
  checkpoints: number
  witnesses: number
  tables: number
  versions: number
  seconds: number
}

/**
 * Proves that nothing was altered, removed, added or reordered: leaves against their commitments and seals, the tree
 * against every signed checkpoint here, in the folder and with the witnesses, each row version against its hash and
 * its command, and every row of the domain as it is now against its last version. Reads only. Erased data keys and
 * search tokens have no history, so erasing somebody changes nothing here.
 */
export async function verify(database: Database, options: VerifyOptions): Promise<VerifyReport> {
  const started = performance.now()
  const findings = new Findings()
  const notices: string[] = []
  const verifier = verifierOf(options)
  const folder = new LogFolder(options.folder)
  // Before the snapshot: what was signed meanwhile would otherwise look like a rollback.
  const held = await claimsOutside(options, verifier, folder, findings, notices)
  const counts = await inSnapshot(database, async (tx) => {
    const parts = options.parts ?? verifyParts
    const list = await checkpoints(tx)
    const claims = [...checkList(list, verifier, findings), ...held.claims]
    const log = parts.includes('log') ? await checkLog(tx, options, { ...held, claims, folder }, findings, notices) : 0
    const tables = await checkTables(tx, findings)
    const versions = parts.includes('versions') ? await checkVersions(tx, tables, findings) : 0
    if (parts.includes('rows')) await checkRows(tx, tables, findings)
    if (parts.includes('commands')) await checkCommands(tx, tables, findings)
    return { entries: log, checkpoints: list.length, tables: tables.length, versions }
  })
  const seconds = (performance.now() - started) / 1000
  return { findings: findings.list(), notices, ...counts, witnesses: held.witnesses, seconds }
}

function verifierOf(options: VerifyOptions): Verifier {
  return 'verifierKey' in options
    ? parseVerifierKey(options.verifierKey)
    : signerFrom(options.origin, options.signingSeed)
}

interface Held {
  claims: Claim[]
  witnesses: number
  /** Size of the folder's checkpoint; undefined when it has none. */
  onDisk: number | undefined
}

/** What the folder and the witnesses hold. */
async function claimsOutside(
  options: VerifyOptions,
  verifier: Verifier,
  folder: LogFolder,
  findings: Findings,
  notices: string[],
): Promise<Held> {
  const claims: Claim[] = []
  const note = await folder.readCheckpoint()
  const onDisk = note === undefined ? undefined : openCheckpoint(verifier, note)
  if (note === undefined) notices.push('The folder has no checkpoint yet.')
  else if (!onDisk) findings.add('folder-differs', "The checkpoint in the folder was altered, or it is another node's.")
  if (onDisk) claims.push({ checkpoint: onDisk, holder: 'the checkpoint in the folder', kind: 'folder-differs' })
  const witnesses = [
    ...(options.witnessFolders ?? []).map((path) => folderWitness(path, verifier)),
    ...(options.witnesses ?? []),
  ]
  for (const witness of witnesses) {
    const { checkpoints: copies, unreadable } = await witness.read()
    if (unreadable > 0) notices.push(`The witness ${witness.name} holds ${unreadable} notes that can't be read.`)
    if (copies.length === 0) notices.push(`The witness ${witness.name} holds no checkpoint of this node.`)
    for (const checkpoint of copies) {
      claims.push({ checkpoint, holder: `the copy of the witness ${witness.name}`, kind: 'witness-differs' })
    }
  }
  return { claims, witnesses: witnesses.length, onDisk: onDisk?.size }
}

async function checkLog(
  tx: Parameters<typeof walkLeaves>[0],
  options: VerifyOptions,
  given: { claims: Claim[]; folder: LogFolder; onDisk: number | undefined },
  findings: Findings,
  notices: string[],
): Promise<number> {
  const key = 'signingSeed' in options ? sealKey(options.signingSeed) : undefined
  if (!key) notices.push('Seals were not checked: that needs the keyring.')
  const stated = await restorations(tx)
  for (const { kept, lost } of stated) {
    notices.push(
      `The database was restored once: of ${lost} signed entries ${kept} were kept, and the others are lost.`,
    )
  }
  const claims = claimListener(given.claims, stated, findings)
  const tiles = tileListener(given.folder, given.onDisk ?? 0, findings)
  const kept = subtreeListener(await subtrees(tx), findings)
  const walked = await walkLeaves(tx, key, findings, [claims, tiles, kept])
  kept.finish()
  claims.finish(walked.size)
  if (given.onDisk !== undefined && given.onDisk <= walked.size) await tiles.finish()
  const peaks = await keptTree(tx)
  if (peaks?.size !== walked.size || !sameBytes(peaks.peaks, Buffer.concat(walked.peaks))) {
    findings.add(
      'tree-differs',
      `The tree was kept over ${peaks?.size ?? 0} entries; the ${walked.size} entries give another.`,
    )
  }
  const own = given.claims.filter((claim) => claim.kind !== 'witness-differs')
  const signed = Math.max(0, ...own.map((claim) => claim.checkpoint.size))
  if (walked.size > signed) notices.push(`${walked.size - signed} entries are not signed yet.`)
  if (walked.waiting > 0) notices.push(`${walked.waiting} entries wait for their number.`)
  return walked.size
}
