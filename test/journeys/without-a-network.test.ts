import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en as devicesEn } from '#capabilities/devices/web/text.en.ts'
import { en } from '#platform/web/kit/text.en.ts'
import { lo } from '#platform/web/kit/text.lo.ts'
import { aloneWords, handBack, handOver } from './alone.ts'
import { type DemoNode, startDemoNode } from './demo-node.ts'
import { carryWork, deviceWords, findNetwork, loseNetwork, rowsOnDisk, unlock, walkTo } from './device.ts'
import { expectAccessible, press, radio } from './hands.ts'
import { answerAll, callHer, passTheGate } from './officer.ts'
import { words } from './words.ts'

const kit = { en, lo } as const

let node: DemoNode
beforeAll(async () => {
  node = await startDemoNode()
})
afterAll(() => node?.close())

const ways = [
  { language: 'lo', size: 'phone' },
  { language: 'en', size: 'desk' },
] as const

describe.each(ways)('in the field without a network ($language, $size)', ({ language, size }) => {
  const { waiting } = deviceWords[language]
  const { screening, screenings } = words[language]

  test('a screening from its gate to its result, with a tab that was killed in between, is sent when there is a signal', async () => {
    const alias = `Grey heron ${language}`
    const page = await node.openAs('officer', language, size)
    const passphrase = await carryWork(page, language)
    await expectAccessible(page, 'me/device')
    await loseNetwork(page)
    await page.goto('/screening/new')
    await expectAccessible(page, 'locked')
    await unlock(page, language, passphrase)
    await passTheGate(page, language)
    await callHer(page, language, alias)
    for (const n of ['1', '2']) {
      await page.getByText(screening.question.of(n, '16')).first().waitFor()
      await radio(page, screening.question.answers.yes)
      await press(page, screening.question.next)
    }
    await page.getByText(screening.question.of('3', '16')).first().waitFor()
    const { pathname } = new URL(page.url())
    await radio(page, screening.question.answers.no)
    // Hidden in the same moment: the answer is kept before the store is shut.
    await page.keyboard.press('Alt+h')
    await press(page, kit[language].comeBack)
    await unlock(page, language, passphrase)
    await page.getByText(screening.question.of('3', '16')).first().waitFor()
    await page.getByRole('radio', { name: screening.question.answers.no, checked: true }).waitFor()
    await page.close()

    const again = await page.context().newPage()
    await again.goto(pathname.replace(/\/q\/\d+$/, ''))
    await unlock(again, language, passphrase)
    await answerAll(again, language, 4)
    await again.getByRole('heading', { name: screenings.headings['signs-found'] }).waitFor()

    await again.goto('/waiting')
    await unlock(again, language, passphrase)
    await again.getByRole('heading', { name: waiting.title, level: 1 }).waitFor()
    await expect
      .poll(() => again.getByRole('button', { name: waiting.undo }).count(), { timeout: 60_000 })
      .toBeGreaterThan(15)
    await expectAccessible(again, 'waiting')
    expect(await onDisk(again)).not.toContain(alias)

    await findNetwork(again)
    await untilSentHere(again, waiting.emptyFact)
    expect(await askedOf(again, pathname.split('/')[2]!)).toMatchObject({
      state: 'completed',
      outcome: 'signs-found',
      answered: 16,
      person: { alias },
    })
  })
})

test('a phone that was answered on alone opens for its officer by its own lock, and by nothing else', async () => {
  const { lock, proof, device } = deviceWords.lo
  const { question } = words.lo.screening
  const page = await node.openAs('officer', 'lo', 'phone')
  const passphrase = await carryWork(page, 'lo')
  await loseNetwork(page)
  await walkTo(page, '/screening')
  await press(page, words.lo.screenings.start)
  await passTheGate(page, 'lo')
  await callHer(page, 'lo', 'Little egret')
  await handOver(page, 'lo')
  const code = new URL(page.url()).pathname.split('/')[2]!
  await radio(page, question.answers.yes)
  await press(page, question.next)
  await page.getByText(question.of('2', '16')).first().waitFor()

  await handBack(page, 'lo')
  await expectAccessible(page, 'screening/alone, taken back')
  await page.getByLabel(lock.passphrase).fill('0000-0000-0000')
  await press(page, proof.confirm)
  await page.getByText(lock.wrong('9')).waitFor()
  await expectAlone(page)
  await page.keyboard.press('Escape')
  await page.goBack()
  await expectAlone(page)
  await page.keyboard.press('Alt+h')
  await press(page, lo.comeBack)
  await page.getByLabel(lock.passphrase).waitFor()
  await page.evaluate(() => history.back())
  await unlock(page, 'lo', passphrase)
  await page.getByText(question.of('2', '16')).first().waitFor()
  await expectAlone(page)
  await page.goto('about:blank')
  await page.goBack()
  await unlock(page, 'lo', passphrase)
  await page.getByText(question.of('2', '16')).first().waitFor()
  await expectAlone(page)
  await page.goto(`/screening/${code}/q/1`)
  await unlock(page, 'lo', passphrase)
  await page.getByText(question.of('2', '16')).first().waitFor()
  await expectAlone(page)
  await handBack(page, 'lo')
  await page.getByLabel(lock.passphrase).fill(passphrase)
  await press(page, proof.confirm)
  await expectAnswered(page, code, 1)

  await walkTo(page, '/me/device')
  await page.getByLabel(device.pinField).fill('482913')
  await press(page, device.pinSet)
  await page.getByText(device.pinIsSet).waitFor()
  await walkTo(page, `/screening/${code}/q/2`)
  await handOver(page, 'lo')
  await radio(page, question.answers.yes)
  await handBack(page, 'lo')
  await page.getByLabel(lock.pin).fill('000000')
  await press(page, proof.confirm)
  await page.getByText(lock.wrongPin).waitFor()
  await expectAlone(page)
  await page.getByLabel(lock.pin).fill('482913')
  await press(page, proof.confirm)
  await expectAnswered(page, code, 2)

  await walkTo(page, `/screening/${code}/q/3`)
  await handOver(page, 'lo')
  const waited = await rowsOnDisk(page, ['outbox'])
  await radio(page, question.answers.yes)
  await expect.poll(() => rowsOnDisk(page, ['outbox']), { timeout: 60_000 }).toBe(waited + 1)
  await page.close()
  const again = await page.context().newPage()
  await again.goto(`/screening/${code}/q/3`)
  await again.getByLabel(lock.passphrase).fill('0000-0000-0000')
  await press(again, lock.open)
  await again.getByText(lock.wrong('9')).waitFor()
  expect(await again.getByText(question.of('3', '16')).count()).toBe(0)
  await unlock(again, 'lo', passphrase)
  await expectAnswered(again, code, 3)

  async function expectAlone(held: Page): Promise<void> {
    await held.waitForURL((url) => url.pathname === `/screening/${code}/alone`)
    expect(await held.getByRole('heading', { name: words.lo.screenings.title }).count()).toBe(0)
    expect(await held.getByRole('button', { name: aloneWords.lo.offer }).count()).toBe(0)
    expect(await held.getByRole('radio', { checked: true }).count()).toBe(0)
  }
})

