/** What a browser's camera, canvas and recorder write: Safari records MP4, the others WebM or Ogg. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'audio/webm', 'audio/ogg', 'audio/mp4'] as const
export type MediaType = (typeof mediaTypes)[number]

/** Bytes by which a format is known, and where they stand. */
const signatures: Readonly<Record<MediaType, readonly { at: number; bytes: readonly number[] }[]>> = {
  'image/jpeg': [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  'image/png': [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  'image/webp': [
    { at: 0, bytes: ascii('RIFF') },
    { at: 8, bytes: ascii('WEBP') },
  ],
  // EBML, which WebM is written in.
  'audio/webm': [{ at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] }],
  'audio/ogg': [{ at: 0, bytes: ascii('OggS') }],
  'audio/mp4': [{ at: 4, bytes: ascii('ftyp') }],
}

/**
 * Whether the content begins as its type says. Whoever opens a document gives it to a decoder of the browser: what
 * calls itself a picture and is something else never gets that far.
 */
export function beginsAs(type: MediaType, content: Uint8Array): boolean {
  return signatures[type].every(({ at, bytes }) => bytes.every((byte, place) => content[at + place] === byte))
}

/** `audio/webm;codecs=opus` as `audio/webm`; undefined for what is not kept. */
export function mediaTypeOf(declared: string): MediaType | undefined {
  const bare = declared.split(';')[0]!.trim().toLowerCase()
  return mediaTypes.find((type) => type === bare)
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0)!)
}
