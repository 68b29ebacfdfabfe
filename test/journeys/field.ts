import { uuidv7 } from 'uuidv7'
import type { BrowserContext, Page } from 'playwright-core'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import { en as casesEn } from '#capabilities/cases/web/text.en.ts'
import { lo as casesLo } from '#capabilities/cases/web/text.lo.ts'
import type { Language } from './demo-node.ts'
import { deviceWords, unlock, walkTo } from './device.ts'
import { choose, press } from './hands.ts'
import { words } from './words.ts'

const files = { en: casesEn, lo: casesLo } as const

/** Asked past whatever the device carries. */
export async function ask<T>(context: BrowserContext, path: string): Promise<T> {
  const answer = await context.request.get(`/api${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
  return (await answer.json()) as T
}

export async function tell(context: BrowserContext, path: string, input: object): Promise<void> {
  const data = { commandId: uuidv7(), ...input }
  const answer = await context.request.post(`/api${path}`, { data, headers: { 'x-pokpong': '1' } })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}

export async function codeOf(page: Page, alias: string): Promise<string> {
  type Rows = { rows: { code: string; person: { alias: string } }[] }
  const { rows } = await ask<Rows>(page.context(), '/cases')
  return rows.find(({ person }) => person.alias === alias)!.code
}

export function fileOf(page: Page, code: string): Promise<CaseFile> {
  return ask(page.context(), `/cases/by-code/${code}`)
}

/** As on every later morning: the application starts from what the device keeps. */
export async function startAtPlan(page: Page, language: Language, code: string, passphrase: string): Promise<void> {
  await page.goto(`/cases/${code}/plan`)
  await unlock(page, language, passphrase)
  await page.getByRole('button', { name: files[language].addNeed, exact: true }).waitFor()
}

export async function walkToPlan(page: Page, language: Language, code: string): Promise<void> {
  await walkTo(page, `/cases/${code}/plan`)
  await page.getByRole('button', { name: files[language].addNeed, exact: true }).waitFor()
}

export async function addNeed(page: Page, language: Language, kind: NeedKind, said: string): Promise<void> {
  await writeNeed(page, language, kind, said)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Opens the form, fills it and saves; the form stays when it is refused. */
export async function writeNeed(page: Page, language: Language, kind: NeedKind, said: string): Promise<void> {
  const { need } = words[language].forms
  await press(page, files[language].addNeed)
  await choose(page, need.kind, kind)
  await page.getByLabel(need.words).fill(said)
  await save(page, language)
}

export async function save(page: Page, language: Language): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: words[language].forms.save, exact: true }).click()
}

export async function changeNeed(
  page: Page,
  language: Language,
  kind: NeedKind,
  change: () => Promise<void>,
): Promise<void> {
  const name = new RegExp(`${files[language].changeNeed}.*${words[language].cases.need[kind]}`)
  await page.getByRole('button', { name }).click()
  await change()
  await save(page, language)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Until it stands, as it was written, among what waits. */
export async function untilWaiting(page: Page, language: Language, said: string): Promise<void> {
  await walkTo(page, '/waiting')
  await page.getByText(said).first().waitFor()
  await page.getByRole('button', { name: deviceWords[language].waiting.undo }).first().waitFor()
}

export async function untilAllSent(page: Page, language: Language): Promise<void> {
  await walkTo(page, '/waiting')
  await page.getByText(deviceWords[language].waiting.emptyFact).waitFor()
}
