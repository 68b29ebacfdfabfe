import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { expect, test as base } from 'vitest'
import { readIdentifiedPeople } from '#capabilities/statistics/model/api.ts'
import { accounts } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { statisticsOperations } from './routes.ts'

const test = rolledBack(base)

/** Who asked for exact numbers, by the audit record. */
async function readers(database: Database): Promise<string[]> {
  const { rows } = await database.asOwner((db) =>
    sql<{ actor: string }>`
      select actor_id as actor from audit.leaf where operation = ${readIdentifiedPeople.name} order by recorded_at, command_id`.execute(
      db,
    ),
  )
  return rows.map(({ actor }) => actor)
}

test('nobody sees exact numbers without an entry that says who did, and each reading has its own', async ({
  database,
}) => {
  const node = nodeOn(database, statisticsOperations)
  await createCast(node.spine)
  await node.do('analyst', readIdentifiedPeople, {})
  await node.do('analyst', readIdentifiedPeople, {})
  await node.do('coordinator', readIdentifiedPeople, {})
  expect(await readers(database)).toEqual([accounts.analyst.id, accounts.analyst.id, accounts.coordinator.id])
  expect(await node.refused('officer', readIdentifiedPeople, {})).toMatchObject({ type: 'not-allowed' })
  expect(await readers(database)).toHaveLength(3)
})

test('the numbers themselves are not kept with the entry', async ({ database }) => {
  const node = nodeOn(database, statisticsOperations)
  await createCast(node.spine)
  const commandId = uuidv7()
  await node.do('analyst', readIdentifiedPeople, {}, { commandId })
  expect(await node.refused('analyst', readIdentifiedPeople, {}, { commandId })).toMatchObject({ type: 'already-done' })
})
