import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chunkBytes, chunkCountOf, missingOf, rangeOf } from '../model/chunks.ts'
import { beginsAs, mediaTypeOf } from '../model/media-type.ts'
import { digestOfWhole, joined, pieceOf } from './split.ts'

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a blob in chunks', () => {
  test.each([1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 7])(
    'of %i bytes comes together again, and each digest is of its own bytes',
    async (length) => {
      const bytes = bytesOf(length)
      const whole = new Blob([bytes], { type: 'image/png' })
      expect(await digestOfWhole(whole)).toBe(sha256(bytes))
      const pieces = await Promise.all(
        Array.from({ length: chunkCountOf(length) }, (_, index) => pieceOf(whole, index)),
      )
      for (const { index, bytes: text, sha256: digest } of pieces) {
        const { from, to } = rangeOf(index, length)!
        expect(digest).toBe(sha256(bytes.subarray(from, to)))
        expect(text.length).toBeLessThanOrEqual(65_536)
      }
      const again = joined(
        pieces.map((piece) => piece.bytes),
        'image/png',
      )
      expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes)
      expect(again.type).toBe('image/png')
    },
  )

  test('has no chunk before the first and none after the last', async () => {
    await expect(pieceOf(new Blob([bytesOf(chunkBytes)]), 1)).rejects.toThrow('There is no chunk 1 of 1.')
    expect(rangeOf(-1, 10)).toBeUndefined()
  })

  test('goes on with what is missing, and begins with nothing there', () => {
    expect(missingOf(3 * chunkBytes, [1])).toEqual([0, 2])
    expect(missingOf(chunkBytes + 1, [])).toEqual([0, 1])
    expect(missingOf(chunkBytes, [0])).toEqual([])
  })
})

describe('the type of a content', () => {
  test('is known by how it begins, and a page is no picture', () => {
    expect(beginsAs('image/jpeg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
    expect(beginsAs('audio/mp4', Uint8Array.from([0, 0, 0, 28, 0x66, 0x74, 0x79, 0x70]))).toBe(true)
    expect(beginsAs('image/jpeg', new TextEncoder().encode('<html>'))).toBe(false)
    expect(beginsAs('image/webp', new TextEncoder().encode('RIFF0000WAVE'))).toBe(false)
  })

  test('is read from what a recorder calls it', () => {
    expect(mediaTypeOf('audio/webm;codecs=opus')).toBe('audio/webm')
    expect(mediaTypeOf('image/svg+xml')).toBeUndefined()
  })
})
