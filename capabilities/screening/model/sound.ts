import * as z from 'zod'

export const soundTypes = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'] as const
export const SoundType = z.enum(soundTypes)
export type SoundType = z.infer<typeof SoundType>

/** In bytes: a minute of speech, in a form that a slow network still carries. */
export const longestSound = 400 * 1024

/**
 * What a file is by its first bytes, whatever its name says: EBML (RFC 8794) for WebM, OggS (RFC 3533), the box ftyp
 * (ISO/IEC 14496-12), ID3 or a frame of MPEG audio layer III (ISO/IEC 11172-3), RIFF with WAVE.
 */
export function soundTypeOf(bytes: Uint8Array): SoundType | undefined {
  if (bytes.length < 16) return undefined
  if (begins(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm'
  if (says(bytes, 0, 'OggS')) return 'audio/ogg'
  if (says(bytes, 4, 'ftyp')) return 'audio/mp4'
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE')) return 'audio/wav'
  if (says(bytes, 0, 'ID3') || isLayerThree(bytes)) return 'audio/mpeg'
  return undefined
}

/** Eleven bits of synchronisation, then neither a reserved version nor another layer. */
function isLayerThree(bytes: Uint8Array): boolean {
  const second = bytes[1]!
  return bytes[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function says(bytes: Uint8Array, from: number, letters: string): boolean {
  return letters.split('').every((letter, at) => bytes[from + at] === letter.charCodeAt(0))
}
