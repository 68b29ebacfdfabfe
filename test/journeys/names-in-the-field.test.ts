import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccessLogEntry } from '#capabilities/audit/model/access-log.ts'
import { type DemoNode, startDemoNode } from './demo-node.ts'
import { carryWork, deviceWords, findNetwork, loseNetwork, walkTo } from './device.ts'
import { ask, codeOf, fileOf, untilAllSent } from './field.ts'
import { expectAccessible, press } from './hands.ts'
import { askForName, nameWords, permitNames, revealHere, shownName } from './names.ts'

let node: DemoNode
beforeAll(async () => {
  node = await startDemoNode()
})
afterAll(() => node?.close())

async function permit(namesCarried: boolean): Promise<void> {
  const office = await node.open('en', 'desk')
  await permitNames(office.context(), 'welfare', namesCarried)
  await office.close()
}

/** The survivor of a case, by the alias under which everybody knows her. */
async function survivorOf(phone: Page, alias: string) {
  const { people } = await fileOf(phone, await codeOf(phone, alias))
  const { person } = people.find((each) => each.person?.alias === alias)!
  return { personId: person!.id, path: `/people/${person!.code}` }
}

async function logOf(phone: Page, personId: string): Promise<AccessLogEntry[]> {
  const { entries } = await ask<{ entries: AccessLogEntry[] }>(phone.context(), `/audit/records/${personId}/access-log`)
  return entries
}

test('a name that the organisation permits is shown without a network, after its holder proved who is there, and is told', async () => {
  await permit(true)
  const phone = await node.openAs('caseWorker', 'lo', 'phone')
  const { personId, path } = await survivorOf(phone, 'Malai')
  const passphrase = await carryWork(phone, 'lo')
  await phone.getByText(deviceWords.lo.device.names, { exact: true }).waitFor()
  const carried = (await logOf(phone, personId)).filter(({ operation }) => operation === 'persons/carry-identity')
  expect(carried).toHaveLength(1)

  await loseNetwork(phone)
  await askForName(phone, 'lo', path)
  await phone.getByText(nameWords.lo.nameFromHere).waitFor()
  await expectAccessible(phone, 'people/reveal without a network')
  await revealHere(phone, 'lo', passphrase)
  await shownName(phone).waitFor()
  expect(await shownName(phone).locator('li').count()).toBeGreaterThan(0)
  const waiting = deviceWords.lo.waiting
  await walkTo(phone, '/waiting')
  await phone.getByText(waiting.stays).waitFor()
  expect(await phone.getByRole('button', { name: waiting.undo }).count()).toBe(0)
  await expectAccessible(phone, 'waiting/what stays')

  await findNetwork(phone)
  await untilAllSent(phone, 'lo')
  const told = (await logOf(phone, personId)).find(({ operation }) => operation === 'persons/tell-reveal')
  expect(told).toMatchObject({ kind: 'name', purpose: 'call', note: 'offline' })
})

test('a wrong passphrase shows nothing, and without permission the screen says that names need the network', async () => {
  await permit(true)
  const phone = await node.openAs('caseWorker', 'en', 'phone')
  const { path } = await survivorOf(phone, 'Malai')
  await carryWork(phone, 'en')
  await loseNetwork(phone)
  await askForName(phone, 'en', path)
  await revealHere(phone, 'en', 'AAAA-BBBB-CCCC')
  await phone.getByText(deviceWords.en.lock.wrong('9')).waitFor()
  expect(await shownName(phone).count()).toBe(0)

  await findNetwork(phone)
  await permit(false)
  await phone.keyboard.press('Escape')
  await phone.keyboard.press('Escape')
  await walkTo(phone, '/me/device')
  await press(phone, deviceWords.en.device.sync)
  await phone.getByText(deviceWords.en.device.noNames, { exact: true }).waitFor()
  await loseNetwork(phone)
  await askForName(phone, 'en', path)
  await phone.getByText(nameWords.en.namesNotHere).waitFor()
})
