import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en as casesEn } from '#capabilities/cases/web/text.en.ts'
import { conflictsLo } from '#capabilities/cases/web/text-conflicts.lo.ts'
import { en as devicesEn } from '#capabilities/devices/web/text.en.ts'
import { en as kitEn } from '#platform/web/kit/text.en.ts'
import { type DemoNode, startDemoNode } from './demo-node.ts'
import { carryWork, deviceWords, findNetwork, loseNetwork, rowsOnDisk, unlock, walkTo } from './device.ts'
import {
  addNeed,
  ask,
  changeNeed,
  codeOf,
  fileOf,
  save,
  startAtPlan,
  tell,
  untilAllSent,
  untilWaiting,
  walkToPlan,
  writeNeed,
} from './field.ts'
import { expectAccessible, press } from './hands.ts'
import { standBetween } from './newer-version.ts'
import { words } from './words.ts'

/** Tells this run from an earlier one, where a demonstration is used again. */
const run = Date.now()

let node: DemoNode
beforeAll(async () => {
  node = await startDemoNode()
})
afterAll(() => node?.close())

test('two phones change one need: what does not overlap is merged, and of what does a person chooses', async () => {
  const { need } = words.lo.forms
  const aunt = `The aunt has a room, ${run}.`
  const market = `Not near the market, ${run}.`
  const monday = `On Monday at the clinic, ${run}.`
  const friday = `On Friday at the hospital, ${run}.`
  const hers = await node.openAs('caseWorker', 'lo', 'phone')
  const theirs = await node.openAs('supervisor', 'lo', 'phone')
  const code = await codeOf(hers, 'Malai')
  for (const phone of [hers, theirs]) {
    await carryWork(phone, 'lo')
    await walkToPlan(phone, 'lo', code)
    await loseNetwork(phone)
  }
  const write = (phone: Page, field: string, said: string) => () => phone.getByLabel(field).fill(said)
  await changeNeed(hers, 'lo', 'safe-place', write(hers, need.arrangement, aunt))
  await changeNeed(theirs, 'lo', 'safe-place', write(theirs, need.words, market))
  await changeNeed(hers, 'lo', 'health', write(hers, need.arrangement, monday))
  await changeNeed(theirs, 'lo', 'health', write(theirs, need.arrangement, friday))
  for (const phone of [hers, theirs]) {
    await findNetwork(phone)
    await untilAllSent(phone, 'lo')
  }
  const { needs } = await fileOf(hers, code)
  expect(needs.find(({ kind }) => kind === 'safe-place')).toMatchObject({
    arrangement: aunt,
    words: market,
  })
  expect(needs.find(({ kind }) => kind === 'health')).toMatchObject({ arrangement: monday })

  await walkTo(hers, '/')
  const card = hers.getByRole('region', { name: conflictsLo.title })
  await card.getByText(monday).waitFor()
  await card.getByText(friday).waitFor()
  await expectAccessible(hers, 'my-work/two versions')
  await card.getByRole('radio', { name: friday }).check()
  await press(hers, conflictsLo.useOther)
  await card.waitFor({ state: 'detached' })
  const after = await fileOf(hers, code)
  expect(after.needs.find(({ kind }) => kind === 'health')).toMatchObject({ arrangement: friday })
  expect(after.timeline.map(({ kind }) => kind)).toContain('cases/conflict-settled')
})

