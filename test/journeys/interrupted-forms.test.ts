import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#capabilities/cases/model/api.ts'
import { keepDraft, readDraft } from '#capabilities/drafts/model/api.ts'
import { en as draftsEn } from '#capabilities/drafts/web/text.en.ts'
import { lo as draftsLo } from '#capabilities/drafts/web/text.lo.ts'
import { en as personsEn } from '#capabilities/persons/web/text.en.ts'
import { lo as personsLo } from '#capabilities/persons/web/text.lo.ts'
import { organisations } from '#demo/cast.ts'
import { type DemoNode, type Language, startDemoNode } from './demo-node.ts'
import { choose, expectAccessible, press, radio } from './hands.ts'
import { words } from './words.ts'

const more = { en: { drafts: draftsEn, persons: personsEn }, lo: { drafts: draftsLo, persons: personsLo } } as const

let node: DemoNode
beforeAll(async () => {
  node = await startDemoNode()
})
afterAll(() => node?.close())

const alias = 'Night heron'
const danger = 'ຜູ້ຈ້າງງານຢູ່ໜ້າປະຕູ'
const why = 'ລາວເວົ້າບໍ່ໄດ້'

const ways = [
  { language: 'lo', size: 'phone' },
  { language: 'en', size: 'desk' },
] as const

describe.each(ways)('a form that is interrupted ($language, $size)', ({ language, size }) => {
  const openAs = (who: 'caseWorker' | 'supervisor') => node.openAs(who, language, size)
  const { drafts } = more[language]

  test('opening a case: the tab is closed, and the words are there after signing in again elsewhere', async () => {
    const first = await openAs('caseWorker')
    await first.goto('/cases/new')
    const fields = caseFields(first, language)
    await fields.alias.fill(alias)
    await choose(first, words[language].forms.open.organisation, organisations.welfare.id)
    await radio(first, words[language].cases.urgency['danger-now'])
    const kept = first.waitForResponse(
      (response) => response.url().endsWith(keepDraft.path) && response.request().postData()!.includes(danger),
    )
    await fields.danger.fill(danger)
    expect((await kept).status()).toBe(200)
    expect(await onDevice(first)).not.toContain(alias)
    await first.context().close()

    const other = await openAs('supervisor')
    await other.goto('/cases/new')
    await caseFields(other, language).alias.waitFor()
    expect(await caseFields(other, language).alias.inputValue()).toBe('')

    const again = await openAs('caseWorker')
    await again.goto('/cases/new')
    const found = caseFields(again, language)
    await again.getByRole('button', { name: drafts.startAfresh }).waitFor()
    expect([await found.alias.inputValue(), await found.danger.inputValue()]).toEqual([alias, danger])
    await expectAccessible(again, 'cases/new, continued')

    await press(again, drafts.startAfresh)
    await again.getByRole('button', { name: drafts.undo }).waitFor()
    expect(await found.alias.inputValue()).toBe('')
    await press(again, drafts.undo)
    await again.getByRole('button', { name: drafts.startAfresh }).waitFor()
    expect(await found.alias.inputValue()).toBe(alias)
    await press(again, drafts.startAfresh)
    await again.getByRole('button', { name: drafts.undo }).waitFor()
    await again.reload()
    await found.alias.waitFor()
    expect(await found.alias.inputValue()).toBe('')
    expect(await again.getByRole('button', { name: drafts.startAfresh }).count()).toBe(0)
  })

  test('asking for a consent: typed and left in the same moment, and kept no longer once it was given', async () => {
    const { consents } = words[language]
    const first = await openAs('caseWorker')
    const { path, personId } = await openConsentForm(first, language)
    await radio(first, consents.purposes.identification)
    await choose(first, consents.form.recipientsAdd, organisations.department.id)
    await radio(first, consents.form.answers['vital-interest'])
    await first.getByLabel(consents.form.justification).fill(why)
    // No second passes: the page saves while it goes.
    await first.close({ runBeforeUnload: true })
    await expect.poll(() => isKept(first, 'consents/record-consent', personId), { timeout: 60_000 }).toBe(true)
    await first.context().close()

    const again = await openAs('caseWorker')
    await again.goto(path)
    const justification = again.getByLabel(consents.form.justification)
    await justification.waitFor()
    expect(await justification.inputValue()).toBe(why)
    await choose(again, consents.form.language, 'lo')
    await radio(again, consents.manners.aloud)
    await press(again, consents.form.save)
    await again.waitForURL(/\/consents\/PP-[^/]+$/)
    await again.goto(path)
    await again.getByRole('heading', { level: 1 }).waitFor()
    await again.getByText(consents.form.purpose).first().waitFor()
    expect(await again.getByRole('button', { name: drafts.startAfresh }).count()).toBe(0)
  })
})

function caseFields(page: Page, language: Language) {
  return {
    alias: page.getByLabel(more[language].persons.form.alias).first(),
    danger: page.getByLabel(words[language].forms.open.danger).first(),
  }
}

/** Asking the first person of the first case that is accompanied. */
async function openConsentForm(page: Page, language: Language): Promise<{ path: string; personId: string }> {
  const answer = await page.request.get(`/api${listCases.path}`)
  const { rows } = (await answer.json()) as { rows: { code: string; person: { id: string } }[] }
  await page.goto(`/cases/${rows[0]!.code}/consents`)
  await press(page, words[language].consents.page.record)
  await page.getByText(words[language].consents.form.purpose).first().waitFor()
  return { path: new URL(page.url()).pathname, personId: rows[0]!.person.id }
}

async function isKept(page: Page, form: string, about: string): Promise<boolean> {
  const answer = await page.context().request.get(`/api${readDraft.path}`, { params: { form, about } })
  return ((await answer.json()) as { draft: unknown }).draft !== null
}

/** Whatever the browser stores of the page. */
async function onDevice(page: Page): Promise<string> {
  const stored = await page.context().storageState({ indexedDB: true })
  const session = await page.evaluate(() => Object.values(window.sessionStorage).join('\n'))
  return [JSON.stringify(stored), session, page.url()].join('\n')
}
