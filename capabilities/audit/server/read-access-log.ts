import type * as z from 'zod'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { LogState } from '../model/access-log.ts'
import type { listEntries, readAccessLog, readProof } from '../model/api.ts'
import { canonicalLeaf } from '../model/leaf.ts'
import type { LoggedRecord } from '../model/policy.ts'
import { checkEntries, signerOf } from './check-entries.ts'
import { describeEntries } from './describe-entries.ts'
import { verifierKey } from './signed-note.ts'
import {
  countOfRecords,
  leavesOfRecords,
  logRow,
  type LogRow,
  namesOwnOffice,
  newestLeaves,
  reachesAll,
  witnessRows,
} from './store-access-log.ts'

type Reading = QueryContext & { actor: PokpongActor }
type Which = { id: string; with?: string[] | undefined }

const entriesMost = 500
const pageMost = 100

export async function loadRecord(ctx: Reading, input: Which): Promise<LoggedRecord> {
  const records = recordsOf(input)
  return { reaches: await reachesAll(ctx.tx, records), ofOwnOffice: await namesOwnOffice(ctx.tx, records) }
}

export async function answerAccessLog(ctx: Reading, input: Which): Promise<z.input<(typeof readAccessLog)['output']>> {
  const records = recordsOf(input)
  const leaves = await leavesOfRecords(ctx.tx, records, entriesMost)
  const log = await logRow(ctx.tx)
  const proven = await checkEntries(ctx.tx, leaves, log, ctx.vault.keyring.signingSeed)
  const states = [...proven.values()].map(({ state }) => state)
  return {
    entries: await describeEntries(ctx.tx, ctx.actor, proven),
    total: leaves.length < entriesMost ? leaves.length : await countOfRecords(ctx.tx, records),
    found: states.filter((state) => state === 'signed').length,
    waiting: states.filter((state) => state === 'waiting').length,
    log: await stateOf(ctx, log),
    checkedAt: ctx.now.toISOString(),
  }
}

export async function answerProof(ctx: Reading, input: Which): Promise<z.input<(typeof readProof)['output']>> {
  const leaves = await leavesOfRecords(ctx.tx, recordsOf(input), entriesMost)
  const log = await logRow(ctx.tx)
  const seed = ctx.vault.keyring.signingSeed
  const proven = [...(await checkEntries(ctx.tx, leaves, log, seed))].filter(([, { state }]) => state === 'signed')
  const signer = signerOf(log, seed)
  return {
    checkpoint: log.note,
    verifierKey: signer ? verifierKey(signer) : null,
    entries: proven.map(([leaf, { path }]) => ({
      index: leaf.seq!,
      leaf: canonicalLeaf(leaf),
      salt: leaf.salt.toString('hex'),
      path: path.map((hash) => Buffer.from(hash).toString('base64')),
    })),
  }
}

export async function answerEntries(
  ctx: Reading,
  input: { before?: number | undefined },
): Promise<z.input<(typeof listEntries)['output']>> {
  const leaves = await newestLeaves(ctx.tx, input.before, pageMost)
  const log = await logRow(ctx.tx)
  const proven = await checkEntries(ctx.tx, leaves, log, ctx.vault.keyring.signingSeed)
  const last = leaves.at(-1)?.seq ?? 0
  return {
    entries: await describeEntries(ctx.tx, ctx.actor, proven),
    next: leaves.length === pageMost && last > 0 ? last : null,
    log: await stateOf(ctx, log),
  }
}

function recordsOf(input: Which): string[] {
  return [...new Set([input.id, ...(input.with ?? [])])]
}

async function stateOf(ctx: Reading, log: LogRow): Promise<LogState> {
  const { number, signedSize, signedAt } = log
  const signed = number !== null && signedSize !== null && signedAt !== null
  return {
    size: log.size,
    checkpoint: signed ? { number, size: signedSize, signedAt: signedAt.toISOString() } : null,
    witnesses: await witnessRows(ctx.tx),
    fault: log.fault,
  }
}
