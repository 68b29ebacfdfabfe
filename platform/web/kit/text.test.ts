import { expect, it } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

it('says everything in both languages', () => {
  expect(textGaps(en, lo)).toEqual([])
})

it('finds what one language leaves out', () => {
  expect(textGaps({ a: 'x', b: { c: 'y' } }, { a: '', b: {} })).toEqual(['missing in Lao: b.c', 'empty: lo.a'])
})
