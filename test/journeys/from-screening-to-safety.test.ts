import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIdentifiedPeople } from '#capabilities/statistics/model/api.ts'
import { decide, dissent } from './authority.ts'
import { askAndRefer } from './case-worker.ts'
import { type DemoNode, startDemoNode } from './demo-node.ts'
import { expectAccessible } from './hands.ts'
import { screenAndOpenCase } from './officer.ts'
import { welcome } from './shelter.ts'

let node: DemoNode
beforeAll(async () => {
  node = await startDemoNode()
})
afterAll(() => node?.close())

const ways = [
  { language: 'lo', size: 'phone', alias: 'ດອກໄມ້ປ່າ', room: 'ໄມ້ສັກ' },
  { language: 'en', size: 'desk', alias: 'Morning star', room: 'Teak' },
  { language: 'lo', size: 'desk', alias: 'ນົກແອ່ນ', room: 'ໄມ້ສັກ' },
  { language: 'en', size: 'phone', alias: 'River stone', room: 'Mulberry' },
] as const

for (const { language, size, alias, room } of ways) {
  test(`from a screening to a person in safety, and counted (${language}, ${size})`, async () => {
    const officer = await node.openAs('officer', language, size)
    const { caseCode } = await screenAndOpenCase(officer, language, alias)
    const worker = await node.openAs('caseWorker', language, size)
    const { referralPath } = await askAndRefer(worker, language, caseCode)
    const manager = await node.openAs('shelterManager', language, size)
    await welcome(manager, language, referralPath, alias, room)
    const authority = await node.openAs('authority', language, size)
    const path = await decide(authority, language, alias)
    await dissent(await node.openAs('secondAuthority', language, size), language, path)
    await countedOnce(language, size)
  })
}

let decided = 0

async function countedOnce(language: 'en' | 'lo', size: 'desk' | 'phone'): Promise<void> {
  decided += 1
  const page = await node.openAs('analyst', language, size)
  await page.goto('/statistics')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page, 'statistics')
  const asked = { commandId: uuidv7() }
  const answer = await page.request.post(`/api${readIdentifiedPeople.path}`, { data: asked })
  const { counts } = (await answer.json()) as { counts: { year: number; form: string; people: number }[] }
  const thisYear = counts.filter((count) => count.year === new Date().getFullYear())
  expect(thisYear.reduce((sum, count) => sum + count.people, 0)).toBe(decided)
  expect(counts.filter((count) => count.year === 2020).reduce((sum, count) => sum + count.people, 0)).toBe(142)
}
