import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { readLeaves, type StoredLeaf } from './store-leaf.ts'

/** The newest leaves about any of these records that the actor may see. */
export async function leavesOfRecords(tx: Tx, recordIds: readonly string[], most: number): Promise<StoredLeaf[]> {
  return readLeaves(
    tx,
    sql`record_id = any (${recordIds}::uuid[]) order by recorded_at desc, command_id desc limit ${most}`,
  )
}

export async function countOfRecords(tx: Tx, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from audit.leaf where record_id = any (${recordIds}::uuid[])`.execute(tx)
  return rows[0]!.count
}

/** Numbered leaves below `before`, newest first. */
export async function newestLeaves(tx: Tx, before: number | undefined, most: number): Promise<StoredLeaf[]> {
  return readLeaves(
    tx,
    sql`seq < coalesce(${before ?? null}::bigint, 9007199254740991) order by seq desc limit ${most}`,
  )
}

/** Whether every one of these records is open to the actor, and more of it than an offer. */
export async function reachesAll(tx: Tx, recordIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ reaches: boolean }>`
    select bool_and(exists (
      select from unnest(array_remove(app.parts(), 'offer')) part where access.relates(id, part))) as reaches
    from unnest(${recordIds}::uuid[]) id`.execute(tx)
  return rows[0]!.reaches
}

/** Whether somebody of the actor's own organisation stands in the log of these records, as far as the actor sees it. */
export async function namesOwnOffice(tx: Tx, recordIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ names: boolean }>`
    select exists (
      select from audit.leaf l join identity.account a on a.id = l.actor_id
      where l.record_id = any (${recordIds}::uuid[]) and a.organisation_id = app.organisation()) as names`.execute(tx)
  return rows[0]!.names
}

export interface LogRow {
  size: number
  fault: string | null
  number: number | null
  signedSize: number | null
  root: Buffer | null
  note: string | null
  signedAt: Date | null
}

export async function logRow(tx: Tx): Promise<LogRow> {
  const { rows } = await sql<LogRow>`
    select l.size, l.fault, c.number, c.size as "signedSize", c.root, c.note, c.signed_at as "signedAt"
    from audit.leadership l
    left join lateral (select * from audit.checkpoint order by number desc limit 1) c on true`.execute(tx)
  return rows[0]!
}

/**
 * A witness agrees when it took the last delivery and what it holds is one of our own checkpoints. One that was not
 * told when the others were is no longer set up.
 */
export async function witnessRows(tx: Tx): Promise<{ name: string; size: number; agrees: boolean }[]> {
  const { rows } = await sql<{ name: string; size: number; agrees: boolean }>`
    select w.name, w.size, w.fault is null and exists (
      select from audit.checkpoint c where c.size = w.size and c.note = w.note) as agrees
    from audit.witness w
    where w.received_at > (select max(received_at) - interval '5 minutes' from audit.witness) order by w.name`.execute(
    tx,
  )
  return rows
}

export async function commitmentsOfRuns(
  tx: Tx,
  runs: readonly number[],
): Promise<{ seq: number; commitment: Uint8Array }[]> {
  const { rows } = await sql<{ seq: number; commitment: Buffer }>`
    select seq, commitment from audit.commitments_of(${runs}::bigint[])`.execute(tx)
  return rows
}
