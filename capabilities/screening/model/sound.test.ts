import { expect, test } from 'vitest'
import { soundTypeOf } from './sound.ts'

const text = (letters: string, from = 0) => {
  const bytes = new Uint8Array(32)
  bytes.set(new TextEncoder().encode(letters), from)
  return bytes
}
const bytes = (...first: number[]) => {
  const all = new Uint8Array(32)
  all.set(first)
  return all
}

test('a sound is known by its first bytes', () => {
  expect(soundTypeOf(bytes(0x1a, 0x45, 0xdf, 0xa3))).toBe('audio/webm')
  expect(soundTypeOf(text('OggS'))).toBe('audio/ogg')
  expect(soundTypeOf(text('ftypM4A ', 4))).toBe('audio/mp4')
  expect(soundTypeOf(text('ID3'))).toBe('audio/mpeg')
  expect(soundTypeOf(bytes(0xff, 0xfb))).toBe('audio/mpeg')
  expect(soundTypeOf(text('RIFF\0\0\0\0WAVE'))).toBe('audio/wav')
})

test('what is no sound is not taken for one', () => {
  expect(soundTypeOf(text('<!doctype html>'))).toBeUndefined()
  expect(soundTypeOf(text('%PDF-1.7'))).toBeUndefined()
  expect(soundTypeOf(text('RIFF\0\0\0\0WEBP'))).toBeUndefined()
  expect(soundTypeOf(bytes(0xff, 0xd8, 0xff))).toBeUndefined()
  expect(soundTypeOf(bytes(0xff, 0xf1))).toBeUndefined()
  expect(soundTypeOf(new Uint8Array())).toBeUndefined()
  expect(soundTypeOf(new TextEncoder().encode('OggS'))).toBeUndefined()
})
