import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { sql } from 'kysely'
import { personsInReach, settingsOf } from '#capabilities/access/server/public.ts'
import { setDevicePolicy } from '#capabilities/devices/model/api-administration.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { devicesOperations } from '#capabilities/devices/server/routes.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { carryIdentity, readCarriedIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import { personsOffline } from '#capabilities/persons/model/offline.ts'
import { revealed, revealPurposes } from '#capabilities/persons/model/reveal.ts'
import { asActor, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Command } from '#platform/model/contract.ts'
import type { Database } from '#platform/server/database.ts'
import { aDeviceOf } from '#test/world/a-device.ts'
import { aNewDevice } from '#test/world/a-new-device.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { personsOperations } from './routes.ts'

const test = rolledBack(base)
const at = '2026-07-12T20:30:00.000Z'

async function inTheField(database: Database) {
  const node = nodeOn(database, [...personsOperations, ...devicesOperations])
  await createCast(node.spine)
  const person = aPerson()
  const personId = person.id
  await node.do('officer', persons.createPerson, person)
  await relate(database, personId, 'caseWorker', { parts: ['identity', 'contact'] })
  const device = await aDeviceOf('caseWorker', [personsOffline])
  await device.carry(node, persons.readPerson, { person: personId })
  return { node, device, personId, code: person.code }
}

interface Case {
  what: string
  command: Command
  /** Written as a form would write it; the command's own schema reads it. */
  input: (personId: string) => unknown
}

const a = (what: string, command: Command, input: Case['input']): Case => ({ what, command, input })

const id = uuidv7()
const cases: Case[] = [
  a('a number', persons.addContact, (personId) => ({ personId, id, contact: { kind: 'phone', text: '020 555 0100' } })),
  a('how contact does no harm', persons.addContact, (personId) => ({
    personId,
    id,
    contact: { kind: 'safe-contact', text: 'In the morning only.' },
  })),
  a('another name', persons.addName, (personId) => ({
    personId,
    id,
    name: { text: 'Bounmy', script: 'latin', kind: 'also-known-as' },
  })),
  a('a correction of the alias alone', persons.correctPerson, (personId) => ({
    personId,
    correction: { alias: 'Dok Koun' },
  })),
  a('a correction of everything', persons.correctPerson, (personId) => ({
    personId,
    correction: {
      alias: 'Dok Koun',
      sex: 'other',
      age: { basis: 'may-be-a-child', years: 18 },
      citizenships: ['LA', 'TH'],
      languages: ['lo', 'th'],
      homePlace: null,
      gender: 'kathoey',
      orientation: null,
    },
  })),
  a('an age that was settled', persons.verifyAge, (personId) => ({
    personId,
    id,
    age: { basis: 'known', birth: '2008-07-13' },
    basis: 'official-document',
  })),
]

describe('without a network', () => {
  for (const { what, command, input } of cases) {
    test(`${what} shows as the node will show it, and stays so when the node has it`, async ({ database }) => {
      const { node, device, personId, code } = await inTheField(database)
      const output = await device.keep(command, input(personId), at)
      const shown = await device.ask(persons.readPerson, { person: code })
      node.now = new Date(at)
      await device.sendAll(node)
      const truth = await device.carry(node, persons.readPerson, { person: personId })
      expect(shown).toEqual(truth)
      expect(await device.ask(persons.readPerson, { person: personId })).toEqual(truth)
      expect(command.output.parse(output)).toEqual(output)
    })
  }

  test('nothing that was typed of a name can be asked of the device', async ({ database }) => {
    const { device, personId } = await inTheField(database)
    const name = { text: 'Bounmy', script: 'latin', kind: 'also-known-as' } as const
    await device.keep(persons.addName, { personId, id, name }, at)
    expect(JSON.stringify(await device.ask(persons.readPerson, { person: personId }))).not.toContain('Bounmy')
  })

  test('a person is changed by no command about somebody else', async ({ database }) => {
    const { device, personId } = await inTheField(database)
    const before = await device.ask(persons.readPerson, { person: personId })
    await device.keep(persons.correctPerson, { personId: uuidv7(), correction: { alias: 'Somebody' } }, at)
    expect(await device.ask(persons.readPerson, { person: personId })).toEqual(before)
  })
})

