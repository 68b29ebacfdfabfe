import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bytesToBase64Url } from './base64.ts'
import { DeviceVault } from './vault.ts'
import { mostTries } from './vault-lock.ts'
import { newPassphrase, type Proof } from './wrap.ts'

const day = 86_400_000
const words = 'K7QP-3MXD-90TR'
const passphrase: Proof = { means: 'passphrase', words }
const wrong: Proof = { means: 'passphrase', words: 'K7QP-3MXD-90TS' }
/** Cheap where the counting is tested, not the stretching. */
const passkey: Proof = { means: 'passkey', secret: new Uint8Array(32).fill(7) }
const wrongPasskey: Proof = { means: 'passkey', secret: new Uint8Array(32).fill(8) }
const actor = {
  accountId: '0190f000-0000-7000-8000-000000000001',
  displayName: 'Khamla V.',
  organisationId: '0190f000-0000-7000-8000-000000000002',
  organisationName: { en: 'Vang Tao checkpoint', lo: 'ດ່ານວັງເຕົ່າ' },
  roles: ['screening-officer'],
}

let now = Date.parse('2026-11-22T08:00:00Z')
let name = ''
let count = 0

async function aVault(): Promise<DeviceVault> {
  name = `vault-${(count += 1)}`
  const vault = new DeviceVault(name, () => now)
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const publicKey = bytesToBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  await vault.setUp({
    deviceId: '0190f000-0000-7000-8000-000000000003',
    token: 'token',
    nodeKey: { id: '1', publicKey },
    leaseUntil: now + 14 * day,
    proofs: [
      { proof: passphrase, credentialId: null },
      { proof: passkey, credentialId: 'one' },
    ],
    actor,
  })
  return vault
}

const aCommand = (commandId: string, note: string) => ({
  commandId,
  name: 'cases/add-note',
  input: { words: note },
  occurredAt: '2026-11-22T08:00:00.000Z',
})

/** Everything that stands on the disk, as text and as bytes read as text. */
async function onDisk(): Promise<string> {
  const store = await new Dexie(name).open()
  const rows = await Promise.all(store.tables.map((table) => table.toArray()))
  store.close()
  const parts: string[] = []
  const collect = (value: unknown): void => {
    if (value instanceof Uint8Array)
      parts.push(Buffer.from(value).toString('latin1'), Buffer.from(value).toString('utf8'))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, held] of Object.entries(value)) {
        parts.push(key)
        collect(held)
      }
    } else parts.push(String(value))
  }
  collect(rows)
  return parts.join('\n')
}

beforeEach(() => {
  now = Date.parse('2026-11-22T08:00:00Z')
})

