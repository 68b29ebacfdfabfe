import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { accounts, type CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import type { Database } from '#platform/server/database.ts'
import { Keyring, newKeyring } from '#platform/server/keyring.ts'
import { sealForNode } from '#platform/web/device/seal-for-node.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { listDevices, listMyDevices, revokeDevice } from '../model/api-administration.ts'
import { handInSealed, listSealedEntries, registerDevice, settleSealedEntry } from '../model/api.ts'
import type { SealedContent } from '../model/sealed-content.ts'
import { nodeKeyOf } from './node-keys.ts'
import { openSealed } from './open-sealed.ts'
import { devicesOperations } from './routes.ts'

const test = rolledBack(base)
const day = 86_400_000

const aNote = (who: CastName = 'reporter'): SealedContent => ({
  name: 'cases/add-note',
  input: { words: 'She waits at the bridge. ລາວລໍຖ້າ' },
  commandId: uuidv7(),
  occurredAt: '2026-07-08T02:00:00.000Z',
  accountId: accounts[who].id,
})

async function sealedWith(publicKey: string, content: unknown): Promise<string> {
  return Buffer.from(await sealForNode(publicKey, content)).toString('base64url')
}

async function phone(database: Database) {
  const node = nodeOn(database, devicesOperations)
  await createCast(node.spine)
  const proof = { id: uuidv7(), token: randomBytes(32).toString('base64url') }
  const code = mintCode('DV', randomBytes(8))
  const device = { ...proof, code, kind: 'phone', unlock: 'both', appVersion: '1', storageKept: true } as const
  const { nodeKey } = await node.do('reporter', registerDevice, device)
  const hand = async (content: unknown = aNote(), id: string = uuidv7()) => {
    const entries = [{ id, sealed: await sealedWith(nodeKey.publicKey, content) }]
    return node.do(null, handInSealed, { ...proof, entries })
  }
  return { node, proof, code, hand }
}

const waitingFor = async (node: TestNode, who: CastName) => (await node.do(who, listSealedEntries, {})).entries

describe('an entry that was handed in sealed', () => {
  test('is opened for its owner, with the words and the command id', async ({ database }) => {
    const { node, proof, code, hand } = await phone(database)
    const note = aNote()
    const { kept } = await hand(note)
    const { name, input, commandId, occurredAt } = note
    expect(await waitingFor(node, 'reporter')).toEqual([
      {
        id: kept[0],
        deviceId: proof.id,
        deviceCode: code,
        deviceKind: 'phone',
        handedInAt: node.now.toISOString(),
        command: { name, input, commandId, occurredAt },
      },
    ])
  })

  test('is taken from a revoked device too, and read by nobody else', async ({ database }) => {
    const { node, proof, hand } = await phone(database)
    await node.do('administrator', revokeDevice, { id: proof.id, because: 'lost' })
    await hand()
    for (const who of ['administrator', 'supervisor', 'officer'] as const)
      expect(await waitingFor(node, who)).toEqual([])
    const { devices } = await node.do('administrator', listDevices, {})
    expect(devices).toMatchObject([{ sealed: 1 }])
    expect(JSON.stringify(devices)).not.toContain('bridge')
    expect(await waitingFor(node, 'reporter')).toHaveLength(1)
  })

  test('is refused from whoever does not hold the token', async ({ database }) => {
    const { node, proof } = await phone(database)
    const entries = [{ id: uuidv7(), sealed: 'AAAA' }]
    for (const wrong of [
      { ...proof, token: 'x' },
      { ...proof, id: uuidv7() },
    ]) {
      expect(await node.refused(null, handInSealed, { ...wrong, entries })).toEqual({
        type: 'not-found',
        status: 404,
      })
    }
    expect(await waitingFor(node, 'reporter')).toEqual([])
  })

  test('is kept once, however often the device hands it in, also after it was settled', async ({ database }) => {
    const { node, hand } = await phone(database)
    const id = uuidv7()
    await hand(aNote(), id)
    expect(await hand(aNote(), id)).toEqual({ kept: [id] })
    expect(await waitingFor(node, 'reporter')).toHaveLength(1)
    await node.do('reporter', settleSealedEntry, { id, outcome: 'sent' })
    await hand(aNote(), id)
    expect(await waitingFor(node, 'reporter')).toEqual([])
    expect((await node.do('reporter', listMyDevices, {})).devices).toMatchObject([{ sealed: 0 }])
  })

  test('loses its words when it is settled, which its owner alone does, once', async ({ database }) => {
    const { node, hand } = await phone(database)
    const { kept } = await hand()
    const asked = { id: kept[0]!, outcome: 'discarded' } as const
    expect((await node.refused('administrator', settleSealedEntry, asked)).type).toBe('not-found')
    await node.do('reporter', settleSealedEntry, asked)
    expect((await node.refused('reporter', settleSealedEntry, asked)).type).toBe('entry-settled')
    const { rows } = await database.asOwner((db) => sql`select sealed, outcome from devices.sealed_entry`.execute(db))
    expect(rows).toEqual([{ sealed: null, outcome: 'discarded' }])
  })

  test('can only be discarded when it does not open, or speaks for another account', async ({ database }) => {
    const { node, proof, hand } = await phone(database)
    await hand(aNote('caseWorker'))
    await hand({ anything: 'else' })
    await node.do(null, handInSealed, { ...proof, entries: [{ id: uuidv7(), sealed: 'AQID' }] })
    expect((await waitingFor(node, 'reporter')).map((entry) => entry.command)).toEqual([null, null, null])
  })

  test('stands nowhere in the clear', async ({ database }) => {
    const { hand } = await phone(database)
    await hand()
    const { rows } = await database.asOwner((db) =>
      sql<{
        sealed: Buffer
        row: string
      }>`select sealed, row_to_json(e)::text as row from devices.sealed_entry e`.execute(db),
    )
    expect(rows[0]!.sealed.includes('bridge')).toBe(false)
    expect(rows[0]!.row).not.toContain('bridge')
  })

  test('is forgotten after three months', async ({ database }) => {
    const { node, hand } = await phone(database)
    await hand()
    node.now = new Date(node.now.getTime() + 91 * day)
    await hand()
    expect(await waitingFor(node, 'reporter')).toHaveLength(1)
  })
})

describe('the seal', () => {
  const ring = newKeyring(new Date('2026-01-01T00:00:00Z'))

  test('opens after the keyring was rotated, and devices are told the new key', async () => {
    const before = new Keyring(ring)
    const after = new Keyring(before.rotated(new Date('2026-06-01T00:00:00Z')))
    const note = aNote()
    const sealed = Buffer.from(await sealForNode(nodeKeyOf(before).publicKey, note))
    expect(openSealed(after, sealed)).toEqual(note)
    expect(nodeKeyOf(after).id).not.toBe(nodeKeyOf(before).id)
    expect(openSealed(after, Buffer.from(await sealForNode(nodeKeyOf(after).publicKey, note)))).toEqual(note)
  })

  test('is the same key each time the node starts', () => {
    expect(nodeKeyOf(new Keyring(ring))).toEqual(nodeKeyOf(new Keyring(ring)))
  })

  test('opens with no other keyring, and not when any byte was altered', async () => {
    const keyring = new Keyring(ring)
    const sealed = Buffer.from(await sealForNode(nodeKeyOf(keyring).publicKey, aNote()))
    expect(openSealed(new Keyring(newKeyring(new Date())), sealed)).toBeUndefined()
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered[at]! ^= 1
      expect(openSealed(keyring, altered), `byte ${at}`).toBeUndefined()
    }
    for (const length of [0, 1, 66, 81]) expect(openSealed(keyring, sealed.subarray(0, length))).toBeUndefined()
  })
})
