import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as conflicts from '#capabilities/cases/model/api-conflicts.ts'
import * as api from '#capabilities/cases/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import { EventFields } from '#capabilities/cases/model/trafficking-event.ts'
import { accounts } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)

/** A need as two devices carry it. */
async function anEditedNeed(database: Database) {
  const node = nodeOn(database, casesOperations)
  await createCast(node.spine)
  const opened = aCase()
  await node.do('officer', api.openCase, opened)
  const need = { caseId: opened.id, id: uuidv7(), kind: 'health' as const, words: 'My head hurts.' }
  await node.do('caseWorker', needs.addNeed, need)
  const { caseId: _caseId, id: _id, ...written } = need
  const read = needs.NeedFields.parse(written)
  const change = (who: 'caseWorker' | 'supervisor', changed: Partial<typeof read>, version = 1) =>
    node.do(who, needs.changeNeed, { ...need, ...read, ...changed, version, base: read })
  const readCase = async () => {
    await node.do('caseWorker', file.openFile, { caseId: opened.id, id: uuidv7() })
    return node.do('caseWorker', file.readCase, { code: opened.code })
  }
  const list = async (who: 'caseWorker' | 'supervisor' = 'caseWorker') =>
    (await node.do(who, conflicts.listConflicts, { caseId: opened.id })).conflicts
  return { node, opened, need, change, readCase, list }
}

describe('two devices that change one need', () => {
  test('keep both changes where they touch different fields', async ({ database }) => {
    const { change, readCase, list } = await anEditedNeed(database)
    expect(await change('caseWorker', { due: '2026-07-12' })).toEqual({ conflicts: 0 })
    expect(await change('supervisor', { state: 'booked', arrangement: 'At the district hospital.' })).toEqual({
      conflicts: 0,
    })
    expect((await readCase()).needs).toMatchObject([
      { due: '2026-07-12', state: 'booked', arrangement: 'At the district hospital.', words: 'My head hurts.' },
    ])
    expect(await list()).toEqual([])
  })

  test('keep both versions where they touch the same field, and what stood first stands', async ({ database }) => {
    const { node, change, readCase, list } = await anEditedNeed(database)
    await change('caseWorker', { due: '2026-07-15' })
    node.now = new Date(node.now.getTime() + 60_000)
    expect(await change('supervisor', { due: '2026-07-12', urgent: true })).toEqual({ conflicts: 1 })
    expect((await readCase()).needs).toMatchObject([{ due: '2026-07-15', urgent: true }])
    expect(await list()).toMatchObject([
      {
        field: 'due',
        need: 'health',
        mine: { value: '2026-07-12', by: accounts.supervisor.displayName },
        theirs: { value: '2026-07-15', by: accounts.caseWorker.displayName },
        maySettle: { allowed: true },
      },
    ])
  })

  test('are settled by a person, and the one that was not chosen stays in the history', async ({ database }) => {
    const { opened, node, change, readCase, list } = await anEditedNeed(database)
    await change('caseWorker', { due: '2026-07-15' })
    await change('supervisor', { due: '2026-07-12' })
    const [conflict] = await list()
    const settle = { caseId: opened.id, id: conflict!.id, keep: 'mine' as const, version: conflict!.version }
    await node.do('caseWorker', conflicts.settleConflict, settle)
    const after = await readCase()
    expect(after.needs).toMatchObject([{ due: '2026-07-12' }])
    expect(after.timeline.map(({ kind }) => kind)).toContain('cases/conflict-settled')
    expect(await list()).toEqual([])
    expect(await node.refused('supervisor', conflicts.settleConflict, settle)).toMatchObject({
      type: 'conflict-settled',
    })
    const history = await database.asOwner((db) =>
      sql<{ due: string }>`select changed ->> 'due' as due from cases.need_history
        where row_id = ${conflict!.targetId}::uuid and jsonb_exists(changed, 'due') order by version`.execute(db),
    )
    expect(history.rows.map(({ due }) => due)).toEqual(['2026-07-15', '2026-07-12'])
  })

  test('let what stands go on standing where that is chosen', async ({ database }) => {
    const { opened, node, change, readCase, list } = await anEditedNeed(database)
    await change('caseWorker', { words: 'My head and back hurt.' })
    await change('supervisor', { words: 'She has a headache.' })
    // The words of both are read only by whoever has opened the file.
    expect(await list('supervisor')).toMatchObject([{ field: 'words', mine: { value: null }, theirs: { value: null } }])
    await readCase()
    const [conflict] = await list()
    expect(conflict).toMatchObject({ mine: { value: 'She has a headache.' } })
    await node.do('caseWorker', conflicts.settleConflict, { caseId: opened.id, id: conflict!.id, keep: 'theirs' })
    expect((await readCase()).needs).toMatchObject([{ words: 'My head and back hurt.' }])
  })

  test('are not settled on what stands no more', async ({ database }) => {
    const { opened, node, need, change, list } = await anEditedNeed(database)
    await change('caseWorker', { due: '2026-07-15' })
    await change('supervisor', { due: '2026-07-12' })
    const [shown] = await list()
    await node.do('caseWorker', needs.changeNeed, { ...need, due: '2026-07-20', version: 2 })
    const settle = { caseId: opened.id, id: shown!.id, keep: 'mine' as const }
    expect(
      await node.refused('supervisor', conflicts.settleConflict, { ...settle, version: shown!.version }),
    ).toMatchObject({ type: 'changed-meanwhile' })
    const [now] = await list()
    expect(now).toMatchObject({ theirs: { value: '2026-07-20' } })
    await node.do('supervisor', conflicts.settleConflict, { ...settle, version: now!.version })
  })

  test('are nothing to whoever does not reach the case', async ({ database }) => {
    const { opened, node, change, list } = await anEditedNeed(database)
    await change('caseWorker', { due: '2026-07-15' })
    await change('supervisor', { due: '2026-07-12' })
    const [conflict] = await list()
    const settle = { caseId: opened.id, id: conflict!.id, keep: 'mine' }
    for (const who of ['colleague', 'investigator', 'coordinator'] as const) {
      expect(await node.refused(who, conflicts.listConflicts, { caseId: opened.id })).toMatchObject({ status: 404 })
      expect(await node.refused(who, conflicts.settleConflict, settle)).toMatchObject({ status: 404 })
    }
  })
})

