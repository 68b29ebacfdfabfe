import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { documentsProblems } from '../model/problems.ts'
import { types } from './problem-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(Object.keys(documentsProblems).filter((type) => !(type in types))).toEqual([])
})
