import type { BrowserContext, Page } from 'playwright-core'
import { en } from '#capabilities/persons/web/text.en.ts'
import { lo } from '#capabilities/persons/web/text.lo.ts'
import { accounts, organisations } from '#demo/cast.ts'
import type { Language } from './demo-node.ts'
import { deviceWords, walkTo } from './device.ts'
import { tell } from './field.ts'
import { press, radio } from './hands.ts'

export const nameWords = { en, lo } as const

/** As its administrator; whoever was signed in here is so no longer. */
export async function permitNames(
  context: BrowserContext,
  organisation: keyof typeof organisations,
  namesCarried: boolean,
): Promise<void> {
  await context.request.post('/api/session/demo', { data: { account: accounts.administrator.id } })
  const organisationId = organisations[organisation].id
  await tell(context, '/devices/policy', { organisationId, leaseDays: 14, caseLimit: 50, namesCarried })
}

export async function askForName(page: Page, language: Language, path: string): Promise<void> {
  await walkTo(page, path)
  await press(page, nameWords[language].reveal)
}

/** Chooses why, and shows with the device's own lock who is there. */
export async function revealHere(page: Page, language: Language, passphrase: string): Promise<void> {
  const text = nameWords[language]
  await page.getByText(text.nameFromHere).waitFor()
  await radio(page, text.purposes.call)
  await press(page, text.show60)
  await page.getByLabel(deviceWords[language].lock.passphrase).fill(passphrase)
  await press(page, deviceWords[language].proof.confirm)
}

export const shownName = (page: Page) => page.locator('[data-pp-revealed]')
