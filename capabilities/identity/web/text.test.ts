import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as accountEn } from './text-account.en.ts'
import { lo as accountLo } from './text-account.lo.ts'
import { en as administrationEn } from './text-administration.en.ts'
import { lo as administrationLo } from './text-administration.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(accountEn, accountLo)).toEqual([])
  expect(textGaps(administrationEn, administrationLo)).toEqual([])
})

test('Lao is spelt as the lexicon has it', () => {
  const words = JSON.stringify([lo, accountLo, administrationLo])
  expect(words).not.toMatch(/\u0ECD\u0EB2|\u0EAB\u0E99|\u0EAB\u0EA1|\u200B|[\u0E00-\u0E7F]/)
  expect(words).toBe(words.normalize('NFC'))
})