test('ten wrong passphrases wipe what a device carries, and the node hears of it and of what waited', async () => {
  const { lock } = deviceWords.lo
  const alias = 'Purple heron'
  const page = await node.openAs('officer', 'lo', 'phone')
  await carryWork(page, 'lo')
  await loseNetwork(page)
  await walkTo(page, '/screening/new')
  await passTheGate(page, 'lo')
  await callHer(page, 'lo', alias)
  await page.goto('/')
  await page.getByLabel(lock.passphrase).waitFor()
  for (let tried = 1; tried <= 10; tried += 1) {
    await page.getByLabel(lock.passphrase).fill('0000-0000-0000')
    await press(page, lock.open)
    if (tried < 10) await page.getByText(lock.wrong(String(10 - tried))).waitFor()
  }
  await page.getByText(lock.wiped).waitFor()
  await expectAccessible(page, 'locked, wiped')
  expect(await page.getByLabel(lock.passphrase).count()).toBe(0)
  // The device's id and token, and what is sealed to the node; also after a new start.
  await page.reload()
  await page.getByText(lock.wiped).waitFor()
  expect(await rowsOnDisk(page, ['answer', 'kept'])).toBe(0)
  expect(await rowsOnDisk(page, ['plain'])).toBe(1)
  expect(await rowsOnDisk(page, ['outbox'])).toBeGreaterThan(0)

  await findNetwork(page)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('pp-device')), { timeout: 60_000 }).toBeNull()
  expect(await rowsOnDisk(page)).toBe(0)
  const administrator = await node.openAs('administrator', 'en', 'desk')
  await administrator.goto('/admin/devices')
  await radio(administrator, devicesEn.view.closed('').trim())
  await administrator.getByText(devicesEn.state.wipedByTries).first().waitFor()
  await page.goto('/waiting')
  await page.getByText(alias).waitFor()
})

/** The officer's own screen of the question, with what was answered alone. */
async function expectAnswered(page: Page, code: string, n: number): Promise<void> {
  await page.waitForURL((url) => !url.pathname.endsWith('/alone'))
  await walkTo(page, `/screening/${code}/q/${n}`)
  await page
    .getByText(words.lo.screening.question.of(String(n), '16'))
    .first()
    .waitFor()
  await page.getByRole('radio', { name: words.lo.screening.question.answers.yes, checked: true }).waitFor()
}

async function untilSentHere(page: Page, sent: string): Promise<void> {
  await page.getByText(sent).waitFor()
}

/** What the node has, asked past the device. */
async function askedOf(page: Page, code: string): Promise<unknown> {
  const answer = await page.request.get(`/api/screenings/${code}`)
  return answer.json()
}

/** Everything in the browser's databases and storage, as text. */
function onDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = [localStorage, sessionStorage].flatMap((kept) =>
      Array.from({ length: kept.length }, (_, at) => `${kept.key(at)} ${kept.getItem(kept.key(at)!)}`),
    )
    for (const row of await rowsOfAll()) found.push(new TextDecoder().decode(row))
    return found.join('\n')

    async function rowsOfAll(): Promise<Uint8Array[]> {
      const all: Uint8Array[] = []
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open(name!)
          asked.onsuccess = () => resolve(asked.result)
        })
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve) => {
            const asked = database.transaction(store).objectStore(store).getAll()
            asked.onsuccess = () => resolve(asked.result)
          })
          for (const row of rows as Record<string, unknown>[]) {
            for (const held of Object.values(row)) {
              all.push(held instanceof Uint8Array ? held : new TextEncoder().encode(JSON.stringify(held) ?? ''))
            }
          }
        }
        database.close()
      }
      return all
    }
  })
}
