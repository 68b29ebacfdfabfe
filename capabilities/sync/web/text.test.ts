import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('the device speaks both languages', () => {
  expect(textGaps(en, lo)).toEqual([])
})