describe('a name that is carried', () => {
  const told = (personId: string) => ({ personId, id: uuidv7(), purpose: 'call', reason: null }) as const

  test('is shown only when the promise to tell it is kept, which nobody takes back', async ({ database }) => {
    const { node, device, personId } = await inTheField(database)
    await withNames(node, personId)
    await device.carry(node, readCarriedIdentity, { personId })
    await device.keep(tellReveal, told(personId), at)
    const [entry] = await device.entries()
    expect(entry).toMatchObject({ name: 'persons/tell-reveal', state: 'waiting', occurredAt: at })
    await device.undo(entry!.seq)
    expect(await device.entries()).toHaveLength(1)
    const carried = await device.ask(readCarriedIdentity, { personId })
    expect(carried?.identity?.names).toMatchObject([{ text: 'ບຸນມີ ສຸກສະຫວັນ' }])
    await device.sendAll(node)
    const leaves = await database.transact({}, (tx) =>
      sql`select purpose from audit.leaf where operation = 'persons/tell-reveal'`.execute(tx),
    )
    expect(leaves.rows).toEqual([{ purpose: 'call' }])
  })

  test('is sent also while something about the same person came back', async ({ database }) => {
    const { node, device, personId } = await inTheField(database)
    await withNames(node, personId)
    await device.carry(node, readCarriedIdentity, { personId })
    await device.keep(persons.correctPerson, { personId, correction: { sex: 'other' } }, at)
    await device.giveBack((await device.entries())[0]!.seq)
    await device.keep(tellReveal, told(personId), at)
    expect((await device.entries()).map(({ state }) => state)).toEqual(['refused', 'waiting'])
  })

  test('can’t be revealed where the device does not carry it, or carries no more than that it may', async ({
    database,
  }) => {
    const { node, device, personId } = await inTheField(database)
    expect((await device.refused(tellReveal, told(personId), at)).type).toBe('name-not-carried')
    await withNames(node, null)
    await device.carry(node, readCarriedIdentity, { personId })
    expect((await device.refused(tellReveal, told(personId), at)).type).toBe('name-not-carried')
    expect(await device.entries()).toEqual([])
  })

  for (const purpose of revealPurposes) {
    test(`shows for ${purpose} what the node shows for it`, async ({ database }) => {
      const { node, device, personId } = await inTheField(database)
      await node.do('caseWorker', persons.addContact, {
        personId,
        id,
        contact: { kind: 'phone', text: '020 555 0100' },
      })
      await withNames(node, personId)
      await device.carry(node, readCarriedIdentity, { personId })
      const carried = await device.ask(readCarriedIdentity, { personId })
      const shown = revealed(carried!.identity!, purpose)
      expect(shown).toEqual(await node.do('caseWorker', persons.revealIdentity, { personId, purpose, reason: 'why' }))
    })
  }
})

/** The case worker's organisation permits names, and the carrying of this person's is recorded. */
async function withNames(node: TestNode, personId: string | null) {
  const rule = { organisationId: organisations.welfare.id, leaseDays: 14, caseLimit: 50, namesCarried: true }
  await node.do('administrator', setDevicePolicy, rule)
  await node.do('caseWorker', registerDevice, aNewDevice())
  if (personId) await node.do('caseWorker', carryIdentity, { personId, id: uuidv7(), days: 14 })
}

describe('who is carried', () => {
  test('is whom the actor works with, and not whom an offer only names', async ({ database }) => {
    const { personId } = await inTheField(database)
    const offered = uuidv7()
    await relate(database, offered, 'caseWorker', { parts: ['offer'], relation: 'referral' })
    const ended = uuidv7()
    await relate(database, ended, 'caseWorker', { parts: ['identity'], expiresAt: new Date('2026-01-01T00:00:00Z') })
    const mine = (limit: number) =>
      database.transact(settingsOf(asActor('caseWorker')), (tx) => personsInReach({ tx }, limit))
    expect(await mine(10)).toEqual([personId])
    expect(await mine(0)).toEqual([])
  })
})
