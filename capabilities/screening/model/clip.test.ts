import { expect, test } from 'vitest'
import { countByLanguage, standingOf } from './clip.ts'
import { listenLanguages } from './listen-languages.ts'

test('a clip whose words changed is neither new nor in use', () => {
  expect(standingOf('in-use', true)).toBe('in-use')
  expect(standingOf('in-use', false)).toBe('hear-again')
  expect(standingOf('new', false)).toBe('new')
})

test('a language without a clip is counted as none, not left out', () => {
  const counts = countByLanguage([
    { language: 'th', standing: 'in-use' },
    { language: 'th', standing: 'new' },
    { language: 'my', standing: 'hear-again' },
  ])
  expect(counts.map(({ language }) => language)).toEqual([...listenLanguages])
  expect(counts.filter(({ inUse }) => inUse > 0)).toEqual([{ language: 'th', inUse: 1 }])
})