test('a phone that is revoked while it is out of reach wipes itself, and what waited on it is its owner’s to send', async () => {
  const [said, school] = [`Somebody who speaks Khmu, ${run}.`, `To go back to school, ${run}.`]
  const [call, begun] = [`To call her aunt, ${run}.`, `A loom, ${run}.`]
  const phone = await node.openAs('caseWorker', 'en', 'phone')
  const administrator = await node.openAs('administrator', 'en', 'desk')
  const code = await codeOf(phone, 'Khamla')
  const passphrase = await carryWork(phone, 'en')
  await startAtPlan(phone, 'en', code, passphrase)
  await loseNetwork(phone)
  await addNeed(phone, 'en', 'interpretation', said)
  await addNeed(phone, 'en', 'education', school)
  await addNeed(phone, 'en', 'phone', call)
  await press(phone, casesEn.addNeed)
  await phone.getByLabel(words.en.forms.need.words).fill(begun)
  // Hidden in the same moment: what a form holds is kept before the store is shut.
  await phone.keyboard.press('Alt+h')
  await press(phone, kitEn.comeBack)
  await unlock(phone, 'en', passphrase)
  await untilWaiting(phone, 'en', said)
  await tell(administrator.context(), `/devices/${await newestDeviceOf(phone)}/revoke`, { because: 'lost' })
  await findNetwork(phone)
  await expect.poll(() => phone.evaluate(() => localStorage.getItem('pp-device')), { timeout: 60_000 }).toBeNull()
  expect(await rowsOnDisk(phone)).toBe(0)
  expect(await phone.evaluate(() => caches.keys())).toEqual([])

  const elsewhere = await node.openAs('caseWorker', 'en', 'desk')
  await elsewhere.goto('/waiting')
  await elsewhere.getByText(said).waitFor()
  await expectAccessible(elsewhere, 'waiting/handed in')
  expect(saidIn(await fileOf(elsewhere, code), said)).toBe(0)
  // Half a form is no decision of anybody's, and is not listed.
  expect(await elsewhere.getByText(begun).count()).toBe(0)
  const thing = (words: string) => elsewhere.getByText(words).locator('..')
  await thing(call).getByRole('button', { name: devicesEn.sealed.discard, exact: true }).click()
  await elsewhere.getByRole('dialog').getByRole('button', { name: devicesEn.sealed.discard, exact: true }).click()
  await elsewhere.getByText(call).waitFor({ state: 'detached' })
  await press(elsewhere, devicesEn.sealed.sendAll)
  await elsewhere.getByText(school).waitFor({ state: 'detached' })
  await elsewhere.getByText(deviceWords.en.waiting.closed).waitFor()
  await expect
    .poll(async () => (await ask<{ entries: [] }>(elsewhere.context(), '/devices/sealed')).entries)
    .toEqual([])
  const file = await fileOf(elsewhere, code)
  expect([said, school, call].map((each) => saidIn(file, each))).toEqual([1, 1, 0])
  await elsewhere.goto(`/cases/${code}/plan`)
  await press(elsewhere, casesEn.addNeed)
  await elsewhere.waitForFunction(
    (words) => [...document.querySelectorAll('textarea')].some(({ value }) => value === words),
    begun,
  )
})

test('on a full phone nothing that was typed or kept is lost, and the sentence says what to do', async () => {
  const phone = await node.openAs('caseWorker', 'lo', 'phone')
  const [book, call] = [`A copy of the house book, ${run}.`, `To call the mother, ${run}.`]
  const fill = await diskOf(phone)
  const code = await codeOf(phone, 'Nok')
  await carryWork(phone, 'lo')
  await walkToPlan(phone, 'lo', code)
  await loseNetwork(phone)
  await addNeed(phone, 'lo', 'documents', book)
  await fill(true)
  await writeNeed(phone, 'lo', 'phone', call)
  await phone.getByRole('dialog').getByText(deviceWords.lo.device.almostFull).waitFor()
  expect(await phone.getByLabel(words.lo.forms.need.words).inputValue()).toBe(call)
  await fill(false)
  await save(phone, 'lo')
  await phone.getByRole('dialog').waitFor({ state: 'detached' })
  await findNetwork(phone)
  await untilAllSent(phone, 'lo')
  const file = await fileOf(phone, code)
  expect(saidIn(file, book)).toBe(1)
  expect(saidIn(file, call)).toBe(1)
})

