import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { hashLength } from '../model/merkle.ts'
import { readRestoration, type Restoration, restorationOperation } from '../model/restoration.ts'
import type { Checkpoint } from './checkpoint.ts'

/** The tree so far, as its leader keeps it. */
export interface TreeState {
  token: number
  size: number
  peaks: Uint8Array[]
  fault: string | null
}

export interface NumberedCheckpoint extends Checkpoint {
  number: number
}

/**
 * Whether leaves wait for a number.
 * @param since a lower bound that spares walking over index entries of leaves numbered long ago; null for all
 */
export async function leavesWait(tx: Tx, since: Date | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from audit.leaf where seq is null and recorded_at >= coalesce(${since}::timestamptz, '-infinity')
    limit 1`.execute(tx)
  return rows.length > 0
}

/**
 * Become or stay the leader, for as long as the lease; the row stays locked until the transaction ends. Undefined
 * while another process leads.
 */
export async function takeLead(tx: Tx, holder: string, lease: number): Promise<TreeState | undefined> {
  const { rows } = await sql<{ token: number; size: number; peaks: Buffer; fault: string | null }>`
    with leader as (
      select id from audit.leadership where holder = ${holder} or holder is null or leased_until < clock_timestamp()
      for update skip locked
    )
    update audit.leadership l
    set holder = ${holder}, token = l.token + (l.holder is distinct from ${holder})::int,
      leased_until = clock_timestamp() + make_interval(secs => ${lease / 1000})
    from leader where l.id = leader.id
    returning l.token, l.size, l.peaks, l.fault`.execute(tx)
  const row = rows[0]
  return row && { ...row, peaks: split(row.peaks) }
}

/** Locks the leadership and tells whether this holder's term still runs: what it does next cannot be overtaken. */
export async function stillLeads(tx: Tx, holder: string, token: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from audit.leadership where holder = ${holder} and token = ${token} for update`.execute(tx)
  return rows.length > 0
}

/** Lets another process lead at once. */
export async function resign(tx: Tx, holder: string): Promise<void> {
  await sql`update audit.leadership set leased_until = '-infinity' where holder = ${holder}`.execute(tx)
}

/** Numbers waiting leaves in the order in which they were recorded; returns their commitments in that order. */
export async function numberLeaves(
  tx: Tx,
  from: number,
  most: number,
): Promise<{ commitment: Uint8Array; recordedAt: Date }[]> {
  const { rows } = await sql<{ commitment: Buffer; recordedAt: Date; seq: number }>`
    with waiting as (
      select actor_id, command_id, row_number() over (order by recorded_at, command_id, actor_id) as place
      from audit.leaf where seq is null order by recorded_at, command_id, actor_id limit ${most}
    ), numbered as (
      update audit.leaf l set seq = ${from}::bigint - 1 + w.place
      from waiting w where l.actor_id = w.actor_id and l.command_id = w.command_id
      returning l.seq, l.commitment, l.recorded_at
    )
    select seq, commitment, recorded_at as "recordedAt" from numbered order by seq`.execute(tx)
  return rows
}

export async function saveTree(tx: Tx, size: number, peaks: readonly Uint8Array[]): Promise<void> {
  await sql`update audit.leadership set size = ${size}, peaks = ${Buffer.concat(peaks)}`.execute(tx)
}

export async function saveFault(tx: Tx, fault: string | null): Promise<void> {
  await sql`update audit.leadership set fault = ${fault} where fault is distinct from ${fault}`.execute(tx)
}

export async function commitmentsBetween(tx: Tx, from: number, to: number): Promise<Uint8Array[]> {
  const { rows } = await sql<{ commitment: Buffer }>`
    select commitment from audit.leaf where seq >= ${from} and seq < ${to} order by seq`.execute(tx)
  return rows.map((row) => row.commitment)
}

/** Roots of complete subtrees at one tile level, from `from` up to but not including `to`. */
export async function subtreesBetween(tx: Tx, level: number, from: number, to: number): Promise<Uint8Array[]> {
  const { rows } = await sql<{ root: Buffer }>`
    select root from audit.subtree where level = ${level} and index >= ${from} and index < ${to} order by index`.execute(
    tx,
  )
  return rows.map((row) => row.root)
}

export async function insertSubtree(tx: Tx, level: number, index: number, root: Uint8Array): Promise<void> {
  await sql`insert into audit.subtree (level, index, root) values (${level}, ${index}, ${root})`.execute(tx)
}

export async function lastCheckpoint(tx: Tx): Promise<NumberedCheckpoint | undefined> {
  const { rows } = await sql<NumberedCheckpoint>`
    select number, size, root, signed_at as "signedAt", note from audit.checkpoint
    order by number desc limit 1`.execute(tx)
  return rows[0]
}

/** Which of these notes are checkpoints of this database. */
export async function knownNotes(tx: Tx, notes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ note: string }>`
    select note from audit.checkpoint where note = any (${notes}::text[])`.execute(tx)
  return new Set(rows.map((row) => row.note))
}

/** Restores that somebody stated, as the numbered log has them. */
export async function restorations(tx: Tx): Promise<Restoration[]> {
  const { rows } = await sql<{ note: string | null }>`
    select note from audit.leaf where operation = ${sql.lit(restorationOperation)} order by recorded_at`.execute(tx)
  return rows.flatMap((row) => readRestoration(row.note) ?? [])
}

export async function insertCheckpoint(tx: Tx, checkpoint: Checkpoint): Promise<void> {
  await sql`
    insert into audit.checkpoint (number, size, root, signed_at, note)
    select coalesce(max(number), 0) + 1, ${checkpoint.size}, ${checkpoint.root}, ${checkpoint.signedAt},
      ${checkpoint.note} from audit.checkpoint`.execute(tx)
}

/** What a witness answered to a delivery; `fault` is a code when it did not take it. */
export async function saveDelivery(
  tx: Tx,
  witness: string,
  checkpoint: Checkpoint | undefined,
  fault: string | null,
): Promise<void> {
  await sql`
    insert into audit.witness (name, size, note, received_at, fault)
    values (${witness}, ${checkpoint?.size ?? 0}, ${checkpoint?.note ?? ''}, now(), ${fault})
    on conflict (name) do update set received_at = excluded.received_at, fault = excluded.fault,
      size = case when excluded.note = '' then witness.size else excluded.size end,
      note = case when excluded.note = '' then witness.note else excluded.note end`.execute(tx)
}

function split(peaks: Uint8Array): Uint8Array[] {
  return Array.from({ length: peaks.length / hashLength }, (_, at) =>
    peaks.subarray(at * hashLength, (at + 1) * hashLength),
  )
}
