import { chunkCountOf, rangeOf } from '#capabilities/documents/model/chunks.ts'

/** SHA-256 in lower-case hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function digestOfWhole(whole: Blob): Promise<string> {
  return sha256Of(new Uint8Array(await whole.arrayBuffer()))
}

/** One chunk as documents/add-chunk takes it. @throws when the whole has no such chunk */
export async function pieceOf(whole: Blob, index: number): Promise<{ index: number; bytes: string; sha256: string }> {
  const range = rangeOf(index, whole.size)
  if (!range) throw new Error(`There is no chunk ${index} of ${chunkCountOf(whole.size)}.`)
  const bytes = new Uint8Array(await whole.slice(range.from, range.to).arrayBuffer())
  return { index, bytes: toBase64(bytes), sha256: await sha256Of(bytes) }
}

/** Puts together again what was read chunk by chunk. */
export function joined(pieces: readonly string[], mediaType: string): Blob {
  return new Blob(
    pieces.map((piece) => Uint8Array.from(atob(piece), (letter) => letter.codePointAt(0)!)),
    { type: mediaType },
  )
}

function toBase64(bytes: Uint8Array): string {
  // In steps, because a call takes only so many arguments.
  const step = 8192
  let letters = ''
  for (let at = 0; at < bytes.length; at += step) letters += String.fromCodePoint(...bytes.subarray(at, at + step))
  return btoa(letters)
}
