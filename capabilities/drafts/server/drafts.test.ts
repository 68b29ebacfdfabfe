import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { discardDraft, keepDraft, longestDraft, readDraft } from '#capabilities/drafts/model/api.ts'
import { draftDays, mostDrafts } from '#capabilities/drafts/model/lifetime.ts'
import { suspendAccount } from '#capabilities/identity/model/api-administration.ts'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { accounts, asActor, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aPerson } from '#test/world/a-person.ts'
import { httpNodeOn } from '#test/world/browser.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { aMember, anOrganisation, signedInAs } from '#test/world/staff.ts'
import { draftsOperations } from './routes.ts'

const test = rolledBack(base)

const words = 'She was told of a kitchen ນ້ອຍ'
const form = 'cases/open-case'

const aDraft = (who: CastName = 'caseWorker', given: object = {}) => ({
  form,
  accountId: accounts[who].id,
  version: 1,
  content: JSON.stringify({ story: words }),
  ...given,
})

const countDrafts = (database: Database) =>
  database.asOwner(
    async (db) => (await sql<{ n: number }>`select count(*)::int as n from drafts.draft`.execute(db)).rows[0]!.n,
  )

describe('a form that was interrupted', () => {
  test('is found again by whoever typed it, as it was last kept', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    expect(await node.do('caseWorker', readDraft, { form })).toEqual({ draft: null })
    await node.do('caseWorker', keepDraft, aDraft('caseWorker', { content: '{"story":"half"}' }))
    await node.do('caseWorker', keepDraft, aDraft())
    expect(await node.do('caseWorker', readDraft, { form })).toEqual({
      draft: { version: 1, content: JSON.stringify({ story: words }), keptAt: node.now.toISOString() },
    })
    expect(await node.do('caseWorker', readDraft, { form, about: uuidv7() })).toEqual({ draft: null })
    expect(await node.do('caseWorker', readDraft, { form: 'cases/add-note' })).toEqual({ draft: null })
  })

  test('is gone when it was discarded, and discarding twice is no fault', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    await node.do('caseWorker', discardDraft, { form })
    await node.do('caseWorker', discardDraft, { form })
    expect(await node.do('caseWorker', readDraft, { form })).toEqual({ draft: null })
    expect(await countDrafts(database)).toBe(0)
  })

  test('is shown to nobody else, and nobody else discards it', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    for (const other of ['supervisor', 'centreWorker', 'administrator', 'auditor'] as const) {
      expect(await node.do(other, readDraft, { form })).toEqual({ draft: null })
      await node.do(other, discardDraft, { form })
    }
    expect((await node.do('caseWorker', readDraft, { form })).draft).not.toBeNull()
  })

  test('is not kept for the account that signed in after the one who typed it', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    const refused = await node.refused('supervisor', keepDraft, aDraft('caseWorker'))
    expect(refused).toMatchObject({ type: 'not-allowed', params: { because: 'typed-by-another' } })
    expect(await countDrafts(database)).toBe(0)
    expect((await node.refused(null, readDraft, { form })).type).toBe('not-signed-in')
  })

  test('leaves no leaf in the audit record', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    await node.do('caseWorker', discardDraft, { form })
    const { rows } = await database.asOwner((db) => sql`select 1 from audit.leaf`.execute(db))
    expect(rows).toEqual([])
  })
})

describe('in the tables', () => {
  const as = (who: CastName) => ({ role: 'pokpong_app', ...settingsOf(asActor(who)) })

  test('a draft is seen, changed and deleted by its own account only', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    for (const other of ['supervisor', 'administrator'] as const) {
      const seen = await database.transact(as(other), async (tx) => {
        const found = await sql`select 1 from drafts.draft`.execute(tx)
        const changed = await sql`update drafts.draft set form = 'x/y'`.execute(tx)
        const deleted = await sql`delete from drafts.draft`.execute(tx)
        return [found.rows.length, changed.numAffectedRows ?? 0n, deleted.numAffectedRows ?? 0n]
      })
      expect(seen).toEqual([0, 0n, 0n])
    }
    const own = await database.transact(as('caseWorker'), (tx) => sql`select 1 from drafts.draft`.execute(tx))
    expect(own.rows).toHaveLength(1)
    const given = database.transact(as('caseWorker'), (tx) =>
      sql`update drafts.draft set account_id = ${accounts.supervisor.id}`.execute(tx),
    )
    await expect(given).rejects.toThrow('row-level security')
  })

  test('no word of it stands in the clear', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft('caseWorker', { about: uuidv7(), personIds: [uuidv7()] }))
    const { rows } = await database.asOwner((db) =>
      sql<{ row: string; sealed: Buffer }>`select row_to_json(d)::text as row, sealed from drafts.draft d`.execute(db),
    )
    expect(rows).toHaveLength(1)
    for (const word of ['kitchen', 'ນ້ອຍ', 'story']) {
      expect(rows[0]!.row).not.toContain(word)
      expect(rows[0]!.sealed.includes(Buffer.from(word))).toBe(false)
    }
  })

  test('a row that was moved to another account does not open there', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    await database.asOwner((db) => sql`update drafts.draft set account_id = ${accounts.supervisor.id}`.execute(db))
    await expect(node.do('supervisor', readDraft, { form })).rejects.toThrow()
  })
})

