import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHumanCode, mintCode, withFreshCodes } from './ids.ts'

const eightBytes = fc.uint8Array({ minLength: 8, maxLength: 8 })
const anyCharacter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split(''))
const random = () => crypto.getRandomValues(new Uint8Array(8))

describe('a human code', () => {
  test('looks as the pictures show it, and is known as one', () => {
    fc.assert(
      fc.property(eightBytes, (bytes) => {
        const code = mintCode('PP', bytes)
        expect(code).toMatch(/^PP-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/)
        expect(isHumanCode(code)).toBe(true)
      }),
    )
  })

  test('with one character copied wrongly, or two in each other’s place, is found out', () => {
    fc.assert(
      fc.property(eightBytes, fc.nat(5), anyCharacter, (bytes, at, other) => {
        const code = mintCode('RF', bytes)
        const place = 3 + at
        const wrong = code.slice(0, place) + other + code.slice(place + 1)
        expect(isHumanCode(wrong)).toBe(wrong === code)
        if (at === 5) return
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
        expect(isHumanCode(swapped)).toBe(swapped === code)
      }),
    )
  })
})

test('a new code takes the place of each that an input brings, and nothing else changes', () => {
  const code = mintCode('PP', random())
  const input = {
    code,
    id: 'kept',
    urgency: null,
    newPersons: [{ person: { code: mintCode('PP', random()), names: [{ text: code }] } }],
    needs: [{ code: 'health' }],
  }
  const again = withFreshCodes(input, random)
  const [before, after] = [input.newPersons[0]!.person, again.newPersons[0]!.person]
  expect(isHumanCode(again.code) && isHumanCode(after.code)).toBe(true)
  expect([again.code === code, after.code === before.code]).toEqual([false, false])
  expect({ ...again, code, newPersons: [{ person: { ...after, code: before.code } }] }).toEqual(input)
})
