import { uuidv7 } from 'uuidv7'
import { rangeOf } from '#capabilities/documents/model/chunks.ts'
import type { DocumentSubject } from '#capabilities/documents/model/policy.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { digestOf, readPlainChunk, sealChunk } from './contents.ts'
import type { DocumentOf } from './load-document.ts'
import { insertChunk } from './store-chunks.ts'

interface Chunk {
  documentId: string
  index: number
  bytes: string
  sha256: string
}

/**
 * Keeps one piece. Its leaf names no record on purpose: a photo would fill the access log with dozens of lines that
 * say less than the one that it was added.
 */
export async function addChunk(
  ctx: CommandContext,
  { documentId, index, bytes, sha256 }: Chunk,
  subject: DocumentSubject,
): Promise<Record<string, never> | Refusal> {
  const { row } = subject as DocumentOf
  const plain = Buffer.from(bytes, 'base64')
  const range = rangeOf(index, row.byte_length)
  if (!range || plain.length !== range.to - range.from) return refuse(documentsProblems, 'no-such-chunk')
  if (digestOf(plain).toString('hex') !== sha256) return refuse(documentsProblems, 'chunk-damaged')
  if (row.state === 'voided') return refuse(documentsProblems, 'document-voided')
  const key = await ctx.vault.open(row.record_id)
  if (!key) return notFound
  const before = await readPlainChunk(ctx, key, documentId, index)
  if (before) return before.equals(plain) ? {} : refuse(documentsProblems, 'chunk-differs')
  const sealed = sealChunk(key, documentId, index, plain)
  await insertChunk(ctx.tx, { id: uuidv7(), document: row, number: index, digest: digestOf(sealed), bytes: sealed })
  return {}
}
