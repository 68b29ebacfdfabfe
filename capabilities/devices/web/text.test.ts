import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
})

test('Lao is spelt as the lexicon has it', () => {
  const words = JSON.stringify(lo)
  expect(words).not.toMatch(/\u0ECD\u0EB2|\u0EAB\u0E99|\u0EAB\u0EA1|\u200B|[\u0E00-\u0E7F]/)
  expect(words).toBe(words.normalize('NFC'))
})
