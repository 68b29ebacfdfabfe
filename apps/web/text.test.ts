import { expect, it } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en as sheetEn } from './components/text.en.ts'
import { lo as sheetLo } from './components/text.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

it('says everything in both languages', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(sheetEn, sheetLo)).toEqual([])
})
