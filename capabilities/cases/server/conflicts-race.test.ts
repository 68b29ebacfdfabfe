import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { addNeed, changeNeed, NeedFields } from '#capabilities/cases/model/api-needs.ts'
import { createCast } from '#demo/create-cast.ts'
import { aCase } from '#test/world/a-case.ts'
import { withTestDatabase } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const database = withTestDatabase()

test('devices that arrive at the same moment lose nothing: one version stands and every other waits', async () => {
  const node = nodeOn(database, casesOperations)
  await createCast(node.spine)
  const opened = aCase()
  await node.do('officer', openCase, opened)
  const caseId = opened.id
  const need = { caseId, id: uuidv7(), kind: 'health' as const }
  await node.do('caseWorker', addNeed, need)
  const base = NeedFields.parse(need)
  const days = Array.from({ length: 8 }, (_, at) => `2026-08-0${at + 1}`)
  const change = (more: Partial<typeof base>) =>
    node.do('caseWorker', changeNeed, { ...need, ...base, ...more, version: 1, base })
  await Promise.all([...days.map((due) => change({ due })), change({ urgent: true }), change({ state: 'booked' })])
  const [standing] = (await node.do('caseWorker', readCase, { code: opened.code })).needs
  expect(standing).toMatchObject({ urgent: true, state: 'booked' })
  const { conflicts } = await node.do('caseWorker', listConflicts, { caseId })
  const kept = [standing!.due, ...conflicts.map(({ mine }) => mine.value)].map(String)
  expect(kept.toSorted()).toEqual(days)
  expect(new Set(conflicts.map(({ theirs }) => theirs.value))).toEqual(new Set([standing!.due]))

  // Two people choose differently at once: one choice counts.
  const [first] = conflicts
  const settle = (who: 'caseWorker' | 'supervisor', keep: 'mine' | 'theirs') =>
    node.do(who, settleConflict, { caseId, id: first!.id, keep }).then(
      () => keep,
      () => undefined,
    )
  const chosen = await Promise.all([settle('caseWorker', 'mine'), settle('supervisor', 'theirs')])
  expect(chosen.filter((keep) => keep !== undefined)).toHaveLength(1)
}, 60_000)
