import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test as base } from 'vitest'
import { rolledBack } from '#test/world/database.ts'
import { canonicalHead, canonicalLeaf } from '../model/leaf.ts'
import { sha256 } from './hashing.ts'
import { sealKey, sealOf } from './seal.ts'
import { findCommand, leafRecorder } from './store.ts'
import { leavesWithoutNumber } from './store-verify.ts'
import { leafOf, testKey, writeCommand } from '#test/world/written-commands.ts'

const test = rolledBack(base)

describe('a leaf', () => {
  test('commits to what it says, also when the device said when it happened', async ({ database }) => {
    const occurredAt = new Date('2026-01-02T03:04:05.678Z')
    const record = { kind: 'case', id: randomUUID().toUpperCase() }
    await writeCommand(database, 2, { occurredAt, record, purpose: 'call', note: 'ຄ "quoted" \\', sessionId: 's-1' })
    const [leaf] = await database.asOwner(leavesWithoutNumber)
    expect(leaf).toMatchObject({ occurredAt: '2026-01-02T03:04:05.678000Z', purpose: 'call', note: 'ຄ "quoted" \\' })
    expect(leaf!.record).toEqual({ kind: 'case', id: record.id.toLowerCase() })
    const expected = sha256(Buffer.concat([leaf!.salt, Buffer.from(canonicalLeaf(leaf!))]))
    expect(leaf!.commitment).toEqual(expected)
    expect(leaf!.seal).toEqual(sealOf(sealKey(testKey.signingSeed), leaf!.salt, canonicalHead(leaf!)))
  })

  test('covers every row version that its command wrote', async ({ database }) => {
    const { relationId } = await writeCommand(database, 3)
    const [leaf] = await database.asOwner(leavesWithoutNumber)
    const hashes = await database.asOwner(async (db) => {
      const { rows } = await sql<{ row_hash: Buffer }>`
        select row_hash from access.relation_history where row_id = ${relationId} order by row_hash`.execute(db)
      return rows.map((row) => row.row_hash)
    })
    expect(hashes).toHaveLength(4)
    expect(leaf!.rowsHash).toBe(Buffer.from(sha256(Buffer.concat(hashes))).toString('hex'))
  })

  test('says who did it and nobody else can add one in that name', async ({ database }) => {
    const forged = database.transact({ role: 'pokpong_app', 'app.account': randomUUID() }, (tx) =>
      leafRecorder(testKey.signingSeed)(tx, leafOf({ actorId: randomUUID(), commandId: randomUUID() })),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  test('can be neither changed, numbered nor removed by the application', async ({ database }) => {
    const { actorId } = await writeCommand(database)
    const settings = { role: 'pokpong_app', 'app.account': actorId }
    for (const statement of [
      'update audit.leaf set note = null',
      'update audit.leaf set seq = 1',
      'delete from audit.leaf',
    ]) {
      await expect(database.transact(settings, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        'permission denied',
      )
    }
  })

  test('is found again by its actor and command, and by nobody else', async ({ database }) => {
    const answer = randomBytes(20)
    const { actorId, commandId } = await writeCommand(database, 0, { answer })
    const as = (account: string) => ({ role: 'pokpong_app', 'app.account': account })
    const found = await database.transact(as(actorId), (tx) => findCommand(tx, actorId, commandId))
    expect(found).toMatchObject({ operation: 'test/write-relation', answer })
    const stranger = randomUUID()
    expect(await database.transact(as(stranger), (tx) => findCommand(tx, actorId, commandId))).toBeUndefined()
    expect(await database.transact(as(stranger), (tx) => findCommand(tx, stranger, commandId))).toBeUndefined()
  })

  test('is refused when the actor has used the command id before', async ({ database }) => {
    const { actorId, commandId } = await writeCommand(database)
    await expect(writeCommand(database, 0, { actorId, commandId })).rejects.toMatchObject({ code: '23505' })
    await expect(writeCommand(database, 0, { commandId })).resolves.toBeDefined()
  })
})

describe('the history of a row', () => {
  test('is not written by an insert that a conflict clause turned away', async ({ database }) => {
    const first = await writeCommand(database)
    const settings = {
      role: 'pokpong_app',
      'app.account': first.actorId,
      'app.grantees': first.actorId,
      'app.parts': 'identity',
      'app.command': randomUUID(),
    }
    await database.transact(settings, (tx) =>
      sql`insert into access.relation (id, record_id, record_kind, grantee_id, relation, parts, granted_by)
        values (${first.relationId}, ${first.recordId}, 'case', ${first.actorId}, 'author', ${['identity']}, ${first.actorId})
        on conflict do nothing`.execute(tx),
    )
    const { rows } = await database.asOwner((db) => sql`select version from access.relation_history`.execute(db))
    expect(rows).toEqual([{ version: 1 }])
  })
})
