import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { formsEn } from './text-forms.en.ts'
import { formsLo } from './text-forms.lo.ts'
import { conflictsEn } from './text-conflicts.en.ts'
import { conflictsLo } from './text-conflicts.lo.ts'
import { wordsEn } from './words.en.ts'
import { wordsLo } from './words.lo.ts'

test('both languages say everything about cases', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(formsEn, formsLo)).toEqual([])
  expect(textGaps(conflictsEn, conflictsLo)).toEqual([])
  expect(textGaps(wordsEn, wordsLo)).toEqual([])
})
