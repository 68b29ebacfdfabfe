import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { Leaf } from '../model/leaf.ts'

export interface StoredLeaf extends Leaf {
  seq: number | null
  salt: Buffer
  seal: Buffer
  commitment: Buffer
  /** SHA-256 of the answer as it is stored now, in hexadecimal. */
  answerNow: string | null
}

/** Leaves as they stand in the database, with everything that their commitment covers. */
export async function readLeaves(tx: Tx, where: RawBuilder<unknown>): Promise<StoredLeaf[]> {
  const { rows } = await sql<StoredLeaf & { recordId: string | null; recordKind: string | null }>`
    select seq, command_id as "commandId", actor_id as "actorId", session_id as "sessionId", operation, purpose, note,
      record_id as "recordId", record_kind as "recordKind", on_behalf as "onBehalf",
      encode(payload_hash, 'hex') as "payloadHash", encode(answer_hash, 'hex') as "answerHash",
      encode(rows_hash, 'hex') as "rowsHash", encode(sha256(answer), 'hex') as "answerNow", salt, seal, commitment,
      ${instant('occurred_at')} as "occurredAt", ${instant('recorded_at')} as "recordedAt"
    from audit.leaf where ${where}`.execute(tx)
  return rows.map((row) => ({ ...row, record: row.recordId ? { id: row.recordId, kind: row.recordKind! } : null }))
}

/** Spelt out rather than asked of `audit.instant`, so that a changed function can't hide a changed leaf. */
function instant(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
