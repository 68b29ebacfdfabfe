import type { Page } from 'playwright-core'
import { en } from '#capabilities/screening/web/text-listen.en.ts'
import { lo } from '#capabilities/screening/web/text-listen.lo.ts'
import type { Language } from './demo-node.ts'
import { press } from './hands.ts'

export const aloneWords = { en: en.alone, lo: lo.alone } as const

/** From the officer's question into the hands of the person. */
export async function handOver(page: Page, language: Language): Promise<void> {
  const words = aloneWords[language]
  await press(page, words.offer)
  await press(page, words.begin)
  await page.waitForURL(/\/alone$/)
  await page.getByRole('button', { name: words.handBack }).waitFor()
}

/** The person gives the phone back, and the officer is asked who it is. */
export async function handBack(page: Page, language: Language): Promise<void> {
  const words = aloneWords[language]
  await press(page, words.handBack)
  await press(page, words.takeBack)
  await page.getByRole('dialog').getByRole('textbox').or(page.getByRole('dialog').locator('input')).first().waitFor()
}
