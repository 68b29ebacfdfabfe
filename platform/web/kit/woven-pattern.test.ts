import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mintCode } from '#platform/model/ids.ts'
import { wovenPattern } from './woven-pattern.ts'

const code = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => mintCode('PP', bytes))

it('draws the same tile from the same code', () => {
  fc.assert(
    fc.property(code, (text) => {
      expect(wovenPattern(text)).toEqual(wovenPattern(text.slice()))
    }),
  )
})

it('keeps the tiles of a code that colleagues have learnt', () => {
  expect(wovenPattern('PP-7K4M2A-Q')).toMatchInlineSnapshot(`
    {
      "accent": "#D99A1C",
      "centre": "open",
      "corner": "diamonds",
      "ground": "#754C05",
      "ring": "doubled",
      "thread": "#FAEBC6",
    }
  `)
})

it('spreads codes that differ by one character over unlike tiles', () => {
  const tiles = Array.from({ length: 32 }, (_, fifth) =>
    JSON.stringify(wovenPattern(mintCode('PP', new Uint8Array([1, 2, 3, 4, fifth, 5])))),
  )
  expect(new Set(tiles).size).toBeGreaterThan(28)
})
