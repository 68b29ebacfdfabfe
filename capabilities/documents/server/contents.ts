import { createHash } from 'node:crypto'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { selectChunk } from './store-chunks.ts'

/** The document and the place are bound in: a chunk cannot be moved to another place, nor to another document. */
function fieldOf(documentId: string, index: number): string {
  return `documents.chunk|${documentId}|${index}`
}

export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

export function sealChunk(key: SubjectKey, documentId: string, index: number, plain: Uint8Array): Buffer {
  return key.sealBytes(fieldOf(documentId, index), plain)
}

/**
 * The plain bytes of one chunk, or undefined when it has not arrived.
 * @throws when the sealed bytes are not those whose digest was recorded, or were altered
 */
export async function readPlainChunk(
  ctx: Pick<QueryContext, 'tx'>,
  key: SubjectKey,
  documentId: string,
  index: number,
): Promise<Buffer | undefined> {
  const chunk = await selectChunk(ctx.tx, documentId, index)
  if (!chunk) return undefined
  if (!digestOf(chunk.bytes).equals(chunk.digest)) throw new Error('The bytes of a chunk are not those recorded.')
  return key.unsealBytes(fieldOf(documentId, index), chunk.bytes)
}
