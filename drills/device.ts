import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { accounts } from '#demo/cast.ts'
import { ensureChromium } from '#test/install/chromium.ts'
import { chromiumArguments } from '#test/journeys/chromium.ts'
import { carryWork, deviceWords, loseNetwork, unlock } from '#test/journeys/device.ts'
import { tell } from '#test/journeys/field.ts'
import { press, radio } from '#test/journeys/hands.ts'
import { askForName, permitNames, revealHere, shownName } from '#test/journeys/names.ts'
import { passTheGate } from '#test/journeys/officer.ts'
import { words } from '#test/journeys/words.ts'
import { aPerson } from '#test/world/a-person.ts'
import { mustFindAll, type Pattern, searchFolder, type Sighting } from './canary-search.ts'
import { Canaries } from './canary-words.ts'
import type { Drill } from './drill.ts'
import { startServer } from './server-process.ts'

/** Written in the clear on purpose, so that a search that sees nothing is noticed. No letters twice: files are packed. */
const control = 'zqxjkvbpwygfmdlhu9'
/** Chromium writes its files behind our backs; what it held back longer than this it would also lose in a crash. */
const settleMs = 4000

/**
 * What somebody types on a phone in the field, and the names that it carries by permission, must be nowhere readable in
 * the browser's profile on the disk: not while the store is open, nor locked, nor after a crash, a sign-out or a wipe.
 * Sabotage takes the encryption out of the worker that seals.
 */
export const device: Drill = {
  name: 'device',
  run: async ({ sabotage }) => {
    const place = await mkdtemp(join(tmpdir(), 'pokpong-device-'))
    const server = await startServer({ settings: { DATA_DIR: join(place, 'node'), POKPONG_QUIET: '1' } })
    try {
      const canaries = new Canaries()
      const found = await typeAndSearch(server.address, join(place, 'profile'), canaries, sabotage)
      for (const { place: file, form, times, when } of found) {
        process.stdout.write(`Found ${times} times ${when} in ${file}: ${form}\n`)
      }
      process.stdout.write(`device planted=${canaries.planted.length} found=${found.length}\n`)
      return canaries.planted.length > 0 && found.length === 0 ? 0 : 1
    } finally {
      await server.stop()
      await rm(place, { recursive: true, force: true })
    }
  },
}

type When = 'while open' | 'locked' | 'after a crash' | 'signed out' | 'wiped'

async function typeAndSearch(address: string, profile: string, canaries: Canaries, sabotage: boolean) {
  const found: (Sighting & { when: When })[] = []
  let patterns: Pattern[] = []
  const look = async (when: When) => {
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    if (searchFolder(profile, asPatterns(control)).length === 0) throw new Error('The search does not see the profile.')
    found.push(...searchFolder(profile, patterns).map((each) => ({ ...each, when })))
  }

  let context = await open(address, profile, sabotage)
  let page = context.pages()[0]!
  await permitNames(context, 'checkpoint', true)
  await signIn(context)
  const { path, name } = await knowSomebody(context, canaries)
  const passphrase = await carryWork(page, 'en')
  await page.evaluate(leaveInTheClear, control)
  await loseNetwork(page)
  await page.goto('/screening/new')
  await unlock(page, 'en', passphrase)
  await typeEverything(page, canaries)
  await seeName(page, path, name, passphrase)
  patterns = canaries.patterns
  mustFindAll(patterns)
  await look('while open')

  await page.keyboard.press('Alt+h')
  await look('locked')
  crash(profile)
  await look('after a crash')

  context = await open(address, profile, sabotage)
  page = context.pages()[0]!
  await signIn(context)
  await page.goto('/waiting')
  await unlock(page, 'en', passphrase)
  await page.getByRole('button', { name: deviceWords.en.waiting.undo }).first().waitFor()
  await context.clearCookies()
  await page.goto('/sign-in')
  await look('signed out')
  await signIn(context)
  await page.goto('/me/device')
  await wipe(page, passphrase)
  await look('wiped')
  await context.close()
  return found
}

async function open(address: string, profile: string, sabotage: boolean): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumArguments],
    baseURL: address,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript(() => window.localStorage.setItem('pp-language', 'en'))
  if (sabotage) {
    await context.route(/vault-worker/, async (route) => {
      const script = await (await route.fetch()).text()
      const careless =
        'crypto.subtle.encrypt = async (_a, _k, text) => text; crypto.subtle.decrypt = async (_a, _k, text) => text;\n'
      await route.fulfill({ body: careless + script, contentType: 'text/javascript' })
    })
  }
  return context
}

async function signIn(context: BrowserContext): Promise<void> {
  await context.request.post('/api/session/demo', { data: { account: accounts.officer.id } })
}

/** An alias, a name, words that she told, and words of a second screening that is left half begun. */
async function typeEverything(page: Page, canaries: Canaries): Promise<void> {
  const { person, question } = words.en.screening
  await passTheGate(page, 'en')
  await page.getByLabel(person.alias).fill(canaries.say('alias of a screening'))
  await radio(page, person.ages['known-years'])
  await page.getByLabel(person.years).fill('22')
  await press(page, person.begin)
  for (const n of ['1', '2']) {
    await page.getByText(question.of(n, '16')).first().waitFor()
    await radio(page, question.answers.yes)
    await press(page, question.words)
    await page
      .getByRole('textbox')
      .last()
      .fill(canaries.say(`words told at question ${n}`))
    await press(page, question.next)
  }
  await page.getByText(question.of('3', '16')).first().waitFor()
}

/** Somebody whose name and number the device carries, because the organisation permits it. */
async function knowSomebody(context: BrowserContext, canaries: Canaries): Promise<{ path: string; name: string }> {
  const name = canaries.say('a carried name')
  const person = aPerson({
    alias: 'Champa',
    names: [
      { text: name, script: 'latin', kind: 'legal' },
      { text: canaries.say('a carried other name'), script: 'lao', kind: 'birth' },
    ],
    contacts: [{ kind: 'phone', text: canaries.say('a carried phone') }],
  })
  await tell(context, '/persons', person)
  return { path: `/people/${person.code}`, name }
}

/** Without a network: carried, asked for, proved, and on the screen. */
async function seeName(page: Page, path: string, name: string, passphrase: string): Promise<void> {
  await askForName(page, 'en', path)
  await revealHere(page, 'en', passphrase)
  await shownName(page).getByText(name).waitFor()
}

/** Beside the store, as a careless application would: the search has to find it. */
async function leaveInTheClear(mark: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const asked = indexedDB.open('careless', 1)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('row'))
    asked.addEventListener('error', reject)
    asked.addEventListener('success', () => {
      const writing = asked.result.transaction('row', 'readwrite', { durability: 'strict' })
      writing.objectStore('row').put(mark, 1)
      writing.addEventListener('complete', resolve)
    })
  })
}

/** As when the battery is taken out. */
function crash(profile: string): void {
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`])
}

async function wipe(page: Page, passphrase: string): Promise<void> {
  const { device: text } = deviceWords.en
  await unlock(page, 'en', passphrase)
  await press(page, text.wipe)
  await page.getByRole('dialog').getByRole('button', { name: text.wipeConfirm, exact: true }).click()
  await page.waitForFunction(() => localStorage.getItem('pp-device') === null)
}

function asPatterns(mark: string): Pattern[] {
  return [
    { name: 'control', bytes: Buffer.from(mark) },
    { name: 'control, UTF-16', bytes: Buffer.from(mark, 'utf16le') },
  ]
}
