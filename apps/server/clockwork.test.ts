import { sql } from 'kysely'
import { expect, test as base } from 'vitest'
import { listEscalations } from '#capabilities/referrals/model/api-coordination.ts'
import { offerReferral } from '#capabilities/referrals/model/api.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { startClockwork } from './clockwork.ts'
import { operations } from './compose.ts'

const test = rolledBack(base)

async function countLeaves(database: Database): Promise<number> {
  const { rows } = await database.asOwner((db) =>
    sql<{ n: number }>`select count(*)::int as n from audit.leaf`.execute(db),
  )
  return rows[0]!.n
}

test('what is overdue comes before the coordinator by itself, once, and nothing is written while nothing is', async ({
  database,
}) => {
  const node = nodeOn(database, operations)
  const faults: unknown[] = []
  const runOnce = () => startClockwork(node.spine, (line) => faults.push(line)).stop()
  await createCast(node.spine)
  const offer = anOffer(await aSurvivor(node), { urgency: 'danger-now' })
  await node.do('caseWorker', offerReferral, offer)
  const before = await countLeaves(database)
  await runOnce()
  expect(await countLeaves(database)).toBe(before)
  node.now = new Date(node.now.getTime() + 3 * 3_600_000)
  await runOnce()
  await runOnce()
  expect(await countLeaves(database)).toBe(before + 1)
  const { escalations } = await node.do('coordinator', listEscalations, {})
  expect(escalations).toMatchObject([{ code: offer.code, what: 'answer' }])
  expect(faults).toEqual([])
})
