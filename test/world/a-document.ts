import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { addChunk, beginDocument, finishDocument } from '#capabilities/documents/model/api.ts'
import { chunkCountOf, rangeOf } from '#capabilities/documents/model/chunks.ts'
import type { NewDocumentInput } from '#capabilities/documents/model/document.ts'
import type { CastName } from '#demo/cast.ts'
import type { TestNode } from './node.ts'

/** Bytes that begin as a JPEG with a comment in it; a picture as far as a server looks. */
export function aDocument(byteLength: number, comment = 'a photo'): Buffer {
  const words = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, words.length + 2])
  return Buffer.concat([head, words, Buffer.alloc(byteLength, words)]).subarray(0, Math.max(byteLength, 9))
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a device says about some bytes before it sends them. */
export function announced(
  given: Partial<NewDocumentInput> & { recordId: string },
  bytes: Uint8Array,
): NewDocumentInput & { id: string } {
  return {
    id: uuidv7(),
    kind: 'photo-of-document',
    mediaType: 'image/jpeg',
    byteLength: bytes.length,
    sha256: sha256Of(bytes),
    ...given,
  }
}

export function chunkOf(documentId: string, bytes: Uint8Array, index: number) {
  const { from, to } = rangeOf(index, bytes.length)!
  const piece = bytes.subarray(from, to)
  return { documentId, index, bytes: Buffer.from(piece).toString('base64'), sha256: sha256Of(piece) }
}

/** Sends a whole document, and returns its id. */
export async function attach(
  teller: Pick<TestNode, 'do'>,
  who: CastName,
  given: Partial<NewDocumentInput> & { recordId: string },
  bytes: Uint8Array,
): Promise<string> {
  const announcement = announced(given, bytes)
  const { id } = announcement
  await teller.do(who, beginDocument, announcement)
  for (let index = 0; index < chunkCountOf(bytes.length); index += 1)
    await teller.do(who, addChunk, chunkOf(id, bytes, index))
  await teller.do(who, finishDocument, { documentId: id })
  return id
}
