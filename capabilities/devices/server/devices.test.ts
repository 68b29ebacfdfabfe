import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import { suspendAccount } from '#capabilities/identity/model/api-administration.ts'
import { atTheDoor } from '#capabilities/identity/server/store-door.ts'
import { insertSession } from '#capabilities/identity/server/store-sessions.ts'
import { accounts, asActor, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runOperation } from '#platform/server/spine.ts'
import { aNewDevice } from '#test/world/a-new-device.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import type { Database } from '#platform/server/database.ts'
import {
  extendLease,
  listDevices,
  listMyDevices,
  readDevicePolicy,
  revokeDevice,
  setDevicePolicy,
} from '../model/api-administration.ts'
import { confirmWiped, deviceStanding, registerDevice, reportContact } from '../model/api.ts'
import { devicesOperations } from './routes.ts'
import { deviceStandingOperation } from './standing.ts'

const test = rolledBack(base)
const day = 86_400_000

async function office(database: Database): Promise<TestNode> {
  const node = nodeOn(database, [...identityOperations, ...devicesOperations])
  await createCast(node.spine)
  return node
}

async function registered(node: TestNode, who: keyof typeof accounts = 'caseWorker') {
  const device = aNewDevice()
  await node.do(who, registerDevice, device)
  const proof = { id: device.id, token: device.token }
  return { device, proof }
}

const report = { pending: 3, held: 4, wrongTries: 1, appVersion: '1.4.3', storageKept: false, freeBytes: 5e9 }

const standingOf = async (node: TestNode, proof: { id: unknown; token: unknown }) =>
  node.do(null, deviceStanding, proof as never)

/** The same from a network of one's own: the test node's callers otherwise share one. */
async function askedFrom(node: TestNode, address: string, input: Record<string, unknown>) {
  const call = { actor: undefined, input, address, site: 'http://localhost', userAgent: '', cookies: {} }
  const answer = await runOperation(node.spine, deviceStandingOperation, call)
  return answer instanceof Refusal ? answer.problem.type : (answer.result as { standing: string }).standing
}

