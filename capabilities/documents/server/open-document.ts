import type { OpenPurpose } from '#capabilities/documents/model/document.ts'
import type { MediaType } from '#capabilities/documents/model/media-type.ts'
import type { DocumentSubject } from '#capabilities/documents/model/policy.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'
import { readPlainChunk } from './contents.ts'
import type { DocumentOf } from './load-document.ts'
import { insertOpening } from './store.ts'

interface Opening {
  documentId: string
  id: string
  purpose: OpenPurpose
  reason: string | null
}

/** The only way to the contents for whoever did not take them today; who, when and why stays in the record. */
export async function openDocument(
  ctx: CommandContext & { actor: PokpongActor },
  { documentId, id, purpose, reason }: Opening,
  subject: DocumentSubject,
): Promise<{ mediaType: MediaType; chunks: number; byteLength: number } | Refusal> {
  const { row, recordKind } = subject as DocumentOf
  if (purpose === 'other' && !reason) return refuse(documentsProblems, 'purpose-needs-words')
  if (row.state === 'voided') return refuse(documentsProblems, 'document-voided')
  if (row.state === 'incomplete') return refuse(documentsProblems, 'document-incomplete')
  const key = await ctx.vault.open(row.record_id)
  if (!key) return notFound
  ctx.audit({ record: { id: row.record_id, kind: recordKind }, purpose, note: row.kind })
  await insertOpening(ctx.tx, {
    id,
    document_id: documentId,
    record_id: row.record_id,
    part: row.part,
    purpose,
    reason: key.seal('documents.reason', reason),
    opened_by: ctx.actor.accountId,
    session_id: ctx.actor.sessionId,
    opened_at: ctx.now,
  })
  return { mediaType: row.media_type as MediaType, chunks: row.chunk_count, byteLength: row.byte_length }
}

export async function readChunk(
  ctx: QueryContext,
  { documentId, index }: { documentId: string; index: number },
  subject: DocumentSubject,
): Promise<{ bytes: string } | Refusal> {
  const key = await ctx.vault.open((subject as DocumentOf).row.record_id)
  const plain = key && (await readPlainChunk(ctx, key, documentId, index))
  return plain ? { bytes: plain.toString('base64') } : notFound
}
