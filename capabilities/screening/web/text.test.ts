import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import * as clips from './text-clips.en.ts'
import * as clipsLo from './text-clips.lo.ts'
import * as list from './text-list.en.ts'
import * as listLo from './text-list.lo.ts'
import * as listen from './text-listen.en.ts'
import * as listenLo from './text-listen.lo.ts'
import * as result from './text-result.en.ts'
import * as resultLo from './text-result.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(list.en, listLo.lo)).toEqual([])
  expect(textGaps(listen.en, listenLo.lo)).toEqual([])
  expect(textGaps(clips.en, clipsLo.lo)).toEqual([])
  expect(textGaps(result.en, resultLo.lo)).toEqual([])
})
