import type { Page } from 'playwright-core'
import { codesEn } from '#capabilities/referrals/web/codes.en.ts'
import { codesLo } from '#capabilities/referrals/web/codes.lo.ts'
import { organisations } from '#demo/cast.ts'
import type { Language } from './demo-node.ts'
import { choose, expectAccessible, press, radio, tick } from './hands.ts'
import { words } from './words.ts'

/** Consent to identification, the request to the authority, and a referral to the centre under a consent given now. */
export async function askAndRefer(page: Page, language: Language, caseCode: string): Promise<{ referralPath: string }> {
  await page.goto(`/cases/${caseCode}`)
  await page.getByText(caseCode).first().waitFor()
  await expectAccessible(page, 'cases/file')
  await consentToIdentification(page, language, caseCode)
  await requestDecision(page, language, caseCode)
  return refer(page, language, caseCode)
}

async function consentToIdentification(page: Page, language: Language, caseCode: string): Promise<void> {
  const { consents } = words[language]
  await page.goto(`/cases/${caseCode}/consents`)
  await press(page, consents.page.record)
  await radio(page, consents.purposes.identification)
  await choose(page, consents.form.recipientsAdd, organisations.department.id)
  await choose(page, consents.form.language, 'lo')
  await radio(page, consents.manners.aloud)
  await radio(page, consents.form.answers.agrees)
  await expectAccessible(page, 'consents/new')
  await press(page, consents.form.save)
  await page.waitForURL(/\/consents\/PP-[^/]+$/)
}

async function requestDecision(page: Page, language: Language, caseCode: string): Promise<void> {
  const { identification } = words[language]
  await page.goto(`/cases/${caseCode}/identification`)
  await press(page, identification.request)
  await page.getByText(identification.requested('').split(',')[1]!.trim()).first().waitFor()
  await expectAccessible(page, 'cases/identification')
}

async function refer(page: Page, language: Language, caseCode: string): Promise<{ referralPath: string }> {
  const { sending, referrals } = words[language]
  const codes = { en: codesEn, lo: codesLo }[language]
  await page.goto(`/cases/${caseCode}/referrals`)
  await press(page, referrals.newReferral)
  await choose(page, sending.service, 'shelter')
  await tick(page, codes.need['safe-place'])
  await radio(page, codes.urgency.next)
  await radio(page, language === 'en' ? organisations.centre.name.en : organisations.centre.name.lo)
  await tick(page, sending.agrees)
  await choose(page, sending.language, 'lo')
  await page.getByRole('heading', { name: sending.preview }).waitFor()
  await page.getByText(sending.before).first().waitFor()
  await page.getByText(sending.after).first().waitFor()
  await expectAccessible(page, 'referrals/new')
  await press(page, sending.send)
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}/)
  return { referralPath: new URL(page.url()).pathname }
}
