import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { command } from '#platform/model/contract.ts'
import { offlineCommand } from '#platform/model/offline.ts'
import { aVaultOf } from '#test/world/a-device.ts'
import { Device, type VaultPort } from './device.ts'

const note = command({
  name: 'trial/note',
  summary: 'A note of a trial.',
  path: '/trial/note',
  policy: 'public',
  input: z.object({ words: z.string() }),
  output: z.object({}),
})

async function aDevice() {
  const vault = await aVaultOf('officer')
  const commands = [offlineCommand(note, { about: () => 'trial', output: () => ({}) })]
  const device = new Device({
    vault: vault as unknown as VaultPort,
    parts: [{ collections: [], commands }],
    isReachable: () => true,
    patience: 3_600_000,
  })
  const asked: string[] = []
  const send = (words: string) => {
    const network = () => {
      asked.push(words)
      return new Promise<never>(() => undefined)
    }
    return device.send(note, { words }, { commandId: uuidv7(), occurredAt: '2026-11-22T08:00:00.000Z' }, network)
  }
  const kept = async () => (await vault.outbox()).map(({ input }) => (input as { words: string }).words)
  return { device, send, kept, asked }
}

test('what the network has not answered is kept before the store is shut, and what was queued behind it', async () => {
  const { device, send, kept, asked } = await aDevice()
  const both = send('first').then(() => send('second'))
  await device.keepNow()
  expect(await kept()).toEqual(['first', 'second'])
  await both
  // The second knew that it had to hurry.
  expect(asked).not.toContain('second')
})

test('one that asks while the others are being kept waits for nobody', async () => {
  const { device, send, kept, asked } = await aDevice()
  const first = send('first')
  await expect.poll(() => asked).toEqual(['first'])
  const keeping = device.keepNow()
  const second = send('second')
  await keeping
  expect((await kept()).toSorted()).toEqual(['first', 'second'])
  await Promise.all([first, second])
  expect(asked).toEqual(['first'])
})

test('afterwards the network is asked again', async () => {
  const { device, send, kept, asked } = await aDevice()
  await device.keepNow()
  void send('first')
  await expect.poll(() => asked).toEqual(['first'])
  expect(await kept()).toEqual([])
})
