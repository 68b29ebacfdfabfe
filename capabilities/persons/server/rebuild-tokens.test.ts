import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { expect, test as base } from 'vitest'
import * as persons from '#capabilities/persons/model/api.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { rebuildTokens } from './public.ts'
import { personsOperations } from './routes.ts'

const test = rolledBack(base)

test('a restore makes the same tokens again, and none for people who were erased', async ({ database }) => {
  const node = nodeOn(database, personsOperations)
  const contacts = [{ kind: 'phone', text: '020 5555 0199' }] as const
  const documents = [{ kind: 'passport', country: 'LA', number: 'PA0123456' }] as const
  const [kept, erased] = [aPerson({ contacts: [...contacts], documents: [...documents] }), aPerson()]
  for (const person of [kept, erased]) await node.do('officer', persons.createPerson, person)
  const name = { text: 'Set Aside', script: 'latin', kind: 'also-known-as' } as const
  const nameId = uuidv7()
  await node.do('officer', persons.addName, { personId: kept.id, id: nameId, name })
  await node.do('officer', persons.setAsideName, { personId: kept.id, nameId, reason: 'typing-error' })
  await relate(database, erased.id, 'supervisor', { parts: ['offer', 'identity'] })
  await node.do('supervisor', persons.erasePerson, { personId: erased.id, id: uuidv7(), reason: 'person-asked' })

  const tokens = () =>
    database.asOwner(
      async (db) =>
        (await sql<{ token: Buffer }>`select person_id, kind, token from persons.token order by token`.execute(db))
          .rows,
    )
  const before = await tokens()
  await database.asOwner((db) => sql`delete from persons.token`.execute(db))
  const found = await database.transact({ role: 'pokpong_system' }, (tx) => rebuildTokens(tx, node.spine.keyring))
  expect(found).toBe(1)
  expect(before.length).toBeGreaterThan(5)
  expect(await tokens()).toEqual(before)
})
