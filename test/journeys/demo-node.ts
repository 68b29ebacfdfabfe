import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { accounts, type CastName } from '#demo/cast.ts'
import { startServer } from '#drills/server-process.ts'
import { home } from '#test/program.ts'
import { ensureChromium } from '../install/chromium.ts'
import { chromiumArguments } from './chromium.ts'

export type Language = 'en' | 'lo'
export type Size = 'desk' | 'phone'

export interface DemoNode {
  /** A browser of one of the cast, already past the sign-in page. */
  openAs: (who: CastName, language: Language, size: Size) => Promise<Page>
  /** A browser of nobody. */
  open: (language: Language, size: Size) => Promise<Page>
  close: () => Promise<void>
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** The product as `npm run demo` starts it, in a process of its own, and a real Chromium before it. */
export async function startDemoNode(): Promise<DemoNode> {
  if (!existsSync(`${home}dist/web/index.html`)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: home })
  const folder = mkdtempSync(join(tmpdir(), 'pokpong-journey-'))
  // Whoever writes a journey lets it run against a demonstration that is already there.
  const running = process.env['POKPONG_JOURNEY_ADDRESS']
  const server = running
    ? { address: running, stop: async () => {} }
    : await startServer({ settings: { DATA_DIR: join(folder, 'node'), POKPONG_QUIET: '1' } })
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] })
  const open = async (language: Language, size: Size) =>
    (await newContext(browser, server.address, language, size)).newPage()
  return {
    open,
    openAs: async (who, language, size) => {
      const context = await newContext(browser, server.address, language, size)
      const answer = await context.request.post('/api/session/demo', { data: { account: accounts[who].id } })
      if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function newContext(browser: Browser, baseURL: string, language: Language, size: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: sizes[size],
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => window.localStorage.setItem('pp-language', chosen), language)
  context.setDefaultTimeout(60_000)
  return context
}
