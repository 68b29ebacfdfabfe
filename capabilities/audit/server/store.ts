import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { canonicalHead, type LeafInput } from '../model/leaf.ts'
import { hex, sha256 } from './hashing.ts'
import { sealKey, sealOf } from './seal.ts'

export interface EarlierCommand {
  operation: string
  payloadHash: Uint8Array
  answer: Uint8Array | null
}

/**
 * What appends the leaf of the running command, in one statement. Call it last, after every store write: it covers the
 * row hashes that the history triggers left in the setting `app.row_hashes`, and takes both instants from the
 * transaction. Throws a unique violation when the actor has already used this command id.
 * @param signingSeed the keyring's, from which the key of the seals is derived
 */
export function leafRecorder(signingSeed: Uint8Array): (tx: Tx, leaf: LeafInput) => Promise<void> {
  const key = sealKey(signingSeed)
  return (tx, leaf) => insertLeaf(tx, key, leaf)
}

async function insertLeaf(tx: Tx, key: Uint8Array, leaf: LeafInput): Promise<void> {
  const salt = randomBytes(16)
  const answerHash = leaf.answer && sha256(leaf.answer)
  const head = canonicalHead({ ...leaf, payloadHash: hex(leaf.payloadHash), answerHash: answerHash && hex(answerHash) })
  await sql`
    insert into audit.leaf (command_id, actor_id, session_id, operation, record_id, record_kind, purpose, note, on_behalf,
      occurred_at, recorded_at, payload_hash, answer, answer_hash, rows_hash, salt, seal, commitment)
    select ${leaf.commandId}, ${leaf.actorId}, ${leaf.sessionId}, ${leaf.operation}, ${leaf.record?.id ?? null},
      ${leaf.record?.kind ?? null}, ${leaf.purpose}, ${leaf.note}, ${leaf.onBehalf}, t.occurred_at, t.recorded_at,
      ${leaf.payloadHash}, ${leaf.answer}, ${answerHash}, t.rows_hash, ${salt}::bytea, ${sealOf(key, salt, head)},
      sha256(${salt}::bytea || convert_to(${head}::text || ',"occurredAt":"' || audit.instant(t.occurred_at)
        || '","recordedAt":"' || audit.instant(t.recorded_at) || '","rowsHash":"' || encode(t.rows_hash, 'hex') || '"}', 'UTF8'))
    from (
      select now() as recorded_at, audit.rows_hash() as rows_hash,
        coalesce(nullif(current_setting('app.occurred_at', true), '')::timestamptz, now()) as occurred_at
    ) t`.execute(tx)
}

/** What the actor's earlier command with this id was, so that a repeated command is answered and not done twice. */
export async function findCommand(tx: Tx, actorId: string, commandId: string): Promise<EarlierCommand | undefined> {
  const { rows } = await sql<EarlierCommand>`
    select operation, payload_hash as "payloadHash", answer from audit.leaf
    where actor_id = ${actorId} and command_id = ${commandId}`.execute(tx)
  return rows[0]
}