describe('two devices that describe one event', () => {
  test('merge by field, and what overlaps waits for a person', async ({ database }) => {
    const node = nodeOn(database, casesOperations)
    await createCast(node.spine)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    const caseId = opened.id
    const read = EventFields.parse({ personIds: [opened.newPersons![0]!.person.id], story: 'A cousin came.' })
    const event = { caseId, id: uuidv7() }
    await node.do('caseWorker', file.recordEvent, { ...event, ...read })
    const change = (who: 'caseWorker' | 'supervisor', changed: Partial<typeof read>) =>
      node.do(who, file.changeEvent, { ...event, ...read, ...changed, version: 1, base: read })
    await change('caseWorker', { exploitedIn: 'TH', acts: ['recruitment'] })
    expect(await change('supervisor', { exploitedIn: 'CN', started: '2024' })).toEqual({ conflicts: 1 })
    const { events } = await node.do('caseWorker', file.readEvents, { caseId })
    expect(events).toMatchObject([{ exploitedIn: 'TH', acts: ['recruitment'], started: '2024' }])
    const { conflicts: open } = await node.do('caseWorker', conflicts.listConflicts, { caseId })
    expect(open).toMatchObject([{ target: 'event', need: null, field: 'exploitedIn' }])
    await node.do('caseWorker', conflicts.settleConflict, { caseId, id: open[0]!.id, keep: 'mine' })
    expect((await node.do('caseWorker', file.readEvents, { caseId })).events).toMatchObject([{ exploitedIn: 'CN' }])
    // Who opened the case reads no story, so no conflict about it either.
    expect((await node.do('officer', conflicts.listConflicts, { caseId })).conflicts).toEqual([])
  })
})

describe('words on a device', () => {
  test('are readable for as many days as somebody carries the file, and the log says who', async ({ database }) => {
    const { node, opened, readCase } = await anEditedNeed(database)
    const caseId = opened.id
    expect(await node.refused('colleague', file.carryFile, { caseId, id: uuidv7(), days: 14 })).toMatchObject({
      status: 404,
    })
    await node.do('caseWorker', file.carryFile, { caseId, id: uuidv7(), days: 14 })
    const read = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(read).toMatchObject({
      opened: false,
      openedUntil: null,
      carriedUntil: '2026-07-24',
      needs: [{ words: 'My head hurts.' }],
    })
    expect(await node.do('supervisor', file.readCase, { code: opened.code })).toMatchObject({
      needs: [{ words: null }],
    })
    expect(await readCase()).toMatchObject({ opened: true, openedUntil: '2026-07-10T15:00:00.000Z' })
    node.now = new Date(node.now.getTime() + 15 * 86_400_000)
    expect(await node.do('caseWorker', file.readCase, { code: opened.code })).toMatchObject({
      carriedUntil: null,
      needs: [{ words: null }],
    })
    const leaves = await database.asOwner((db) =>
      sql<{ operation: string }>`select operation from audit.leaf where record_id = ${caseId}::uuid
        and operation = 'cases/carry-file'`.execute(db),
    )
    expect(leaves.rows).toHaveLength(1)
  })
})
