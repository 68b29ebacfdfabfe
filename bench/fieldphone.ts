import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { accounts } from '#demo/cast.ts'
import { startServer } from '#drills/server-process.ts'
import { ensureChromium } from '#test/install/chromium.ts'
import { chromiumArguments } from '#test/journeys/chromium.ts'
import { carryWork, deviceWords, loseNetwork } from '#test/journeys/device.ts'
import { press, radio } from '#test/journeys/hands.ts'
import { callHer, passTheGate } from '#test/journeys/officer.ts'
import { words } from '#test/journeys/words.ts'
import { type Bench, median, percentile } from './bench.ts'
import { hasPainted, watchFor } from './fieldphone-watch.ts'
import { addPasskeys, slowLine, slowProcessor } from './fieldphone-throttle.ts'

const colds = 3
const warms = 5
const screenings = 2
const questions = 16
const { lock } = deviceWords.en
const { question } = words.en.screening

/**
 * A phone of the field, as Chromium's own throttling makes one: the page's processor four times slower (its workers are
 * not slowed, Chromium has no means for that), 400 kbit/s and 400 ms.
 *
 * `cold_ms`: a first visit with an empty cache, from the address until the sign-in page's first choice is painted.
 * `warm_offline_ms`: without a network and with the store locked, from the address until the lock screen can be used, and
 * from the touch that opens it with a passkey until My work stands there; both machine's times, the finger's left out.
 * `next_question_p95_ms`: from the touch on "next" until the next question is painted, without a network, over two whole
 * screenings, the outbox growing.
 */
export const fieldphone: Bench = {
  async run() {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-fieldphone-'))
    const server = await startServer({ settings: { DATA_DIR: join(folder, 'node'), POKPONG_QUIET: '1' } })
    // Passkeys belong to a name, never to a number.
    const address = server.address.replace('127.0.0.1', 'localhost')
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] })
    try {
      const cold = await coldVisits(browser, address)
      const page = await aCarryingPhone(browser, address)
      const warm = await warmStarts(page)
      const next = await nextQuestions(page)
      console.log(
        `fieldphone cold_ms=${median(cold).toFixed(0)} warm_offline_ms=${median(warm).toFixed(0)} next_question_p95_ms=${percentile(next, 0.95).toFixed(0)}`,
      )
    } finally {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function aPhone(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await context.addInitScript(() => window.localStorage.setItem('pp-language', 'en'))
  return context
}

async function coldVisits(browser: Browser, address: string): Promise<number[]> {
  const took: number[] = []
  for (let visit = 0; visit < colds; visit += 1) {
    const context = await aPhone(browser, address)
    const page = await context.newPage()
    await slowProcessor(page, 4)
    await slowLine(page)
    await page.goto('/sign-in', { waitUntil: 'commit' })
    await page.getByRole('button').first().waitFor()
    took.push(await hasPainted(page))
    await context.close()
  }
  return took
}

/** Set up with a passkey by the product's own hands, at full speed: that is done once, at the office. */
async function aCarryingPhone(browser: Browser, address: string): Promise<Page> {
  const context = await aPhone(browser, address)
  await context.request.post('/api/session/demo', { data: { account: accounts.officer.id } })
  const page = await context.newPage()
  await addPasskeys(page)
  await carryWork(page, 'en', 'withPasskey')
  await loseNetwork(page)
  return page
}

async function warmStarts(page: Page): Promise<number[]> {
  await slowProcessor(page, 4)
  const took: number[] = []
  for (let start = 0; start < warms; start += 1) {
    await page.goto('/', { waitUntil: 'commit' })
    await page.getByRole('button', { name: lock.passkey }).waitFor()
    const untilLocked = await hasPainted(page)
    // The sentence under the greeting counts what waits: it stands there once the home screen has its answer.
    await watchFor(page, ' waiting for you.')
    await press(page, lock.passkey)
    const untilOpen = await page.evaluate(() => window.watched)
    console.log(`until_locked_ms=${untilLocked.toFixed(0)} until_open_ms=${untilOpen.toFixed(0)}`)
    took.push(untilLocked + untilOpen)
  }
  return took
}

async function nextQuestions(page: Page): Promise<number[]> {
  const took: number[] = []
  for (let screening = 0; screening < screenings; screening += 1) {
    await slowProcessor(page, 1)
    await page.goto('/screening/new')
    await press(page, lock.passkey)
    await passTheGate(page, 'en')
    await callHer(page, 'en', `Grey heron ${screening}`)
    await page
      .getByText(question.of('1', String(questions)))
      .first()
      .waitFor()
    await slowProcessor(page, 4)
    for (let n = 1; n < questions; n += 1) {
      await radio(page, n % 3 === 0 ? question.answers.no : question.answers.yes)
      await watchFor(page, question.of(String(n + 1), String(questions)))
      await press(page, question.next)
      took.push(await page.evaluate(() => window.watched))
    }
  }
  return took
}