describe('a device', () => {
  test('is registered for the account that signed in, and gets the rule and the node’s key', async ({ database }) => {
    const node = await office(database)
    const told = await node.do('caseWorker', registerDevice, aNewDevice())
    expect(told).toMatchObject({ leaseDays: 14, caseLimit: 200 })
    expect(Buffer.from(told.nodeKey.publicKey, 'base64url')).toHaveLength(65)
    const { devices } = await node.do('caseWorker', listMyDevices, {})
    expect(devices).toMatchObject([{ kind: 'phone', pending: 0, sealed: 0, revoked: null, wiped: null }])
    expect((await node.do('colleague', listMyDevices, {})).devices).toEqual([])
    expect((await node.refused(null, registerDevice, aNewDevice())).type).toBe('not-signed-in')
  })

  test('cannot be taken over by registering its id or its code again', async ({ database }) => {
    const node = await office(database)
    const { device } = await registered(node)
    expect((await node.refused('colleague', registerDevice, { ...aNewDevice(), id: device.id })).type).toBe(
      'already-exists',
    )
    expect((await node.refused('colleague', registerDevice, { ...aNewDevice(), code: device.code })).type).toBe(
      'code-taken',
    )
  })

  test('has a token of which the database holds the hash only', async ({ database }) => {
    const node = await office(database)
    const { device } = await registered(node)
    const tables = ['device', 'device_history', 'contact', 'proof'].map((name) => `devices.${name}`)
    for (const table of [...tables, 'audit.leaf']) {
      const { rows } = await database.asOwner((db) =>
        sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.raw(table)} t`.execute(db),
      )
      expect(rows.length, table).toBeGreaterThan(0)
      const hexed = Buffer.from(device.token, 'base64url').toString('hex')
      for (const { row } of rows) expect([row.includes(device.token), row.includes(hexed)]).toEqual([false, false])
    }
  })

  test('at each contact says what waits and gets a new lease', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    node.now = new Date(node.now.getTime() + 10 * day)
    expect((await standingOf(node, proof)).leaseDays).toBe(4)
    expect(await node.do('caseWorker', reportContact, { ...proof, ...report })).toMatchObject({ leaseDays: 14 })
    expect((await standingOf(node, proof)).leaseDays).toBe(14)
    const [seen] = (await node.do('caseWorker', listMyDevices, {})).devices
    expect(seen).toMatchObject({ pending: 3, held: 4, wrongTries: 1, appVersion: '1.4.3', storageKept: false })
    expect(seen).toMatchObject({ lastContactAt: node.now.toISOString(), freeBytes: 5e9 })
  })

  test('is in contact by its owner and its token only', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const wrong = { ...proof, ...report, token: randomBytes(32).toString('base64url') }
    expect((await node.refused('caseWorker', reportContact, wrong)).type).toBe('not-found')
    expect((await node.refused('administrator', reportContact, { ...proof, ...report })).type).toBe('not-found')
    expect((await node.refused(null, reportContact, { ...proof, ...report })).type).toBe('not-signed-in')
  })
})

describe('the standing', () => {
  test('is told to whoever shows the token, and nothing of the account', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const told = await standingOf(node, proof)
    expect(Object.keys(told).toSorted()).toEqual(['leaseDays', 'nodeKey', 'standing'])
    expect(told).toMatchObject({ standing: 'active', leaseDays: 14 })
  })

  test('is unknown alike for a wrong token, an unknown id and nonsense', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const other = randomBytes(32).toString('base64url')
    const asked = [
      { ...proof, token: other },
      { ...proof, id: uuidv7() },
      { ...proof, id: 'x' },
      { ...proof, token: '' },
      { id: null, token: 7 },
      {} as never,
    ]
    const told = []
    for (const each of asked) told.push(await standingOf(node, each))
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(told[0]).toMatchObject({ standing: 'unknown', leaseDays: 0 })
  })

  test('is refused to an address that guesses without end, and never to a device that is right', async ({
    database,
  }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const wrong = { ...proof, token: 'x' }
    for (let guess = 0; guess < 200; guess += 1) await askedFrom(node, '198.51.100.1', wrong)
    expect(await askedFrom(node, '198.51.100.1', wrong)).toBe('try-later')
    expect(await askedFrom(node, '198.51.100.1', proof)).toBe('active')
    expect(await askedFrom(node, '198.51.100.2', wrong)).toBe('unknown')
  })
})

describe('a revoked device', () => {
  test('is revoked by its owner, and signs the account out elsewhere at once', async ({ database }) => {
    const node = await office(database)
    const { device, proof } = await registered(node)
    const laptop = { ...asActor('caseWorker'), sessionId: uuidv7() }
    for (const id of [laptop.sessionId, uuidv7()]) await addSession(node, accounts.caseWorker.id, id)
    expect(await node.do(laptop, revokeDevice, { id: device.id, because: 'lost' })).toEqual({ ended: 1 })
    expect(await standingOf(node, proof)).toMatchObject({ standing: 'revoked', leaseDays: 0 })
    expect((await node.refused('caseWorker', reportContact, { ...proof, ...report })).type).toBe('device-revoked')
    expect((await node.refused(laptop, revokeDevice, { id: device.id, because: 'lost' })).type).toBe('device-closed')
    const { rows } = await database.asOwner((db) =>
      sql`select purpose, note, record_id from audit.leaf where operation = 'devices/revoke-device'`.execute(db),
    )
    expect(rows).toEqual([{ purpose: 'lost', note: device.code, record_id: accounts.caseWorker.id }])
  })

  test('says itself that it is empty, without a session, and only the first time counts', async ({ database }) => {
    const node = await office(database)
    const { device, proof } = await registered(node)
    await node.do('administrator', revokeDevice, { id: device.id, because: 'stolen' })
    await node.do(null, confirmWiped, { ...proof, because: 'revoked' })
    const first = node.now.toISOString()
    node.now = new Date(node.now.getTime() + day)
    await node.do(null, confirmWiped, { ...proof, because: 'own-wish' })
    const [seen] = (await node.do('caseWorker', listMyDevices, {})).devices
    expect(seen).toMatchObject({ wiped: { at: first, because: 'revoked' }, revoked: { because: 'stolen' }, held: 0 })
    const wrong = { ...proof, token: 'x', because: 'revoked' } as const
    expect((await node.refused(null, confirmWiped, wrong)).type).toBe('not-found')
  })

  test('that wiped itself after wrong tries carries no work any more, although nobody revoked it', async ({
    database,
  }) => {
    const node = await office(database)
    const { device, proof } = await registered(node)
    await node.do(null, confirmWiped, { ...proof, because: 'wrong-tries' })
    expect((await standingOf(node, proof)).standing).toBe('revoked')
    expect((await node.refused('caseWorker', reportContact, { ...proof, ...report })).type).toBe('device-revoked')
    expect((await node.refused('administrator', extendLease, { id: device.id, days: 7 })).type).toBe('device-closed')
  })

  test('is every device of an account that was suspended', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const another = await registered(node, 'colleague')
    await node.do('administrator', suspendAccount, { id: accounts.caseWorker.id })
    expect((await standingOf(node, proof)).standing).toBe('revoked')
    expect((await standingOf(node, another.proof)).standing).toBe('active')
    const { devices } = await node.do('administrator', listDevices, {})
    expect(devices.find((each) => each.id === proof.id)?.revoked?.because).toBe('suspended')
  })

  test('cannot be closed by a colleague', async ({ database }) => {
    const node = await office(database)
    const { device, proof } = await registered(node)
    expect((await node.refused('colleague', revokeDevice, { id: device.id, because: 'lost' })).type).toBe('not-found')
    expect((await node.refused('supervisor', revokeDevice, { id: device.id, because: 'lost' })).type).toBe('not-found')
    expect((await standingOf(node, proof)).standing).toBe('active')
  })
})

describe('administrators', () => {
  const ofWelfare = {
    ...asActor('caseWorker'),
    accountId: accounts.supervisor.id,
    grants: [{ role: 'administrator', scope: { kind: 'organisation' } } as const],
  }
  const ofCentre = { ...ofWelfare, organisationId: organisations.centre.id, accountId: accounts.nurse.id }

  test('see the devices of their own organisations, with counts', async ({ database }) => {
    const node = await office(database)
    await registered(node)
    await registered(node, 'officer')
    const all = await node.do('administrator', listDevices, {})
    expect(all.devices.map((each) => each.displayName).toSorted()).toEqual(['Khamla P.', 'Vilayphone K.'])
    const own = await node.do(ofWelfare, listDevices, {})
    expect(own.devices).toMatchObject([
      { displayName: 'Vilayphone K.', roles: ['case-worker'], organisationId: organisations.welfare.id },
    ])
    expect((await node.do(ofCentre, listDevices, {})).devices).toEqual([])
    expect((await node.refused('supervisor', listDevices, {})).type).toBe('not-found')
  })

  test('give more days, and the device learns of it without a session', async ({ database }) => {
    const node = await office(database)
    const { device, proof } = await registered(node)
    node.now = new Date(node.now.getTime() + 12 * day)
    const { opensUntil } = await node.do(ofWelfare, extendLease, { id: device.id, days: 7 })
    expect(opensUntil).toBe(new Date(node.now.getTime() + 9 * day).toISOString())
    expect((await standingOf(node, proof)).leaseDays).toBe(9)
    expect(await node.do('caseWorker', reportContact, { ...proof, ...report })).toMatchObject({ leaseDays: 14 })
  })

  test('of elsewhere, and the holder, give none', async ({ database }) => {
    const node = await office(database)
    const { device } = await registered(node)
    const asked = { id: device.id, days: 7 }
    expect((await node.refused(ofCentre, extendLease, asked)).params?.['because']).toBe('outside-your-organisation')
    expect((await node.refused(ofCentre, revokeDevice, { id: device.id, because: 'lost' })).type).toBe('not-allowed')
    expect((await node.refused('caseWorker', extendLease, asked)).params?.['because']).toBe('not-your-own-device')
  })

  test('set the rule of their organisation, which every member may read', async ({ database }) => {
    const node = await office(database)
    const { proof } = await registered(node)
    const organisationId = organisations.welfare.id
    await node.do(ofWelfare, setDevicePolicy, { organisationId, leaseDays: 3, caseLimit: 20 })
    await node.do(ofWelfare, setDevicePolicy, { organisationId, leaseDays: 5, caseLimit: 20 })
    expect(await node.do('colleague', readDevicePolicy, { organisationId })).toEqual({
      leaseDays: 5,
      caseLimit: 20,
      namesCarried: false,
    })
    expect((await standingOf(node, proof)).leaseDays).toBe(5)
    const elsewhere = { organisationId: organisations.centre.id, leaseDays: 5, caseLimit: 20 }
    expect((await node.refused(ofWelfare, setDevicePolicy, elsewhere)).type).toBe('not-allowed')
    expect((await node.refused('colleague', readDevicePolicy, { organisationId: organisations.centre.id })).type).toBe(
      'not-found',
    )
    expect(await node.do('nurse', readDevicePolicy, { organisationId: organisations.centre.id })).toEqual({
      leaseDays: 14,
      caseLimit: 200,
      namesCarried: false,
    })
  })
})

async function addSession(node: TestNode, accountId: string, id: string): Promise<void> {
  const device = { browser: 'other', machine: 'other' } as const
  const session = { id, tokenHash: randomBytes(32), accountId, method: 'demo', device } as const
  await atTheDoor(node.database, (door) => insertSession(door, session, node.now))
}
