import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrCode } from './qr-code.ts'

/** The drawing as text, so that it can be compared with one that an independent reader has read. */
const codeOf = (text: string) => qrCode(Buffer.from(text))
const drawn = (text: string) => codeOf(text).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))

test('a short text is drawn as an independent reader has read it', () => {
  expect(drawn('ປົກປ້ອງ').slice(0, 7)).toEqual([
    '#######..#..#####.#######',
    '#.....#...#####...#.....#',
    '#.###.#.###.##.##.#.###.#',
    '#.###.#..###..#.#.#.###.#',
    '#.###.#...#...###.#.###.#',
    '#.....#..#...#....#.....#',
    '#######.#.#.#.#.#.#######',
  ])
})

test('so is the link of an authenticator, with its version marks', () => {
  const link =
    'otpauth://totp/Pokpong:noy.k?issuer=Pokpong&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'
  const digest = createHash('sha256')
    .update(
      codeOf(link)
        .map((row) => row.map(Number).join(''))
        .join('\n'),
    )
    .digest('hex')
  expect(digest).toBe('cfd1611a6e8aec70be56bf320000449bfe71d1bea0e0005903a32ae9b392dce2')
})

test('grows with the text up to version ten, and refuses more', () => {
  expect([17, 18, 78, 79, 230, 231, 271].map((length) => codeOf('a'.repeat(length)).length)).toEqual([
    21, 25, 33, 37, 53, 57, 57,
  ])
  expect(() => codeOf('a'.repeat(272))).toThrow()
})
