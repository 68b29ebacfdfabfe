import { test as base, expect, describe } from 'vitest'
import * as z from 'zod'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, deny, type Decision } from '#platform/model/decision.ts'
import { command, query } from '#platform/model/contract.ts'
import { nodeOn } from '#test/world/node.ts'
import { rolledBack } from '#test/world/database.ts'
import { accounts } from '#demo/cast.ts'
import { commandOperation, queryOperation } from './operation.ts'

const test = rolledBack(base)

const onlyTheOfficer = (actor: PokpongActor): Decision =>
  actor.accountId === accounts.officer.id ? allow : deny('only-the-officer')

const open = command({
  name: 'trial/open',
  summary: 'Opens a record.',
  path: '/trial',
  input: z.object({ id: z.uuid(), words: z.string().min(2, { error: 'too-short' }) }),
  output: z.object({ id: z.uuid() }),
  policy: onlyTheOfficer,
})
const openOperation = commandOperation(open, {
  async execute(ctx, input) {
    const grantedBy = ctx.actor.accountId
    await grantRelation(ctx.tx, {
      recordId: input.id,
      recordKind: 'person',
      granteeId: grantedBy,
      relation: 'author',
      parts: ['needs'],
      grantedBy,
    })
    const key = await ctx.vault.create(input.id)
    expect(key.unseal('trial.words', key.seal('trial.words', input.words))).toBe(input.words)
    ctx.audit({ record: { id: input.id, kind: 'person' } })
    return { id: input.id }
  },
})
const relationsOf = query({
  name: 'trial/relations',
  summary: 'Reads its relations.',
  path: '/trial/:id',
  input: z.object({ id: z.uuid() }),
  output: z.object({ count: z.number() }),
  policy: (_actor: PokpongActor) => allow,
})
const relationsOperation = queryOperation(relationsOf, {
  answer: async (ctx, input) => ({ count: (await readRelations(ctx.tx, input.id)).length }),
})
const openUnrecorded = command({ ...open, name: 'trial/open-unrecorded', leavesNoLeaf: true })
const operations = [openOperation, relationsOperation, { ...openOperation, contract: openUnrecorded }]

describe('the one path of a command', () => {
  test('what the officer opens, the officer reads and a colleague elsewhere does not', async ({ database }) => {
    const node = nodeOn(database, operations)
    const id = uuidv7()
    await node.do('officer', open, { id, words: 'ສະບາຍດີ' })
    expect(await node.do('officer', relationsOf, { id })).toEqual({ count: 1 })
    expect(await node.do('caseWorker', relationsOf, { id })).toEqual({ count: 0 })
  })

  test('a refused policy changes nothing and says why', async ({ database }) => {
    const node = nodeOn(database, operations)
    const id = uuidv7()
    const problem = await node.refused('caseWorker', open, { id, words: 'ສະບາຍດີ' })
    expect(problem).toMatchObject({ type: 'not-allowed', status: 403, params: { because: 'only-the-officer' } })
    expect(await node.do('officer', relationsOf, { id })).toEqual({ count: 0 })
  })

  test('one that leaves no leaf may change nothing that has a history', async ({ database }) => {
    const node = nodeOn(database, operations)
    const id = uuidv7()
    await expect(node.do('officer', openUnrecorded, { id, words: 'ສະບາຍດີ' })).rejects.toThrow('uuid')
    expect(await node.do('officer', relationsOf, { id })).toEqual({ count: 0 })
  })

  test('the same command twice is done once and answered alike', async ({ database }) => {
    const node = nodeOn(database, operations)
    const input = { id: uuidv7(), words: 'ສະບາຍດີ' }
    const commandId = uuidv7()
    const first = await node.do('officer', open, input, { commandId })
    expect(await node.do('officer', open, input, { commandId })).toEqual(first)
    expect(await node.do('officer', relationsOf, { id: input.id })).toEqual({ count: 1 })
  })

  test('a command id used for something else is refused', async ({ database }) => {
    const node = nodeOn(database, operations)
    const commandId = uuidv7()
    const id = uuidv7()
    await node.do('officer', open, { id, words: 'one' }, { commandId })
    const problem = await node.refused('officer', open, { id, words: 'two' }, { commandId })
    expect(problem.type).toBe('command-reused')
  })

  test('a new command for a record that exists is refused, and the record stays as it was', async ({ database }) => {
    const node = nodeOn(database, operations)
    const id = uuidv7()
    await node.do('officer', open, { id, words: 'one' })
    const problem = await node.refused('officer', open, { id, words: 'one' })
    expect(problem.type).toBe('already-exists')
  })

  test('bad input names the field and the reason and repeats nothing of it', async ({ database }) => {
    const node = nodeOn(database, operations)
    const problem = await node.refused('officer', open, { id: uuidv7(), words: 'x' })
    expect(problem).toMatchObject({ type: 'invalid-input', issues: [{ path: 'words', code: 'too-short' }] })
    expect(JSON.stringify(problem)).not.toContain('"x"')
  })

  test('nobody signed in gets nowhere', async ({ database }) => {
    const node = nodeOn(database, operations)
    expect((await node.refused(null, open, { id: uuidv7(), words: 'abc' })).type).toBe('not-signed-in')
  })

  test('a row that no command wrote cannot be written', async ({ database }) => {
    const insert = database.transact({ role: 'pokpong_app', 'app.account': accounts.officer.id }, (tx) =>
      grantRelation(tx, {
        recordId: uuidv7(),
        recordKind: 'person',
        granteeId: accounts.officer.id,
        relation: 'author',
        parts: ['needs'],
        grantedBy: accounts.officer.id,
      }),
    )
    await expect(insert).rejects.toThrow(/app.command|uuid/)
  })

  test('history holds each version with its hash', async ({ database }) => {
    const node = nodeOn(database, operations)
    const id = uuidv7()
    await node.do('officer', open, { id, words: 'one' })
    const rows = await database.asOwner(
      async (db) =>
        await sql<{
          version: number
          length: number
        }>`select h.version, length(h.row_hash) as length from access.relation_history h
        join access.relation r on r.id = h.row_id where r.record_id = ${id}`.execute(db),
    )
    expect(rows.rows).toEqual([{ version: 1, length: 32 }])
  })
})