describe('a store that is set up', () => {
  test('opens with the passphrase however it was typed, and with the passkey', async () => {
    const vault = await aVault()
    vault.lock()
    await expect(vault.unlock({ means: 'passphrase', words: 'k7qp 3mxd 9otr' })).resolves.toMatchObject(actor)
    vault.lock()
    await expect(vault.unlock(passkey)).resolves.toMatchObject(actor)
  })

  test('makes passphrases of 60 bits, each another', () => {
    const made = new Set(Array.from({ length: 200 }, () => newPassphrase()))
    expect(made.size).toBe(200)
    for (const each of made) expect(each).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  })

  test('keeps nothing readable: no words, no code, no command, no name, no collection', async () => {
    const vault = await aVault()
    await vault.putAnswers([
      {
        collection: 'cases/read-case',
        key: '{"code":"PP-7K4M2Q-3"}',
        version: 'v',
        body: { alias: 'Night heron' },
        also: ['{"code":"PP-1"}'],
      },
    ])
    await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'She is afraid of her uncle'), 'a-case')
    await vault.keep('draft', { alias: 'Night heron' })
    const disk = await onDisk()
    for (const secret of [
      'Night heron',
      'PP-7K4M2Q-3',
      'read-case',
      'add-note',
      'uncle',
      'Khamla',
      'a-case',
      'draft',
      '90TR',
    ]) {
      expect(disk).not.toContain(secret)
    }
    // The test sees what is in the clear: how to ask for the key.
    expect(disk).toContain('0190f000-0000-7000-8000-000000000003')
  })

  test('answers nothing while it is locked', async () => {
    const vault = await aVault()
    await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'words'), 'a-case')
    vault.lock()
    await expect(vault.outbox()).rejects.toThrow('locked')
    await expect(vault.answer('cases/read-case', '{}')).rejects.toThrow('locked')
    await expect(vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000b', 'words'), 'a-case')).rejects.toThrow(
      'locked',
    )
  })

  test('does not open a row that was moved to another’s place', async () => {
    const vault = await aVault()
    await vault.putAnswers([
      { collection: 'c/a', key: '1', version: 'v', body: 'one', also: [] },
      { collection: 'c/a', key: '2', version: 'v', body: 'two', also: [] },
    ])
    const store = await new Dexie(name).open()
    const rows = await store.table('answer').toArray()
    await store.table('answer').put({ ...rows[0], id: rows[1].id })
    store.close()
    const both = await Promise.allSettled([vault.answer('c/a', '1'), vault.answer('c/a', '2')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('wrong tries', () => {
  test('are counted before they are made, and the tenth leaves what only the node can read, and what it is told by', async () => {
    const vault = await aVault()
    await vault.putAnswers([{ collection: 'c/a', key: '1', version: 'v', body: 'carried', also: [] }])
    await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'words'), 'a-case')
    vault.lock()
    for (let tried = 1; tried < mostTries; tried += 1) {
      await expect(vault.unlock(wrongPasskey)).rejects.toThrow('wrong')
      expect((await vault.state()).triesLeft).toBe(mostTries - tried)
    }
    await expect(vault.unlock(wrongPasskey)).rejects.toThrow('wiped')
    expect(await vault.state()).toMatchObject({ kind: 'closed', closed: 'wrong-tries', entries: 1, means: [] })
    await expect(vault.unlock(passkey)).rejects.toThrow('absent')
    await vault.handedIn(['0190f000-0000-7000-8000-00000000000a'])
    const store = await new Dexie(name).open()
    const left = await Promise.all(store.tables.map((table) => table.toArray()))
    store.close()
    const { deviceId, token } = await vault.state()
    const nothing = { nodeKey: { id: '', publicKey: '' }, wrapped: [], tries: 0, leaseUntil: 0 }
    expect(left.flat()).toEqual([{ k: 'device', deviceId, token, closed: 'wrong-tries', ...nothing }])
  })

  test('count on after the browser was killed in the middle of one', async () => {
    const vault = await aVault()
    vault.lock()
    void vault.unlock(wrong).catch(() => undefined)
    const tries = async () => (await new DeviceVault(name, () => now).state()).tries
    await expect.poll(tries, { timeout: 60_000 }).toBe(1)
  })

  test('are forgiven by a right one', async () => {
    const vault = await aVault()
    vault.lock()
    await expect(vault.unlock(wrongPasskey)).rejects.toThrow('wrong')
    await vault.unlock(passkey)
    expect((await vault.state()).triesLeft).toBe(mostTries)
  })
})

describe('the lease', () => {
  test('over, keeps the right key from opening it until the node was reached', async () => {
    const vault = await aVault()
    vault.lock()
    now += 15 * day
    expect((await vault.state()).kind).toBe('lapsed')
    await expect(vault.unlock(passkey)).rejects.toThrow('lapsed')
    await expect(vault.outbox()).rejects.toThrow('locked')
    await vault.unlock(passkey, now + 14 * day)
    expect((await vault.state()).kind).toBe('open')
  })

  test('is not prolonged by a clock set back, nor by writing another date on the disk', async () => {
    const vault = await aVault()
    vault.lock()
    now += 13 * day
    await vault.unlock(passkey)
    vault.lock()
    now += 2 * day
    await expect(vault.unlock(passkey)).rejects.toThrow('lapsed')
    const store = await new Dexie(name).open()
    await store.table('plain').update('device', { leaseUntil: now + 90 * day })
    store.close()
    await expect(vault.unlock(passkey)).rejects.toThrow('lapsed')
  })

  test('over, leaves what waits readable for the node alone', async () => {
    const vault = await aVault()
    await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'She is afraid'), 'a-case')
    vault.lock()
    now += 15 * day
    const [entry] = await vault.sealedForNode()
    expect(entry?.id).toBe('0190f000-0000-7000-8000-00000000000a')
    expect(Buffer.from(entry!.sealed).toString('latin1')).not.toContain('afraid')
  })
})

