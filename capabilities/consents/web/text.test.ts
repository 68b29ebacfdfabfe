import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { consentReasons } from './reason-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  for (const words of Object.values(consentReasons)) expect(words.en && words.lo).toBeTruthy()
})