test('a newer version takes over from one with an outbox, and sends what that one kept', async () => {
  const between = await standBetween(await addressOf(node))
  const behind = await startDemoNodeAt(between.address)
  try {
    const { device } = deviceWords.en
    const said = `Wants to learn to sew, ${run}.`
    const phone = await behind.openAs('caseWorker', 'en', 'phone')
    const code = await codeOf(phone, 'Deuan')
    const passphrase = await carryWork(phone, 'en')
    await startAtPlan(phone, 'en', code, passphrase)
    await loseNetwork(phone)
    await addNeed(phone, 'en', 'education', said)
    between.serveNewer()
    between.setAway(true)
    await findNetwork(phone)
    await phone.goto('/me/device')
    await unlock(phone, 'en', passphrase)
    await phone.getByText(device.version).waitFor()
    await expectAccessible(phone, 'me/device with a newer version')
    await Promise.all([phone.waitForEvent('load'), press(phone, device.takeOver)])
    await unlock(phone, 'en', passphrase)
    await untilWaiting(phone, 'en', said)
    between.setAway(false)
    await walkTo(phone, '/me/device')
    await press(phone, device.sync)
    await untilAllSent(phone, 'en')
    expect(saidIn(await fileOf(phone, code), said)).toBe(1)
  } finally {
    await behind.close()
    between.close()
  }
})

test('a phone whose clock is two days ahead works, and what was recorded on it is accepted', async () => {
  const ahead = `{ const { now } = Date; Date.now = () => now() + 2 * 86400_000
    globalThis.Date = new Proxy(Date, { construct: (of, given) => given.length > 0 ? new of(...given) : new of(Date.now()) }) }\n`
  const said = `Not to be sent back yet, ${run}.`
  const phone = await node.openAs('caseWorker', 'en', 'desk')
  await phone.addInitScript(ahead)
  await patchWorker(phone, ahead)
  const code = await codeOf(phone, 'Kulap')
  await startAtPlan(phone, 'en', code, await carryWork(phone, 'en'))
  await loseNetwork(phone)
  await addNeed(phone, 'en', 'protection-from-threats', said)
  await phone.getByRole('listitem').filter({ hasText: said }).getByText(kitEn.waitsToBeSent).waitFor()
  await untilWaiting(phone, 'en', said)
  await findNetwork(phone)
  await untilAllSent(phone, 'en')
  expect(saidIn(await fileOf(phone, code), said)).toBe(1)
  await walkToPlan(phone, 'en', code)
  await phone.getByRole('listitem').filter({ hasText: said }).waitFor()
  await phone.getByText(kitEn.waitsToBeSent).first().waitFor({ state: 'detached' })
})

function saidIn({ needs }: Awaited<ReturnType<typeof fileOf>>, said: string): number {
  return needs.filter((need) => need.words === said).length
}

async function newestDeviceOf(phone: Page): Promise<string> {
  type Mine = { devices: { id: string; registeredAt: string }[] }
  const { devices } = await ask<Mine>(phone.context(), '/devices/mine')
  return devices.toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt))[0]!.id
}

/** The phone's disk, as the worker that writes on it finds it: before the phone is set up. @returns fills or frees it */
async function diskOf(phone: Page): Promise<(isFull: boolean) => Promise<void>> {
  const full = `{ const { add, put } = IDBObjectStore.prototype; let isFull = false
    new BroadcastChannel('disk').onmessage = ({ data }) => { isFull = data }
    const refusing = (write) => function (...given) {
      if (isFull) throw new DOMException('The disk is full.', 'QuotaExceededError')
      return write.apply(this, given)
    }
    Object.assign(IDBObjectStore.prototype, { add: refusing(add), put: refusing(put) }) }\n`
  await patchWorker(phone, full)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  return (isFull) => phone.evaluate((data) => new BroadcastChannel('disk').postMessage(data), isFull)
}

async function patchWorker(phone: Page, script: string): Promise<void> {
  await phone.context().route(/vault-worker/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: script + (await answer.text()) })
  })
}

async function addressOf({ open }: DemoNode): Promise<string> {
  const page = await open('en', 'desk')
  await page.goto('/')
  await page.context().close()
  return new URL(page.url()).origin
}

/** Another browser before a demonstration that runs already. */
async function startDemoNodeAt(address: string): Promise<DemoNode> {
  const before = process.env['POKPONG_JOURNEY_ADDRESS']
  process.env['POKPONG_JOURNEY_ADDRESS'] = address
  try {
    return await startDemoNode()
  } finally {
    if (before === undefined) delete process.env['POKPONG_JOURNEY_ADDRESS']
    else process.env['POKPONG_JOURNEY_ADDRESS'] = before
  }
}
