import { expect, test } from 'vitest'
import { barrelFaults, controlFaults, nameFaults, sizeFaults } from './style.ts'

test.each([
  ['platform/server/utils.ts'],
  ['platform/server/export-manager.ts'],
  ['platform/web/DateHelper.tsx'],
  ['capabilities/common/model/case.ts'],
  ['capabilities/cases/model/v2.ts'],
  ['capabilities/cases/model/needOrder.ts'],
  ['capabilities/cases/web/Case_Page.tsx'],
])('%s is refused', (path) => {
  expect(nameFaults(path)).toHaveLength(1)
})

test.each([
  ['capabilities/cases/web/text.en.ts'],
  ['capabilities/cases/model/need-order.test.ts'],
  ['capabilities/cases/web/CasePage.tsx'],
  ['capabilities/cases/web/pages.tsx'],
  ['test/world/shelter-manager.ts'],
])('%s is a good name', (path) => {
  expect(nameFaults(path)).toEqual([])
})

test('a file that only passes on what several others export is refused, except what neighbours may see', () => {
  const text = `/** All. */\nexport { a } from './a.ts'\nexport * from './b.ts'\n`
  expect(barrelFaults({ path: 'platform/model/all.ts', text })).toHaveLength(1)
  expect(barrelFaults({ path: 'capabilities/cases/server/public.ts', text })).toEqual([])
  expect(barrelFaults({ path: 'platform/model/all.ts', text: `${text}export const c = 1` })).toEqual([])
})

test('files over 400 lines are refused, unless they are tables of text or questions', () => {
  const files = (path: string) => [
    { path, lines: 401 },
    ...Array.from({ length: 20 }, () => ({ path: 'a.ts', lines: 10 })),
  ]
  expect(sizeFaults(files('capabilities/cases/server/store.ts'))).toHaveLength(1)
  expect(sizeFaults(files('capabilities/cases/web/text.lo.ts'))).toEqual([])
  expect(sizeFaults(files('countries/la/protocols/labour.ts'))).toEqual([])
})

test('a house of long files is refused though none is too long', () => {
  const files = Array.from({ length: 10 }, () => ({ path: 'a.ts', lines: 230 }))
  expect(sizeFaults(files)).toHaveLength(2)
})

test('a control has to say whether a browser may keep what stands in it', () => {
  const say = (text: string) => controlFaults({ path: 'a/B.tsx', text })
  expect(say('<input type="text" onChange={(event) => change(event)} />')).toHaveLength(1)
  expect(say('<textarea rows={2}></textarea>')).toHaveLength(1)
  expect(say('<input autoComplete="off" onChange={(event) => change(event)} />')).toEqual([])
})
