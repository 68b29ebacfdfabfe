import type { Page } from 'playwright-core'
import { codesEn } from '#capabilities/assistance/web/codes.en.ts'
import { codesLo } from '#capabilities/assistance/web/codes.lo.ts'
import type { Language } from './demo-node.ts'
import { choose, expectAccessible, press, radio } from './hands.ts'
import { words } from './words.ts'

const codes = { en: codesEn, lo: codesLo }

/** The centre accepts, keeps a place, welcomes her, records first assistance and answers back. */
export async function welcome(
  page: Page,
  language: Language,
  referralPath: string,
  alias: string,
  room: string,
): Promise<void> {
  const { referrals, shelter } = words[language]
  await page.goto('/')
  await page.getByText(alias).first().waitFor()
  await expectAccessible(page, 'work')
  await page.goto(referralPath)
  await page.getByText(referrals.stillSealed).first().waitFor()
  await expectAccessible(page, 'referrals/detail')
  await press(page, referrals.accept)
  await page.goto('/shelter')
  await page.getByRole('heading', { name: shelter.title }).waitFor()
  await expectAccessible(page, 'shelter')
  await press(page, shelter.planArrival)
  await radio(page, alias)
  await radio(page, room)
  await press(page, shelter.plan.save)
  await page.getByText(shelter.keptFor(alias, shelter.tonight)).first().click()
  await press(page, shelter.stay.arrived)
  await press(page, shelter.stay.save)
  await page.getByText(shelter.day('1')).first().waitFor()
  await recordHelp(page, language, alias)
}

async function recordHelp(page: Page, language: Language, alias: string): Promise<void> {
  const { shelter } = words[language]
  await page
    .getByRole('button', { name: new RegExp(alias) })
    .first()
    .click()
  await press(page, shelter.stay.record)
  await radio(page, codes[language].field.health)
  await choose(page, shelter.record.kind, 'health-check')
  await page.getByLabel(shelter.record.note).fill('ກວດສຸຂະພາບຄັ້ງທຳອິດ.')
  await press(page, shelter.record.save)
}
