import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import first from './formats/1.json' with { type: 'json' }
import { openStore } from './store.ts'
import { DeviceVault } from './vault.ts'

/** A store as a published version of the application left it on a phone. Never written anew. */
type Format = typeof first

const formats: Format[] = [first]

const asBytes = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'bytes' in value
    ? Uint8Array.from(Buffer.from(value.bytes as string, 'base64'))
    : value

async function leftBehind(name: string, { version, stores, rows }: Format): Promise<void> {
  const store = new Dexie(name)
  store.version(version).stores(stores)
  await store.open()
  for (const [table, held] of Object.entries(rows)) {
    await store.table(table).bulkPut(JSON.parse(JSON.stringify(held), asBytes) as object[])
  }
  store.close()
}

test.each(formats)('format $version opens, and its outbox is whole and in its order', async (format) => {
  const name = `format-${format.version}`
  await leftBehind(name, format)
  const vault = new DeviceVault(name, () => Date.parse('2026-11-23T08:00:00Z'))
  expect(await vault.state()).toMatchObject({ kind: 'locked', entries: 2, triesLeft: 10 })
  await vault.unlock({ means: 'passphrase', words: 'K7QP-3MXD-90TR' })
  expect((await vault.outbox()).map(({ name: command, input, state }) => [command, input, state])).toEqual([
    ['screening/save-answers', { id: 'one', answers: [] }, 'waiting'],
    ['cases/add-note', { words: 'ລາວຢ້ານ' }, 'waiting'],
  ])
  expect(await vault.answer('screening/read-screening', '{"screening":"two"}')).toEqual({ state: 'asking' })
  expect(await vault.kept('a')).toBe('kept')
  expect((await vault.sealedForNode()).map(({ id }) => id.at(-1))).toEqual(['a', 'b'])
})

test('the newest format is among those that are tested', async () => {
  const store = await openStore('newest').open()
  expect(store.verno).toBe(Math.max(...formats.map(({ version }) => version)))
  store.close()
})

test('asking whether there is a store makes none', async () => {
  expect((await new DeviceVault('nowhere').state()).kind).toBe('none')
  expect(await Dexie.exists('nowhere')).toBe(false)
})
