import type { Page } from 'playwright-core'
import type { Language } from './demo-node.ts'
import { choose, expectAccessible, press, radio } from './hands.ts'
import { words } from './words.ts'

/** The competent authority decides, with basis, form and reasons; a colleague records a dissent. */
export async function decide(page: Page, language: Language, alias: string): Promise<string> {
  const { identification } = words[language]
  await page.goto('/identification')
  await page
    .getByRole('link', { name: new RegExp(alias) })
    .first()
    .click()
  await page.getByRole('heading', { name: identification.title(alias) }).waitFor()
  await radio(page, identification.outcomes['victim']!)
  await radio(page, identification.bases['own-interview']!)
  await typeToday(page, identification.interviewedOn)
  await choose(page, identification.form, 'labour-exploitation')
  await page.getByLabel(identification.reasons).fill('ສຳພາດແລ້ວ: ຖືກຍຶດເອກະສານ ແລະ ບໍ່ໄດ້ຮັບຄ່າແຮງ.')
  await expectAccessible(page, 'identification/decide')
  await press(page, identification.decide)
  await page.getByRole('button', { name: identification.revise }).waitFor()
  return new URL(page.url()).pathname
}

export async function dissent(page: Page, language: Language, path: string): Promise<void> {
  const { identification } = words[language]
  await page.goto(path)
  await press(page, identification.dissent)
  await page.getByLabel(identification.reasons).fill('ຂໍ້ມູນອາຍຸຍັງບໍ່ແນ່ນອນ.')
  await press(page, identification.dissentSend)
  await page.getByText('ຂໍ້ມູນອາຍຸຍັງບໍ່ແນ່ນອນ.').waitFor()
  await expectAccessible(page, 'identification/dissent')
}

async function typeToday(page: Page, label: string): Promise<void> {
  const [year, month, day] = new Date().toISOString().slice(0, 10).split('-').map(Number)
  const date = page.getByRole('group', { name: label })
  await date.getByRole('textbox').first().fill(String(day))
  await date.getByRole('combobox').selectOption(String(month))
  await date.getByRole('textbox').last().fill(String(year))
}
