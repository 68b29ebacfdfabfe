import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import * as api from '#capabilities/cases/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import * as duty from '#capabilities/cases/model/api-responsibility.ts'
import { withdrawConsent, recordConsent } from '#capabilities/consents/model/api.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { accounts, asActor } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)
const hour = 3_600_000

async function anOpenCase(database: Database, given: Parameters<typeof aCase>[0] = {}) {
  const node = nodeOn(database, [...casesOperations, ...personsOperations, ...consentsOperations])
  await createCast(node.spine)
  const opened = aCase(given)
  await node.do('officer', api.openCase, opened)
  const read = (who: Parameters<typeof node.do>[0] = 'caseWorker') => node.do(who, file.readCase, { code: opened.code })
  return { node, opened, caseId: opened.id, personId: opened.newPersons![0]!.person.id, read }
}

describe('accompanying somebody', () => {
  test('her words are read only by whoever opened the file, and the log says who did', async ({ database }) => {
    const { node, caseId, read } = await anOpenCase(database)
    await node.do('caseWorker', needs.addNeed, {
      caseId,
      id: uuidv7(),
      kind: 'family-contact',
      words: 'I want her to hear it from me',
    })
    expect(await read()).toMatchObject({ opened: false, needs: [{ words: null }] })
    await node.do('caseWorker', file.openFile, { caseId, id: uuidv7() })
    expect(await read()).toMatchObject({ opened: true, needs: [{ words: 'I want her to hear it from me' }] })
    const leaves = await database.asOwner((db) =>
      sql<{
        n: number
      }>`select count(*)::int as n from audit.leaf where operation = 'cases/open-file' and record_id = ${caseId}::uuid`.execute(
        db,
      ),
    )
    expect(leaves.rows[0]!.n).toBe(1)
    node.now = new Date(node.now.getTime() + 13 * hour)
    expect(await read()).toMatchObject({ opened: false, needs: [{ words: null }] })
  })

  test('a need that is changed by two people at once keeps the first and says so to the second', async ({
    database,
  }) => {
    const { node, caseId, read } = await anOpenCase(database)
    const need = { caseId, id: uuidv7(), kind: 'health' as const }
    await node.do('caseWorker', needs.addNeed, need)
    await node.do('caseWorker', needs.changeNeed, { ...need, state: 'booked', due: '2026-07-16', version: 1 })
    expect(await node.refused('supervisor', needs.changeNeed, { ...need, state: 'done', version: 1 })).toMatchObject({
      type: 'changed-meanwhile',
    })
    const after = await read()
    expect(after.needs).toMatchObject([{ state: 'booked', due: '2026-07-16', version: 2 }])
    expect(after.timeline.map((entry) => entry.kind).toSorted()).toEqual([
      'cases/need-moved',
      'cases/need-recorded',
      'cases/opened',
    ])
  })

  test('a contact says when the next one is, and danger moves the case to the top for everybody', async ({
    database,
  }) => {
    const { node, caseId, read } = await anOpenCase(database)
    const contact = { caseId, id: uuidv7(), at: node.now.toISOString(), manner: 'call' as const, safe: 'no' as const }
    const next = new Date(node.now.getTime() + 4 * hour).toISOString()
    await node.do('caseWorker', file.recordContact, { ...contact, nextContactAt: next, urgency: 'danger-now' })
    expect(await read()).toMatchObject({
      contactDue: next,
      lastContact: { safe: 'no' },
      summary: { urgency: 'danger-now' },
    })
    for (const who of ['caseWorker', 'supervisor', 'officer'] as const) {
      expect((await node.do(who, api.listCases, {})).rows).toMatchObject([{ rank: 3, due: next }])
    }
  })

  test('notes are never changed: they are voided with a reason by who wrote them', async ({ database }) => {
    const { node, caseId } = await anOpenCase(database)
    const id = uuidv7()
    await node.do('caseWorker', file.openFile, { caseId, id: uuidv7() })
    await node.do('caseWorker', file.addNote, { caseId, id, words: 'Sleeps better.' })
    expect(await node.refused('officer', file.voidNote, { caseId, id, reason: 'not-true' })).toMatchObject({
      status: 404,
    })
    await node.do('caseWorker', file.voidNote, { caseId, id, reason: 'wrong-person' })
    expect(await node.refused('caseWorker', file.voidNote, { caseId, id, reason: 'other' })).toMatchObject({
      type: 'note-voided',
    })
    const { notes } = await node.do('caseWorker', file.readNotes, { caseId })
    expect(notes).toMatchObject([
      { words: 'Sleeps better.', voided: { reason: 'wrong-person', by: accounts.caseWorker.displayName } },
    ])
  })

  test('what happened is described for survivors only, in the order of time', async ({ database }) => {
    const { node, caseId, personId } = await anOpenCase(database)
    const event = {
      caseId,
      id: uuidv7(),
      personIds: [personId],
      acts: ['recruitment' as const],
      purposes: ['forced-marriage' as const],
    }
    expect(await node.refused('caseWorker', file.recordEvent, { ...event, personIds: [uuidv7()] })).toMatchObject({
      type: 'survivors-only',
    })
    expect(
      await node.refused('caseWorker', file.recordEvent, { ...event, started: '2025', ended: '2024-03' }),
    ).toMatchObject({ type: 'end-before-beginning' })
    expect(
      await node.refused('caseWorker', file.recordEvent, { ...event, statutoryForms: ['la-purpose-luck'] }),
    ).toMatchObject({ type: 'no-such-form' })
    await node.do('caseWorker', file.recordEvent, {
      ...event,
      statutoryForms: ['la-means-sham-marriage'],
      exploitedIn: 'CN',
      started: '2025-11',
      htcds: { vic_MethodsOfControl: ['WithholdsDocuments'] },
      story: 'A cousin came with a marriage broker.',
    })
    await node.do('caseWorker', file.openFile, { caseId, id: uuidv7() })
    expect((await node.do('caseWorker', file.readEvents, { caseId })).events).toMatchObject([
      {
        means: [],
        exploitedIn: 'CN',
        htcds: { vic_MethodsOfControl: ['WithholdsDocuments'] },
        story: 'A cousin came with a marriage broker.',
      },
    ])
    expect(await node.refused('officer', file.readEvents, { caseId })).toMatchObject({ status: 404 })
  })

  test('withdrawing the consent closes the file to those who accompanied; that there is a case stays known', async ({
    database,
  }) => {
    const { node, opened, caseId, personId, read } = await anOpenCase(database)
    await node.do('caseWorker', withdrawConsent, {
      consentId: opened.consents![0]!.id,
      personId,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    const after = await read()
    expect(after).toMatchObject({
      parts: ['offer', 'consents'],
      needs: [],
      may: { recordNeed: { allowed: false }, close: { allowed: true } },
    })
    expect(after.people).toMatchObject([{ person: { alias: 'Champa' } }])
    const plan = { caseId, id: uuidv7(), agreedOn: '2026-07-10', words: 'later' }
    expect(await node.refused('caseWorker', needs.writePlan, plan)).toMatchObject({ status: 403 })
    // Asked again, she may say yes again.
    await node.do('caseWorker', recordConsent, aProtectionConsent(personId, { parts: ['needs', 'contact'] }))
    expect(await node.do('caseWorker', duty.renewAccess, { caseId })).toEqual({ parts: ['contact', 'needs'] })
    expect((await read()).parts).toEqual(['offer', 'contact', 'needs', 'consents'])
  })

  test('a supervisor hands the case over, and the earlier worker no longer reads it', async ({ database }) => {
    const { node, caseId, read } = await anOpenCase(database)
    expect(
      await node.refused('caseWorker', duty.assignCase, { caseId, id: uuidv7(), workerId: accounts.colleague.id }),
    ).toMatchObject({ status: 403 })
    await node.do('supervisor', duty.assignCase, { caseId, id: uuidv7(), workerId: accounts.colleague.id })
    expect((await read('colleague')).summary.workerId).toBe(accounts.colleague.id)
    expect((await read('colleague')).people).toMatchObject([{ person: { alias: 'Champa' } }])
    expect(await node.refused('caseWorker', file.readTimeline, { caseId })).toMatchObject({ status: 404 })
  })

  test('a case is closed by a decision that counts the open needs, and can be opened again', async ({ database }) => {
    const { node, caseId } = await anOpenCase(database, { needs: [{ id: uuidv7(), kind: 'legal-aid' }] })
    expect(await node.refused('caseWorker', duty.closeCase, { caseId, reason: 'her-wish' })).toMatchObject({
      type: 'needs-unmet',
      params: { count: 1 },
    })
    expect(await node.refused('officer', duty.closeCase, { caseId, reason: 'her-wish', needsEnd: true })).toMatchObject(
      { status: 403 },
    )
    await node.do('caseWorker', duty.closeCase, {
      caseId,
      reason: 'her-wish',
      needsEnd: true,
      words: 'She goes on without us.',
    })
    expect((await node.do('caseWorker', api.listCases, {})).rows).toEqual([])
    expect((await node.do('caseWorker', api.listCases, { status: 'closed' })).rows).toMatchObject([{ rank: -1 }])
    expect(await node.refused('caseWorker', needs.addNeed, { caseId, id: uuidv7(), kind: 'phone' })).toMatchObject({
      params: { because: 'case-closed' },
    })
    await node.do('caseWorker', duty.reopenCase, { caseId })
    expect((await node.do('caseWorker', api.listCases, {})).rows).toHaveLength(1)
  })

  test('her words lie in the tables as ciphertext, in the history too', async ({ database }) => {
    const { node, caseId, personId } = await anOpenCase(database)
    await node.do('caseWorker', needs.addNeed, {
      caseId,
      id: uuidv7(),
      kind: 'other',
      words: 'canary-words',
      arrangement: 'canary-arrangement',
    })
    await node.do('caseWorker', file.addNote, { caseId, id: uuidv7(), words: 'canary-note' })
    await node.do('caseWorker', file.recordEvent, {
      caseId,
      id: uuidv7(),
      personIds: [personId],
      story: 'canary-story',
    })
    await node.do('caseWorker', needs.writePlan, { caseId, id: uuidv7(), agreedOn: '2026-07-10', words: 'canary-plan' })
    await node.do('caseWorker', file.recordContact, {
      caseId,
      id: uuidv7(),
      at: node.now.toISOString(),
      manner: 'visit',
      safe: 'yes',
      words: 'canary-contact',
    })
    const dump = await database.asOwner(async (db) => {
      const { rows } = await sql<{
        name: string
      }>`select tablename as name from pg_tables where schemaname = 'cases'`.execute(db)
      const all = await Promise.all(
        rows.map(({ name }) => sql<{ row: string }>`select t::text as row from ${sql.id('cases', name)} t`.execute(db)),
      )
      return all.flatMap((each) => each.rows.map(({ row }) => row)).join()
    })
    expect(dump.length).toBeGreaterThan(2_000)
    expect(dump).not.toContain('canary')
    expect(dump).not.toContain(Buffer.from('canary').toString('hex'))
  })

  test('what a role may not read, the database hides as well', async ({ database }) => {
    const { node, caseId } = await anOpenCase(database, { needs: [{ id: uuidv7(), kind: 'legal-aid' }] })
    await node.do('caseWorker', file.addNote, { caseId, id: uuidv7(), words: 'Only for us.' })
    const seen = async (who: 'officer' | 'caseWorker' | 'colleague' | 'coordinator') => {
      const settings = { role: 'pokpong_app', ...settingsOf(asActor(who)) }
      const { rows } = await database.transact(settings, (tx) =>
        sql<{ files: number; needs: number; notes: number }>`
        select (select count(*)::int from cases.case_file) as files, (select count(*)::int from cases.need) as needs,
          (select count(*)::int from cases.note) as notes`.execute(tx),
      )
      return Object.values(rows[0]!)
    }
    expect(await seen('caseWorker')).toEqual([1, 1, 1])
    expect(await seen('officer')).toEqual([1, 1, 0])
    expect(await seen('colleague')).toEqual([0, 0, 0])
    expect(await seen('coordinator')).toEqual([0, 0, 0])
  })
})
