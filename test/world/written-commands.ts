import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/server/database.ts'
import type { LeafInput } from '#capabilities/audit/model/leaf.ts'
import { leafRecorder } from '#capabilities/audit/server/store.ts'

/** For tests: commands as the spine runs them, on the one tracked table that every node has. */
export const testKey = { origin: 'node.example', signingSeed: Buffer.alloc(32, 7) }
const recordLeaf = leafRecorder(testKey.signingSeed)

export interface Written {
  actorId: string
  commandId: string
  relationId: string
  recordId: string
}

/** One command that writes a relation and changes it `changes` times; returns what it wrote. */
export async function writeCommand(
  database: Database,
  changes = 0,
  more: Partial<LeafInput> & { occurredAt?: Date } = {},
): Promise<Written> {
  const { occurredAt, ...leaf } = more
  const written = {
    actorId: leaf.actorId ?? randomUUID(),
    commandId: leaf.commandId ?? randomUUID(),
    relationId: randomUUID(),
    recordId: leaf.record?.id ?? randomUUID(),
  }
  const settings = {
    role: 'pokpong_app',
    'app.account': written.actorId,
    'app.command': written.commandId,
    'app.grantees': written.actorId,
    'app.parts': 'identity',
    ...(occurredAt ? { 'app.occurred_at': occurredAt.toISOString() } : {}),
  }
  await database.transact(settings, async (tx) => {
    await sql`
      insert into access.relation (id, record_id, record_kind, grantee_id, relation, parts, granted_by)
      values (${written.relationId}, ${written.recordId}, 'case', ${written.actorId}, 'author', ${['identity']},
        ${written.actorId})`.execute(tx)
    for (let rank = 1; rank <= changes; rank += 1) {
      await sql`update access.relation set need_rank = ${rank} where id = ${written.relationId}`.execute(tx)
    }
    await recordLeaf(tx, { ...leafOf(written), ...leaf })
  })
  return written
}

/** A command that changes a relation that an earlier one wrote. */
export async function changeRelation(database: Database, earlier: Written, rank: number): Promise<void> {
  const commandId = randomUUID()
  const settings = {
    role: 'pokpong_app',
    'app.account': earlier.actorId,
    'app.command': commandId,
    'app.grantees': earlier.actorId,
    'app.parts': 'identity',
  }
  await database.transact(settings, async (tx) => {
    await sql`update access.relation set need_rank = ${rank} where id = ${earlier.relationId}`.execute(tx)
    await recordLeaf(tx, leafOf({ ...earlier, commandId }))
  })
}

export function leafOf({ actorId, commandId }: Pick<Written, 'actorId' | 'commandId'>): LeafInput {
  return {
    commandId,
    actorId,
    sessionId: null,
    operation: 'test/write-relation',
    record: null,
    purpose: null,
    note: null,
    onBehalf: null,
    payloadHash: randomBytes(32),
    answer: randomBytes(40),
  }
}