describe('a draft passes', () => {
  test('after seven days, also when its own account never comes back', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    await node.do('caseWorker', keepDraft, aDraft())
    node.now = new Date(node.now.getTime() + draftDays * 86_400_000 - 1000)
    expect((await node.do('caseWorker', readDraft, { form })).draft).not.toBeNull()
    node.now = new Date(node.now.getTime() + 1000)
    expect((await node.do('caseWorker', readDraft, { form })).draft).toBeNull()
    await node.do('officer', keepDraft, aDraft('officer'))
    expect(await countDrafts(database)).toBe(1)
  })

  test('when the person it speaks of is erased, and is not brought back by a page that stayed open', async ({
    database,
  }) => {
    const node = nodeOn(database, [...draftsOperations, ...personsOperations])
    const person = aPerson()
    await node.do('officer', persons.createPerson, person)
    await relate(database, person.id, 'supervisor', { parts: ['offer', 'identity'] })
    const subject = uuidv7()
    const about = aDraft('caseWorker', { about: subject, personIds: [uuidv7(), person.id] })
    await node.do('caseWorker', keepDraft, about)
    await node.do('caseWorker', keepDraft, aDraft('caseWorker', { personIds: [uuidv7()] }))
    const erasure = { personId: person.id, id: uuidv7(), reason: 'person-asked' } as const
    await node.do('supervisor', persons.erasePerson, erasure)
    expect((await node.do('caseWorker', readDraft, { form, about: subject })).draft).toBeNull()
    expect((await node.do('caseWorker', readDraft, { form })).draft).not.toBeNull()
    expect((await node.refused('caseWorker', keepDraft, about)).type).toBe('not-found')
    expect(await countDrafts(database)).toBe(1)
  })

  test('when its account is suspended', async ({ database }) => {
    const node = await httpNodeOn(database, [...identityOperations, ...draftsOperations])
    const organisationId = await anOrganisation(node)
    const noy = await aMember(node, 'noy.k', 'case-worker', { organisationId })
    const admin = await aMember(node, 'khampha.s', 'administrator', { organisationId })
    const hers = await signedInAs(node, noy)
    expect((await hers.post('/drafts/keep', { ...aDraft(), accountId: noy.id })).status).toBe(200)
    expect(await countDrafts(database)).toBe(1)
    const his = await signedInAs(node, admin)
    expect((await his.post(suspendAccount.path.replace(':id', noy.id))).status).toBe(200)
    expect(await countDrafts(database)).toBe(0)
  })

  test('the one untouched longest, when somebody leaves too many forms half filled in', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    const subjects = Array.from({ length: mostDrafts + 1 }, () => uuidv7())
    for (const about of subjects) {
      node.now = new Date(node.now.getTime() + 1000)
      await node.do('caseWorker', keepDraft, aDraft('caseWorker', { about }))
    }
    await node.do('officer', keepDraft, aDraft('officer'))
    expect(await countDrafts(database)).toBe(mostDrafts + 1)
    expect((await node.do('caseWorker', readDraft, { form, about: subjects[0]! })).draft).toBeNull()
    expect((await node.do('caseWorker', readDraft, { form, about: subjects[1]! })).draft).not.toBeNull()
  })
})

describe('what is no draft', () => {
  test('is refused and not repeated', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    const wrong = {
      content: ['not json', '[]', '"text"', 'null'],
      form: ['Cases/Open', 'open-case', 'cases/open case', 'Noy/ນ້ອຍ'],
      about: ['Noy', 'ນ້ອຍ', '../x', 'PP-1234'],
      version: [0, 1.5, '1'],
      personIds: [['Noy'], 'x'],
    }
    for (const [field, values] of Object.entries(wrong)) {
      for (const value of values) {
        const refused = await node.refused('caseWorker', keepDraft, aDraft('caseWorker', { [field]: value }))
        expect(refused, `${field} ${String(value)}`).toMatchObject({ type: 'invalid-input' })
        expect(JSON.stringify(refused)).not.toContain('Noy')
      }
    }
  })

  test('too long is refused by its bytes, and 64 KiB are not too long', async ({ database }) => {
    const node = nodeOn(database, draftsOperations)
    const frame = JSON.stringify({ story: '' }).length
    const ofBytes = (bytes: number) => JSON.stringify({ story: 'x'.repeat(bytes - frame) })
    await node.do('caseWorker', keepDraft, aDraft('caseWorker', { content: ofBytes(longestDraft) }))
    const longer = await node.refused(
      'caseWorker',
      keepDraft,
      aDraft('caseWorker', { content: ofBytes(longestDraft + 1) }),
    )
    expect(longer.type).toBe('invalid-input')
    const lao = JSON.stringify({ story: 'ນ'.repeat(longestDraft / 3) })
    expect((await node.refused('caseWorker', keepDraft, aDraft('caseWorker', { content: lao }))).type).toBe('too-large')
  })
})
