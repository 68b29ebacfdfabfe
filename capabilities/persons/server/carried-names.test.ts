import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { setDevicePolicy } from '#capabilities/devices/model/api-administration.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { devicesOperations } from '#capabilities/devices/server/routes.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { carryIdentity, readCarriedIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import { carriedIdentities } from '#capabilities/persons/model/offline.ts'
import { accounts, asActor, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { answersOf, type Carrying, questionsOf } from '#platform/server/carried.ts'
import { Vault } from '#platform/server/vault.ts'
import { aNewDevice } from '#test/world/a-new-device.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { personsCarried } from './collection.ts'
import { personsOperations } from './routes.ts'

const test = rolledBack(base)
const name = 'ບຸນມີ ສຸກສະຫວັນ'
const phone = '020 5555 0100'

function permit(node: TestNode, namesCarried: boolean) {
  const organisationId = organisations.welfare.id
  return node.do('administrator', setDevicePolicy, { organisationId, leaseDays: 14, caseLimit: 50, namesCarried })
}

/** A case worker who knows somebody by name and has a phone, in an organisation that permits names on it. */
async function inTheField(database: Database, parts: ('identity' | 'contact')[] = ['identity', 'contact']) {
  const node = nodeOn(database, [...personsOperations, ...devicesOperations])
  await createCast(node.spine)
  const person = aPerson()
  const personId = person.id
  await node.do('officer', persons.createPerson, person)
  await relate(database, personId, 'caseWorker', { parts })
  await relate(database, personId, 'officer', { parts: ['contact'], relation: 'assigned' })
  await node.do('officer', persons.addContact, { personId, id: uuidv7(), contact: { kind: 'phone', text: phone } })
  await node.do('caseWorker', registerDevice, aNewDevice())
  await permit(node, true)
  return { node, personId }
}

/** As a pull does it: what is listed, and what each answer says. */
function pulled(node: TestNode, who: 'caseWorker' | 'officer' = 'caseWorker') {
  const actor = asActor(who)
  const names = personsCarried.find(({ collection }) => collection === carriedIdentities)!
  const settings = { role: 'pokpong_app', ...node.spine.settingsOf(actor), ...settingsOf(actor) }
  return node.database.transact({ ...settings, 'app.now': node.now.toISOString() }, async (tx) => {
    const request = { address: '', site: '', userAgent: '', cookies: {} }
    const ctx: Carrying = { tx, actor, now: node.now, vault: new Vault(node.spine.keyring, tx), ...request }
    const questions = await questionsOf(names, ctx, 50)
    const listed = [...questions.values()]
    return { listed, first: await names.firstOf!(ctx, listed), answers: await answersOf(names, ctx, questions) }
  })
}

const carry = (node: TestNode, personId: string) =>
  node.do('caseWorker', carryIdentity, { personId, id: uuidv7(), days: 14 })

async function endAccess(node: TestNode, personId: string) {
  await node.database.transact({ 'app.command': uuidv7(), 'app.account': accounts.supervisor.id }, (tx) =>
    sql`update access.relation set revoked_at = now() where record_id = ${personId} and grantee_id = ${accounts.caseWorker.id}`.execute(
      tx,
    ),
  )
}

describe('a name on a device', () => {
  test('is not listed and not answered where the organisation said nothing', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    await permit(node, false)
    expect(await pulled(node)).toEqual({ listed: [], first: [], answers: [] })
    expect((await node.refused('caseWorker', readCarriedIdentity, { personId })).type).toBe('not-found')
    const asked = { personId, id: uuidv7(), days: 14 }
    expect((await node.refused('caseWorker', carryIdentity, asked)).params?.['because']).toBe(
      'names-stay-with-the-node',
    )
  })

  test('leaves the node only when its carrying stands in the access log', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    const before = await pulled(node)
    expect(before.listed).toEqual([{ personId }])
    expect(JSON.stringify(before)).not.toContain(name)
    expect(before.first).toMatchObject([{ personId }])
    await node.do('caseWorker', carriedIdentities.first!, before.first[0])
    const { first, answers } = await pulled(node)
    expect(first).toEqual([])
    const [answer] = answers
    expect(answer!.body).toMatchObject({ identity: { names: [{ text: name }], contacts: [{ text: phone }] } })
    expect(answer!.version).not.toBe(before.answers[0]!.version)
    expect(answer!.body).toEqual(await node.do('caseWorker', readCarriedIdentity, { personId }))
    const leaves = await node.database.transact({}, (tx) =>
      sql`select operation, record_id from audit.leaf where operation = 'persons/carry-identity'`.execute(tx),
    )
    expect(leaves.rows).toEqual([{ operation: 'persons/carry-identity', record_id: personId }])
  })

  test('goes without contacts where those are closed to its reader', async ({ database }) => {
    const { node, personId } = await inTheField(database, ['identity'])
    await carry(node, personId)
    expect((await pulled(node)).answers[0]!.body).toMatchObject({ identity: { names: [{ text: name }], contacts: [] } })
  })

  test('is gone with the next pull after the rule, the access, the carrying or the device ended', async ({
    database,
  }) => {
    const { node, personId } = await inTheField(database)
    await carry(node, personId)
    await permit(node, false)
    expect((await pulled(node)).listed).toEqual([])
    await permit(node, true)
    expect((await pulled(node)).answers).toHaveLength(1)
    const start = node.now
    node.now = new Date(start.getTime() + 15 * 86_400_000)
    expect((await pulled(node)).answers[0]!.body).toEqual({ personId, identity: null })
    node.now = start
    await endAccess(node, personId)
    expect(await pulled(node)).toEqual({ listed: [], first: [], answers: [] })
    expect((await node.refused('caseWorker', readCarriedIdentity, { personId })).type).toBe('not-found')
  })

  test('is carried by who works with the person, not by whom she was only lent to', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    await relate(database, personId, 'colleague', { parts: ['identity'], relation: 'break-glass' })
    await node.do('colleague', registerDevice, aNewDevice())
    const asked = { personId, id: uuidv7(), days: 14 }
    expect((await node.refused('colleague', carryIdentity, asked)).params?.['because']).toBe('those-who-accompany-only')
  })
})

