import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en as account } from '#capabilities/identity/web/text-account.en.ts'
import { en as signIn } from '#capabilities/identity/web/text.en.ts'
import { type ServerProcess, startServer } from '#drills/server-process.ts'
import { home } from '#test/program.ts'
import { ensureChromium } from '../install/chromium.ts'
import { chromiumArguments } from './chromium.ts'
import { expectAccessible, press, tick } from './hands.ts'

const folder = mkdtempSync(join(tmpdir(), 'pokpong-first-'))
let server: ServerProcess
let browser: Browser

beforeAll(async () => {
  if (!existsSync(`${home}dist/web/index.html`)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: home })
  const settings = { DATA_DIR: join(folder, 'node'), POKPONG_QUIET: '1' }
  server = await startServer({ settings, isDemo: false })
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A phone or laptop whose own authenticator always says yes. */
async function aDeviceWithPasskeys(): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } })
  await context.addInitScript(() => window.localStorage.setItem('pp-language', 'en'))
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

test('a new node has no demonstration, and its one link makes the first administrator, once, with a passkey', async () => {
  const link = /Create the first administrator once, within a day: (\S+)/.exec(server.said())![1]!
  const page = await aDeviceWithPasskeys()
  expect((await page.request.get('/api/session/demo')).status()).toBe(404)
  const demo = { data: { account: '01900000-0000-7000-8000-000000000117' } }
  expect((await page.request.post('/api/session/demo', demo)).status()).toBe(404)

  await page.goto(link)
  await page.getByLabel(account.invite.displayName).fill('Ketsana O.')
  // Nothing of what was typed is lost when something is missing.
  await press(page, account.invite.next)
  await page.getByLabel(account.invite.signInName).fill('ketsana.o')
  await page.getByLabel(account.invite.organisationLo).fill('ກອງເລຂາ')
  await page.getByLabel(account.invite.organisationEn).fill('Secretariat')
  await expectAccessible(page, 'first administrator')
  await press(page, account.invite.next)
  await press(page, account.invite.makePasskey)
  await page.getByRole('heading', { name: account.recovery.title }).waitFor()
  expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(8)
  expect(page.url()).not.toContain('#')
  await tick(page, account.recovery.kept)
  await press(page, account.recovery.done)
  await page.waitForURL(`${server.address}/`)

  const again = await aDeviceWithPasskeys()
  await again.goto(link)
  await again.getByRole('heading', { name: account.invite.over }).waitFor()

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await press(page, signIn.withPasskey)
  await page.waitForURL(`${server.address}/`)
  await page.goto('/me/devices')
  await page.getByText(signIn.device.passkey).first().waitFor()
})
