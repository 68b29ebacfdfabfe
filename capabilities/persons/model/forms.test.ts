import { expect, test } from 'vitest'
import { aliasSuggestions, suggestAliases } from './alias-suggestions.ts'
import { nameKey } from './name-key.ts'
import { Alias } from './person.ts'
import { readingsOf } from './readings.ts'
import { scriptOf } from './script.ts'

test.each([
  ['ບຸນມີ', 'lao'],
  ['บุญมี', 'thai'],
  ['Bounmy', 'latin'],
  ['Zoë', 'latin'],
  ['明', 'other'],
  ['', 'other'],
  ['ບຸນມີ (B)', 'lao'],
] as const)('%s is written in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

test('a word is read in the scripts it was not typed in', () => {
  expect(readingsOf('ບຸນມີ')).toEqual([
    { text: 'Bunmi', script: 'latin' },
    { text: 'บุนมี', script: 'thai' },
  ])
  expect(readingsOf('บุญมี')).toContainEqual({ text: 'ບຸນມີ', script: 'lao' })
  expect(readingsOf('Bounmy')).toEqual([{ text: 'Bunmi', script: 'latin' }])
  expect(readingsOf('bunmi')).toEqual([])
  expect(readingsOf('?')).toEqual([])
})

test('every suggested alias is one, and no two of them are read alike', () => {
  for (const alias of aliasSuggestions)
    expect([Alias.safeParse(alias.en).success, Alias.safeParse(alias.lo).success]).toEqual([true, true])
  expect(new Set(aliasSuggestions.map((alias) => nameKey(alias.en))).size).toBe(aliasSuggestions.length)
  expect(new Set(aliasSuggestions.map((alias) => nameKey(alias.lo))).size).toBe(aliasSuggestions.length)
})

test('an offer has no alias twice, whatever the seed', () => {
  for (const seed of [-3, 0, 1, 21, 22, 65535]) expect(new Set(suggestAliases(seed)).size).toBe(4)
})