describe('a name that a device showed', () => {
  const at = '2026-07-10T02:00:00.000Z'
  const told = (personId: string) => ({ personId, id: uuidv7(), purpose: 'other' as const, reason: 'ຂໍ້ 7' })
  const reveals = async (node: TestNode) =>
    (
      await node.database.transact({}, (tx) =>
        sql<{ revealed_at: Date; told_at: Date; reason: Uint8Array | null }>`
          select revealed_at, told_at, reason, revealed_by from persons.reveal`.execute(tx),
      )
    ).rows

  test('is recorded with when it happened, and answers with no name', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    await carry(node, personId)
    const reveal = told(personId)
    expect(await node.do('caseWorker', tellReveal, reveal, { occurredAt: at })).toEqual({})
    const [row] = await reveals(node)
    expect(row).toMatchObject({ revealed_at: new Date(at), told_at: node.now, revealed_by: accounts.caseWorker.id })
    const leaf = await node.database.transact({}, (tx) =>
      sql`select record_id, purpose, note, occurred_at from audit.leaf where operation = 'persons/tell-reveal'`.execute(
        tx,
      ),
    )
    expect(leaf.rows).toEqual([{ record_id: personId, purpose: 'other', note: 'offline', occurred_at: new Date(at) }])
  })

  test('is recorded also when access has ended meanwhile, its reason under the person’s own key', async ({
    database,
  }) => {
    const { node, personId } = await inTheField(database)
    await carry(node, personId)
    await endAccess(node, personId)
    await node.do('caseWorker', tellReveal, told(personId), { occurredAt: at })
    const [row] = await reveals(node)
    const actor = asActor('supervisor')
    await relate(database, personId, 'supervisor', { parts: ['identity'] })
    const reason = await database.transact({ role: 'pokpong_app', ...settingsOf(actor) }, async (tx) =>
      (await new Vault(node.spine.keyring, tx).open(personId))!.unseal('persons.reveal', row!.reason),
    )
    expect(reason).toBe('ຂໍ້ 7')
  })

  test('is recorded also after an erasure, without the words that no key can seal', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    await carry(node, personId)
    await relate(database, personId, 'supervisor', { parts: ['identity'] })
    await node.do('supervisor', persons.erasePerson, { personId, id: uuidv7(), reason: 'person-asked' })
    await node.do('caseWorker', tellReveal, told(personId), { occurredAt: at })
    expect(await reveals(node)).toMatchObject([{ reason: null, revealed_at: new Date(at) }])
  })

  test('is not believed of anybody whose identity the account never carried', async ({ database }) => {
    const { node, personId } = await inTheField(database)
    const before = await node.refused('caseWorker', tellReveal, told(personId))
    expect(before.type).toBe('not-found')
    await carry(node, personId)
    const other = await node.refused('officer', tellReveal, told(personId))
    const unknown = await node.refused('officer', tellReveal, told(uuidv7()))
    expect(other).toEqual(unknown)
    expect(await reveals(node)).toEqual([])
  })
})

test('the key that opens to tell a reveal opens for nobody else, and no row besides', async ({ database }) => {
  const { node, personId } = await inTheField(database)
  await carry(node, personId)
  await endAccess(node, personId)
  const seen = (who: 'caseWorker' | 'colleague', telling: boolean) =>
    database.transact(
      { role: 'pokpong_app', ...settingsOf(asActor(who)), ...(telling ? { 'app.telling_of': personId } : {}) },
      async (tx) => ({
        key: (await new Vault(node.spine.keyring, tx).open(personId)) !== undefined,
        names: (await sql`select 1 from persons.name where person_id = ${personId}`.execute(tx)).rows.length,
      }),
    )
  expect(await seen('caseWorker', false)).toEqual({ key: false, names: 0 })
  expect(await seen('caseWorker', true)).toEqual({ key: true, names: 0 })
  expect(await seen('colleague', true)).toEqual({ key: false, names: 0 })
})
