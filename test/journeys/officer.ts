import type { Page } from 'playwright-core'
import { organisations, accounts } from '#demo/cast.ts'
import type { Language } from './demo-node.ts'
import { choose, expectAccessible, pick, press, radio, tick } from './hands.ts'
import { words } from './words.ts'

/** At the checkpoint: gate, person, sixteen questions, result, and a case that somebody accompanies. */
export async function screenAndOpenCase(page: Page, language: Language, alias: string): Promise<{ caseCode: string }> {
  const { screenings, result, forms, cases } = words[language]
  await page.goto('/screening/new')
  await passTheGate(page, language)
  await callHer(page, language, alias)
  await answerAll(page, language)
  await page.getByRole('heading', { name: screenings.headings['signs-found'] }).waitFor()
  await expectAccessible(page, 'screening/result')
  await press(page, result.openCase)
  await page.getByRole('heading', { name: forms.open.titleFor(alias) }).waitFor()
  await choose(page, forms.open.organisation, organisations.welfare.id)
  await choose(page, forms.open.worker, accounts.caseWorker.id)
  await radio(page, cases.urgency.next)
  await radio(page, forms.open.basisChoice.consent)
  await choose(page, forms.open.language, 'lo')
  await pick(page, cases.need['safe-place'])
  await pick(page, cases.need.health)
  await expectAccessible(page, 'cases/new')
  await press(page, forms.open.submit)
  await page.waitForURL(/\/cases\/PP-/)
  return { caseCode: new URL(page.url()).pathname.split('/')[2]! }
}

/** An alias, an age and a sex: all that has to be known before the first question. */
export async function callHer(page: Page, language: Language, alias: string): Promise<void> {
  const { person } = words[language].screening
  await page.getByLabel(person.alias).fill(alias)
  await radio(page, person.ages['known-years'])
  await page.getByLabel(person.years).fill('22')
  await radio(page, person.sexes.female)
  await expectAccessible(page, 'screening/person')
  await press(page, person.begin)
}

/** What the gate asks to be looked after, by the officer's hands. */
export async function passTheGate(page: Page, language: Language): Promise<void> {
  const { gate } = words[language].screening
  await page.getByRole('heading', { name: gate.title }).waitFor()
  // Until everything is looked after, the button says what is missing instead of beginning.
  await page.getByRole('button', { name: gate.missing['private-place'] }).waitFor()
  await tick(page, gate.privatePlace)
  await choose(page, gate.companion, 'nobody')
  await choose(page, gate.interpreter, 'not-needed')
  await tick(page, gate.explained)
  await tick(page, gate.stopExplained)
  await tick(page, gate.agrees)
  await pick(page, gate.nothing)
  await expectAccessible(page, 'screening/gate')
  await press(page, gate.begin)
}

const yes = new Set([1, 2, 4, 5, 6, 8])

/** @param from the question that is open */
export async function answerAll(page: Page, language: Language, from = 1): Promise<void> {
  const { question } = words[language].screening
  for (let n = from; n <= 16; n++) {
    await page
      .getByText(question.of(String(n), '16'))
      .first()
      .waitFor()
    if (n === 1) await expectAccessible(page, 'screening/question')
    await radio(page, yes.has(n) ? question.answers.yes : question.answers.no)
    await press(page, n === 16 ? question.finish : question.next)
  }
}
