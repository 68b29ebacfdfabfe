import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { accounts } from '#demo/cast.ts'
import { startServer } from '#drills/server-process.ts'
import { chromiumArguments } from '#test/journeys/chromium.ts'
import { ensureChromium } from '#test/install/chromium.ts'
import type { Bench } from './bench.ts'

/** Kilobytes of JavaScript, gzip, that a browser with an empty cache loads before the page stands still. */
export const weight: Bench = {
  async run() {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-weight-'))
    const server = await startServer({ settings: { DATA_DIR: join(folder, 'node'), POKPONG_QUIET: '1' } })
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] })
    try {
      const signIn = await scriptsOf(browser, server.address, '/sign-in', undefined)
      const screening = await scriptsOf(browser, server.address, '/screening/new', accounts.officer.id)
      console.log(`weight signin_kb=${signIn.toFixed(1)} screening_kb=${screening.toFixed(1)}`)
    } finally {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function scriptsOf(
  browser: Browser,
  address: string,
  path: string,
  account: string | undefined,
): Promise<number> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 } })
  if (account) await context.request.post('/api/session/demo', { data: { account } })
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  page.removeAllListeners('response')
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  if (bytes === 0) throw new Error(`No script was seen on ${path}.`)
  return bytes / 1000
}
