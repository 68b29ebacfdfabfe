import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { on } from './store-tables.ts'

export interface HandedIn {
  id: string
  sealed: Buffer
}

/** Keeps what was not handed in before, and forgets what nobody asked for in three months. */
export async function insertEntries(
  tx: Tx,
  device: { id: string; tokenHash: Uint8Array },
  entries: readonly HandedIn[],
): Promise<void> {
  await sql`select devices.forget_old_entries()`.execute(tx)
  const ids = entries.map((entry) => entry.id)
  const sealed = entries.map((entry) => entry.sealed)
  await sql`select devices.hand_in(${device.id}, ${device.tokenHash}, ${ids}::uuid[], ${sealed}::bytea[])`.execute(tx)
}

/** What waits for the actor: Row-Level Security shows no other's. In the order in which it was handed in. */
export async function listWaiting(tx: Tx, limit: number) {
  return on(tx)
    .selectFrom('devices.sealed_entry as e')
    .innerJoin('devices.device as d', 'd.id', 'e.device_id')
    .select(['e.id', 'e.device_id', 'e.sealed', 'e.handed_in_at', 'd.code', 'd.kind', 'd.account_id'])
    .where('e.account_id', '=', sql<string>`app.account()`)
    .where('e.settled_at', 'is', null)
    .orderBy('e.handed_in_at')
    .orderBy('e.id')
    .limit(limit)
    .execute()
}

/** @returns whether it waited until now; undefined when there is no such entry of the actor's */
export async function settleEntry(tx: Tx, id: string, outcome: string, now: Date): Promise<boolean | undefined> {
  const settled = await on(tx)
    .updateTable('devices.sealed_entry')
    .set({ sealed: null, settled_at: now, outcome })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('device_id')
    .execute()
  if (settled.length > 0) return true
  const known = await on(tx).selectFrom('devices.sealed_entry').select('id').where('id', '=', id).executeTakeFirst()
  return known ? false : undefined
}

export async function countWaiting(tx: Tx, deviceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ device_id: string; waiting: number }>`
    select device_id, waiting from devices.waiting_entries(${[...deviceIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.device_id, row.waiting]))
}
