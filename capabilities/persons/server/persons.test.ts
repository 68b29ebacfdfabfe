import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import type { NewPersonInput } from '#capabilities/persons/model/person.ts'
import { accounts, asActor, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { personsOperations } from './routes.ts'

const test = rolledBack(base)

async function recorded(database: Database, given: Partial<NewPersonInput> = {}, by: CastName = 'officer') {
  const node = nodeOn(database, personsOperations)
  const person = aPerson(given)
  await node.do(by, persons.createPerson, person)
  return { node, person, personId: person.id }
}

const find = async (node: TestNode, who: CastName, text: string) =>
  (await node.do(who, persons.findPeople, { text })).people

describe('a person recorded', () => {
  test('is read by the author without any name', async ({ database }) => {
    const { node, person } = await recorded(database)
    const file = await node.do('officer', persons.readPerson, { person: person.code })
    expect(file.person).toEqual({
      id: person.id,
      code: person.code,
      alias: 'Champa',
      sex: 'female',
      ageBand: '24-26',
      ageBasis: 'known',
      isChild: false,
      citizenships: ['LA'],
      languages: ['lo'],
      homePlace: 'LA1601',
    })
    expect(file.names).toEqual([{ id: expect.any(String), script: 'lao', kind: 'legal' }])
    expect(file).toMatchObject({ mayReveal: true, mayCorrect: true, mayErase: false, erased: false })
    expect(JSON.stringify(file)).not.toContain('ບຸນມີ')
  })

  test('does not exist for a colleague without a relation', async ({ database }) => {
    const { node, person, personId } = await recorded(database)
    expect(await node.refused('caseWorker', persons.readPerson, { person: person.code })).toEqual({
      type: 'not-found',
      status: 404,
    })
    expect(await node.refused('caseWorker', persons.revealIdentity, { personId, purpose: 'call' })).toEqual({
      type: 'not-found',
      status: 404,
    })
  })

  test('lies in the tables as ciphertext, with contacts and documents', async ({ database }) => {
    await recorded(database, {
      names: [{ text: 'Canaryname Kham', script: 'latin', kind: 'legal' }],
      contacts: [
        { kind: 'phone', text: '020 5555 0199' },
        { kind: 'safe-contact', text: 'canary: never call in the evening' },
      ],
      documents: [{ kind: 'passport', country: 'LA', number: 'CANARY123' }],
      gender: 'canary-gender',
    })
    const dump = await database.asOwner(async (db) => {
      const tables = [
        'person',
        'identity',
        'name',
        'contact',
        'identity_document',
        'token',
        'person_history',
        'name_history',
        'contact_history',
      ]
      const rows = await Promise.all(tables.map((table) => sql`select * from ${sql.id('persons', table)}`.execute(db)))
      return JSON.stringify(rows.map((each) => each.rows))
    })
    const bytes = (text: string) => JSON.stringify([...Buffer.from(text)]).slice(1, -1)
    for (const word of ['Canaryname', 'canary: never', 'CANARY123', 'canary-gender', '5555 0199', 'Champa']) {
      expect(dump).not.toContain(word)
      expect(dump).not.toContain(bytes(word))
      expect(dump).not.toContain(Buffer.from(word).toString('hex'))
    }
  })

  test('is refused with an alias that is a name, in the words of a field', async ({ database }) => {
    const node = nodeOn(database, personsOperations)
    const problem = await node.refused('officer', persons.createPerson, aPerson({ alias: 'Bounmy' }))
    expect(problem).toEqual({
      type: 'invalid-input',
      status: 422,
      issues: [{ path: 'alias', code: 'alias-is-a-name' }],
    })
  })

  test('is recorded once, however often the command arrives', async ({ database }) => {
    const node = nodeOn(database, personsOperations)
    const person = aPerson()
    const commandId = uuidv7()
    const first = await node.do('officer', persons.createPerson, person, { commandId })
    expect(await node.do('officer', persons.createPerson, person, { commandId })).toEqual(first)
    expect(await find(node, 'officer', person.code)).toHaveLength(1)
  })
})

describe('an identity revealed', () => {
  test('shows names for sixty seconds and what the purpose needs', async ({ database }) => {
    const { node, personId } = await recorded(database, {
      contacts: [{ kind: 'phone', text: '020 5555 0199' }],
      documents: [{ kind: 'passport', country: 'LA', number: 'PA0123456' }],
    })
    const call = await node.do('officer', persons.revealIdentity, { personId, purpose: 'call' })
    expect(call).toMatchObject({
      seconds: 60,
      names: [{ text: 'ບຸນມີ ສຸກສະຫວັນ' }],
      contacts: [{ text: '020 5555 0199' }],
      documents: [],
      age: null,
    })
    const form = await node.do('officer', persons.revealIdentity, { personId, purpose: 'official-form' })
    expect(form).toMatchObject({
      contacts: [],
      documents: [{ number: 'PA0123456' }],
      age: { said: { basis: 'known', birth: '2001' } },
    })
  })

  test('asks for a fresh proof of presence', async ({ database }) => {
    const { node, personId } = await recorded(database)
    expect(await node.refused(asActor('officer'), persons.revealIdentity, { personId, purpose: 'call' })).toMatchObject(
      { type: 'step-up-needed' },
    )
  })

  test('asks for a purpose, and for words when none fits', async ({ database }) => {
    const { node, personId } = await recorded(database)
    expect(await node.refused('officer', persons.revealIdentity, { personId })).toMatchObject({ type: 'invalid-input' })
    expect(await node.refused('officer', persons.revealIdentity, { personId, purpose: 'other' })).toMatchObject({
      type: 'reason-needed',
    })
  })

  test('leaves who, when and why, and is not repeated from a kept answer', async ({ database }) => {
    const { node, personId } = await recorded(database)
    await node.do('officer', persons.revealIdentity, { personId, purpose: 'other', reason: 'The hospital asks' })
    const rows = await database.asOwner((db) =>
      sql<{ purpose: string; reason: Buffer }>`select purpose, reason from persons.reveal`.execute(db),
    )
    expect(rows.rows).toMatchObject([{ purpose: 'other' }])
    expect(rows.rows[0]!.reason.toString()).not.toContain('hospital')
    const leaves = await database.asOwner((db) =>
      sql<{
        purpose: string
        answer: unknown
      }>`select purpose, answer from audit.leaf where operation = 'persons/reveal-identity'`.execute(db),
    )
    expect(leaves.rows).toEqual([{ purpose: 'other', answer: null }])
  })

  test('stays closed where the relation opens the offer only', async ({ database }) => {
    const { node, personId } = await recorded(database)
    await relate(database, personId, 'shelterManager', { parts: ['offer'], relation: 'referral' })
    expect(await node.refused('shelterManager', persons.readPerson, { person: personId })).toMatchObject({
      status: 404,
    })
    expect(await node.refused('shelterManager', persons.revealIdentity, { personId, purpose: 'call' })).toMatchObject({
      type: 'not-allowed',
    })
  })
})

describe('a search', () => {
  test.for([
    ['Bunmi', 3],
    ['ບຸນມີ', 3],
    ['บุญมี', 3],
    ['souksavanh', 3],
    ['Bounmy Suksawan', 3],
    ['Bounmy Phommachanh', 2],
    ['Banma', 1],
  ] as const)('for %s finds her in any script, closeness %i', async ([text, closeness], { database }) => {
    const { node, personId } = await recorded(database)
    expect(await find(node, 'officer', text)).toMatchObject([
      { person: { id: personId }, matched: 'name', closeness, scripts: ['lao'] },
    ])
  })

  test('by alias, code, number or document says which of them matched', async ({ database }) => {
    const { node, person } = await recorded(database, {
      contacts: [{ kind: 'phone', text: '+856 20 5555 0199' }],
      documents: [{ kind: 'passport', country: 'LA', number: 'PA 0123456' }],
    })
    const matched = async (text: string) => (await find(node, 'officer', text)).map((found) => found.matched)
    expect(await matched('ຈຳປາ')).toEqual(['alias'])
    expect(await matched(person.code.toLowerCase())).toEqual(['code'])
    expect(await matched('020 55550199')).toEqual(['phone'])
    expect(await matched('pa0123456')).toEqual(['document'])
  })

  test('answers the same to somebody without a relation as if nobody were known', async ({ database }) => {
    const { node, person } = await recorded(database)
    for (const text of ['Bounmy', 'Champa', person.code]) expect(await find(node, 'caseWorker', text)).toEqual([])
  })

  test('does not search names through a relation that leaves out the identity', async ({ database }) => {
    const { node, personId } = await recorded(database)
    await relate(database, personId, 'shelterManager', { parts: ['offer', 'needs'], relation: 'referral' })
    expect(await find(node, 'shelterManager', 'Bounmy')).toEqual([])
    expect(await find(node, 'shelterManager', 'Champa')).toMatchObject([{ matched: 'alias', scripts: [] }])
  })

  test('finds nobody who was only offered, not even for a supervisor, who may erase and so could see tokens', async ({
    database,
  }) => {
    const { node, person, personId } = await recorded(database)
    await relate(database, personId, 'supervisor', { parts: ['offer'], relation: 'referral' })
    for (const text of ['Bounmy', 'Champa', person.code]) expect(await find(node, 'supervisor', text)).toEqual([])
  })
})

describe('a correction', () => {
  test('changes what it names and keeps what stood there', async ({ database }) => {
    const { node, person, personId } = await recorded(database)
    await node.do('officer', persons.correctPerson, {
      personId,
      correction: { alias: 'Dok Khoun', languages: ['lo', 'th'] },
    })
    expect((await node.do('officer', persons.readPerson, { person: personId })).person).toMatchObject({
      alias: 'Dok Khoun',
      languages: ['lo', 'th'],
      sex: 'female',
    })
    expect(await find(node, 'officer', 'Champa')).toEqual([])
    expect(await find(node, 'officer', 'Dok Khoun')).toMatchObject([{ person: { code: person.code } }])
    const versions = await database.asOwner((db) =>
      sql<{
        version: number
      }>`select version from persons.person_history where row_id = ${personId} order by 1`.execute(db),
    )
    expect(versions.rows).toEqual([{ version: 1 }, { version: 2 }])
  })

  test('refuses an alias that is a name of hers, and a name that is her alias', async ({ database }) => {
    const { node, personId } = await recorded(database)
    expect(
      await node.refused('officer', persons.correctPerson, { personId, correction: { alias: 'Bunmee' } }),
    ).toMatchObject({ type: 'alias-is-a-name' })
    const name = { text: 'Champa', script: 'latin', kind: 'also-known-as' } as const
    expect(await node.refused('officer', persons.addName, { personId, id: uuidv7(), name })).toMatchObject({
      type: 'name-is-alias',
    })
  })

  test('adds a name that then finds her, and sets aside one that no longer does', async ({ database }) => {
    const { node, personId } = await recorded(database)
    const id = uuidv7()
    await node.do('officer', persons.addName, {
      personId,
      id,
      name: { text: 'Vilayphone', script: 'latin', kind: 'also-known-as' },
    })
    expect(await find(node, 'officer', 'Wilaiphon')).toHaveLength(1)
    await node.do('officer', persons.setAsideName, { personId, nameId: id, reason: 'typing-error' })
    expect(await find(node, 'officer', 'Vilayphone')).toEqual([])
    expect(await find(node, 'officer', 'Bounmy')).toHaveLength(1)
    const revealed = await node.do('officer', persons.revealIdentity, { personId, purpose: 'call' })
    expect(revealed.names.map((name) => name.text)).toEqual(['ບຸນມີ ສຸກສະຫວັນ'])
  })

  test('shows how to make contact safely to those who may make contact', async ({ database }) => {
    const { node, personId } = await recorded(database)
    await node.do('officer', persons.addContact, {
      personId,
      id: uuidv7(),
      contact: { kind: 'safe-contact', text: 'Only mornings, ask for the cousin' },
    })
    expect((await node.do('officer', persons.readPerson, { person: personId })).safeContact).toEqual([
      'Only mornings, ask for the cousin',
    ])
    await relate(database, personId, 'investigator', { parts: ['offer', 'identity', 'contact'] })
    expect(await node.do('investigator', persons.readPerson, { person: personId })).toMatchObject({
      safeContact: [],
      contacts: null,
    })
  })
})

describe('an age verified', () => {
  test('settles that somebody who may be a child is one or is not, with its basis', async ({ database }) => {
    const { node, personId } = await recorded(database, { age: { basis: 'may-be-a-child', years: 19 } })
    await relate(database, personId, 'caseWorker', { parts: ['offer', 'identity'] })
    expect((await node.do('caseWorker', persons.readPerson, { person: personId })).person.isChild).toBe(true)
    const verification = {
      personId,
      id: uuidv7(),
      age: { basis: 'known', birth: '2006-02-01' },
      basis: 'family-or-community',
    } as const
    expect(await node.do('caseWorker', persons.verifyAge, verification)).toEqual({ outcome: 'adult' })
    const file = await node.do('caseWorker', persons.readPerson, { person: personId })
    expect(file.person).toMatchObject({ isChild: false, ageBasis: 'known', ageBand: '18-20' })
    expect(file.ageVerifications).toMatchObject([
      { outcome: 'adult', basis: 'family-or-community', verifiedBy: accounts.caseWorker.id },
    ])
  })

  test('cannot leave the age open', async ({ database }) => {
    const { node, personId } = await recorded(database)
    await relate(database, personId, 'caseWorker', { parts: ['offer', 'identity'] })
    const open = { personId, id: uuidv7(), age: { basis: 'unknown' }, basis: 'own-account' }
    expect(await node.refused('caseWorker', persons.verifyAge, open)).toMatchObject({
      issues: [{ path: 'age', code: 'age-needed' }],
    })
  })
})

describe('an erasure', () => {
  test('leaves codes for statistics and nothing that can be read or found', async ({ database }) => {
    const { node, person, personId } = await recorded(database)
    await relate(database, personId, 'supervisor', { parts: ['offer', 'identity'] })
    const done = await node.do('supervisor', persons.erasePerson, { personId, id: uuidv7(), reason: 'person-asked' })
    expect(done).toEqual({ erasedFrom: '2026-08-09T03:00:00.000Z' })
    const file = await node.do('supervisor', persons.readPerson, { person: person.code })
    expect(file).toMatchObject({ person: { alias: '', sex: 'female' }, mayReveal: false, erased: true })
    for (const text of ['Bounmy', 'Champa']) expect(await find(node, 'officer', text)).toEqual([])
    expect(await node.refused('officer', persons.revealIdentity, { personId, purpose: 'call' })).toMatchObject({
      type: 'not-found',
    })
    const left = await database.asOwner((db) =>
      sql`select 1 from vault.data_key where subject_id = ${personId} union all select 1 from persons.token where person_id = ${personId}`.execute(
        db,
      ),
    )
    expect(left.rows).toEqual([])
    const ledger = await database.asOwner((db) =>
      sql`select reason from vault.erasure where subject_id = ${personId}`.execute(db),
    )
    expect(ledger.rows).toEqual([{ reason: 'person-asked' }])
  })

  test('is not for the officer who recorded her', async ({ database }) => {
    const { node, personId } = await recorded(database)
    const refused = await node.refused('officer', persons.erasePerson, {
      personId,
      id: uuidv7(),
      reason: 'person-asked',
    })
    expect(refused).toMatchObject({ type: 'not-allowed', params: { because: 'supervisor-needed' } })
  })
})

test('the tables show nobody to an actor without a relation, whatever is asked of them', async ({ database }) => {
  await recorded(database, { contacts: [{ kind: 'phone', text: '020 5555 0199' }] })
  const seen = await database.transact({ role: 'pokpong_app', ...settingsOf(asActor('caseWorker')) }, async (tx) => {
    const tables = [
      'person',
      'identity',
      'name',
      'contact',
      'token',
      'person_history',
      'name_history',
      'identity_history',
    ]
    const counts = []
    for (const table of tables)
      counts.push((await sql`select * from ${sql.id('persons', table)}`.execute(tx)).rows.length)
    return counts
  })
  expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})