describe('a PIN', () => {
  test('opens a store that is hidden in this session, and five wrong ones close it', async () => {
    const vault = await aVault()
    await vault.setPin('482913')
    vault.hide()
    await expect(vault.outbox()).rejects.toThrow('locked')
    await vault.unlockWithPin('482913')
    expect(await vault.outbox()).toEqual([])
    vault.hide()
    for (let tried = 0; tried < 5; tried += 1) await expect(vault.unlockWithPin('000000')).rejects.toThrow('wrong')
    await expect(vault.unlockWithPin('482913')).rejects.toThrow('locked')
    expect((await vault.state()).kind).toBe('locked')
  })

  test('is nowhere but in memory: a new start knows none', async () => {
    const vault = await aVault()
    await vault.setPin('482913')
    const again = new DeviceVault(name, () => now)
    expect(await again.state()).toMatchObject({ kind: 'locked', hasPin: false })
    await expect(again.unlockWithPin('482913')).rejects.toThrow('locked')
  })
})

describe('whoever holds an open device shows that it is theirs', () => {
  test('with what opens the store, which stays open behind it', async () => {
    const vault = await aVault()
    await expect(vault.prove(wrongPasskey)).rejects.toThrow('wrong')
    expect(await vault.state()).toMatchObject({ kind: 'open', triesLeft: mostTries - 1 })
    await vault.prove(passkey)
    expect(await vault.state()).toMatchObject({ kind: 'open', triesLeft: mostTries })
    vault.lock()
    await expect(vault.prove(passkey)).rejects.toThrow('locked')
  })

  test('and wrong tries there and at the lock are counted together', async () => {
    const vault = await aVault()
    for (let tried = 1; tried < mostTries; tried += 1) await expect(vault.prove(wrongPasskey)).rejects.toThrow('wrong')
    vault.lock()
    await expect(vault.unlock(wrongPasskey)).rejects.toThrow('wiped')
  })

  test('with the PIN of this session, of which five wrong ones lock the store', async () => {
    const vault = await aVault()
    await expect(vault.proveWithPin('482913')).rejects.toThrow('locked')
    await vault.setPin('482913')
    await expect(vault.proveWithPin('000000')).rejects.toThrow('wrong')
    await vault.proveWithPin('482913')
    expect((await vault.state()).kind).toBe('open')
    for (let tried = 0; tried < 5; tried += 1) await expect(vault.proveWithPin('000000')).rejects.toThrow('wrong')
    expect((await vault.state()).kind).toBe('locked')
  })

  test('and a PIN proves nothing while the store is covered', async () => {
    const vault = await aVault()
    await vault.setPin('482913')
    vault.hide()
    await expect(vault.proveWithPin('482913')).rejects.toThrow('locked')
  })
})

test('a revoked device keeps only what waits, and only the node can read it', async () => {
  const vault = await aVault()
  await vault.putAnswers([{ collection: 'c/a', key: '1', version: 'v', body: 'carried', also: [] }])
  await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'She is afraid'), 'a-case')
  await vault.close('revoked')
  expect((await vault.state()).kind).toBe('closed')
  await expect(vault.unlock(passkey)).rejects.toThrow('absent')
  expect(await vault.sealedForNode()).toHaveLength(1)
  await vault.handedIn(['0190f000-0000-7000-8000-00000000000a'])
  expect(await vault.sealedForNode()).toEqual([])
})

test('a disk that is full refuses the command and loses nothing that was kept', async () => {
  const vault = await aVault()
  await vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000a', 'first'), 'a-case')
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  try {
    await expect(vault.enqueue(aCommand('0190f000-0000-7000-8000-00000000000b', 'second'), 'a-case')).rejects.toThrow(
      'full',
    )
  } finally {
    full.mockRestore()
  }
  expect((await vault.outbox()).map(({ input }) => input)).toEqual([{ words: 'first' }])
})
