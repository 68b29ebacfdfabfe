import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { codesEn } from './codes.en.ts'
import { codesLo } from './codes.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(codesEn, codesLo)).toEqual([])
})
