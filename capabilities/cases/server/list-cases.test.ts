import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as api from '#capabilities/cases/model/api.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import { accounts } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)

async function withCases(database: Database, many: Parameters<typeof aCase>[0][]) {
  const node = nodeOn(database, casesOperations)
  await createCast(node.spine)
  const opened = many.map((given) => aCase(given))
  for (const one of opened) await node.do('officer', api.openCase, one)
  return { node, opened }
}

describe('the list of cases', () => {
  test('stands in the order of need, each case once, also for who reaches it in two ways', async ({ database }) => {
    const { node, opened } = await withCases(database, [
      {},
      { urgency: 'next' },
      { urgency: 'danger-now', danger: 'He waits outside.' },
      { needs: [{ id: uuidv7(), kind: 'health', urgent: true, due: '2026-07-09' }] },
    ])
    const [normal, next, danger, urgentNeed] = opened.map((one) => one.code)
    for (const who of ['caseWorker', 'supervisor', 'officer'] as const) {
      const { rows, after } = await node.do(who, api.listCases, {})
      expect(rows.map((row) => row.code)).toEqual([danger, urgentNeed, next, normal])
      expect(after).toBeNull()
    }
  })

  test('goes on where the page ended, without a gap and without repeating', async ({ database }) => {
    const many = Array.from({ length: 57 }, (_, index) => ({
      urgency: index % 3 === 0 ? ('next' as const) : ('normal' as const),
    }))
    const { node } = await withCases(database, many)
    const first = await node.do('caseWorker', api.listCases, {})
    const second = await node.do('caseWorker', api.listCases, { after: first.after! })
    expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 7, null])
    const codes = [...first.rows, ...second.rows].map((row) => row.code)
    expect(new Set(codes).size).toBe(57)
    const ranks = [...first.rows, ...second.rows].map((row) => row.rank)
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  }, 60_000)

  test('is narrowed by phase, urgency and worker', async ({ database }) => {
    const { node, opened } = await withCases(database, [{}, { urgency: 'next' }, { workerId: accounts.colleague.id }])
    await node.do('caseWorker', needs.setPhase, {
      caseId: opened[0]!.id,
      phase: 'longer-term-protection',
      state: 'now',
    })
    const codes = async (input: Parameters<typeof node.do<typeof api.listCases>>[2]) =>
      (await node.do('supervisor', api.listCases, input)).rows.map((row) => row.code)
    expect(await codes({ phase: 'longer-term-protection' })).toEqual([opened[0]!.code])
    expect(await codes({ urgency: 'next' })).toEqual([opened[1]!.code])
    expect(await codes({ whose: 'mine' })).toEqual([])
    expect((await node.do('colleague', api.listCases, { whose: 'mine' })).rows).toHaveLength(1)
  })

  test('does not list what is only offered', async ({ database }) => {
    const { node, opened } = await withCases(database, [{}])
    await relate(database, opened[0]!.id, 'centreWorker', {
      recordKind: 'case',
      relation: 'referral',
      parts: ['offer'],
    })
    expect((await node.do('centreWorker', api.listCases, {})).rows).toEqual([])
    await relate(database, opened[0]!.id, 'centreWorker', {
      recordKind: 'case',
      relation: 'referral',
      parts: ['needs'],
    })
    expect((await node.do('centreWorker', api.listCases, {})).rows).toHaveLength(1)
  })

  test('begins at the top when its place in the list is nonsense', async ({ database }) => {
    const { node } = await withCases(database, [{}])
    expect((await node.do('caseWorker', api.listCases, { after: "1.x'); drop" })).rows).toHaveLength(1)
  })
})
