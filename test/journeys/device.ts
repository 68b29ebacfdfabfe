import type { Locator, Page } from 'playwright-core'
import { en as identityEn } from '#capabilities/identity/web/text.en.ts'
import { lo as identityLo } from '#capabilities/identity/web/text.lo.ts'
import { en } from '#capabilities/sync/web/text.en.ts'
import { lo } from '#capabilities/sync/web/text.lo.ts'
import type { Language } from './demo-node.ts'
import { press, radio } from './hands.ts'

export const deviceWords = { en, lo } as const
const identity = { en: identityEn, lo: identityLo } as const

/** Sets this browser up to carry work, and waits until it could start without a network. @returns the passphrase */
export async function carryWork(
  page: Page,
  language: Language,
  means: 'withPassphrase' | 'withPasskey' = 'withPassphrase',
): Promise<string> {
  const { device, line } = deviceWords[language]
  await page.goto('/me/device')
  await press(page, device.begin)
  await radio(page, device[means])
  await press(page, device.begin)
  const passphrase = (await page.locator('p[translate=no]').textContent())!.trim()
  await page.getByLabel(device.typeAgain).fill(passphrase.toLowerCase())
  await press(page, device.confirm)
  await showWhoItIs(page, language, page.getByText(line.inStep))
  await page.getByText(line.inStep).waitFor()
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })
  return passphrase
}

/** The node asks for a fresh proof, unless one was given just before. @param done what stands there after it */
async function showWhoItIs(page: Page, language: Language, done: Locator): Promise<void> {
  const itIsMe = page.getByRole('button', { name: identity[language].proof.demo, exact: true })
  await itIsMe.or(done).first().waitFor()
  if (await itIsMe.isVisible()) await itIsMe.click()
}

export async function unlock(page: Page, language: Language, passphrase: string): Promise<void> {
  const { lock } = deviceWords[language]
  await page.getByLabel(lock.passphrase).fill(passphrase)
  await press(page, lock.open)
  await page.getByRole('heading', { name: lock.title }).waitFor({ state: 'detached' })
}

/** Airplane mode; the service worker has to answer from here on. */
export async function loseNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true)
}

export async function findNetwork(page: Page): Promise<void> {
  await page.context().setOffline(false)
}

/** Until everything that waited has been sent. */
export async function untilSent(page: Page, language: Language): Promise<void> {
  await page.goto('/waiting')
  await page.getByText(deviceWords[language].waiting.emptyFact).waitFor()
}

/** Within the application, so that the store stays open. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, '', to), path)
  await page.waitForURL((url) => url.pathname === path)
}

/** All that the browser's databases hold, in rows; or only those tables of it. */
export function rowsOnDisk(page: Page, tables?: readonly string[]): Promise<number> {
  return page.evaluate(async (wanted) => {
    let count = 0
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const store of database.objectStoreNames) {
        if (wanted && !wanted.includes(store)) continue
        count += await new Promise<number>((resolve) => {
          const asked = database.transaction(store).objectStore(store).count()
          asked.onsuccess = () => resolve(asked.result)
        })
      }
      database.close()
    }
    return count
  }, tables)
}
