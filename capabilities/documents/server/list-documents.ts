import type { DocumentLine } from '#capabilities/documents/model/document.ts'
import { mayBeginDocument, mayVoidDocument, type RecordSubject } from '#capabilities/documents/model/policy.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { accountNames } from '#capabilities/identity/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { asSubject } from './load-document.ts'
import { selectDocuments, selectProofs } from './store.ts'

type Ctx = QueryContext & { actor: PokpongActor }

/** What is attached, newest first. What has not all arrived yet is shown to whoever is sending it. */
export async function listDocuments(ctx: Ctx, { recordId }: { recordId: string }, subject: RecordSubject) {
  const rows = await selectDocuments(ctx.tx, recordId)
  const shown = rows.filter((row) => row.state === 'complete' || row.added_by === ctx.actor.accountId)
  const key = shown.length > 0 ? await ctx.vault.open(recordId) : undefined
  const names = await accountNames(ctx.tx, [...new Set(shown.map((row) => row.added_by))])
  const documents = shown.map((row): DocumentLine => ({
    id: row.id,
    recordId,
    kind: row.kind as DocumentLine['kind'],
    title: key?.unseal('documents.title', row.title) ?? null,
    mediaType: row.media_type as DocumentLine['mediaType'],
    byteLength: row.byte_length,
    chunks: row.chunk_count,
    state: row.state as DocumentLine['state'],
    consentId: row.consent_id,
    addedBy: row.added_by,
    addedByName: names.get(row.added_by)?.displayName ?? '',
    addedAt: row.added_at.toISOString(),
    mayVoid: mayVoidDocument(ctx.actor, { ...subject, document: asSubject(row) }).allowed,
  }))
  return { documents, mayAdd: mayBeginDocument(ctx.actor, { ...subject, part: 'documents' }).allowed }
}

/** What proves which consent of a person, oldest first: for the ledger of consents. */
export async function readProofs(
  ctx: Pick<QueryContext, 'tx'>,
  personId: string,
): Promise<ReadonlyMap<string, readonly DocumentProof[]>> {
  const rows = await selectProofs(ctx.tx, personId)
  const proofs = rows.map((row) => ({
    consentId: row.consent_id!,
    documentId: row.id,
    kind: row.kind as DocumentLine['kind'],
    mediaType: row.media_type as DocumentLine['mediaType'],
    chunks: row.chunk_count,
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
  }))
  return Map.groupBy(proofs, ({ consentId }) => consentId)
}

export type DocumentProof = Pick<DocumentLine, 'kind' | 'mediaType' | 'chunks' | 'addedBy' | 'addedAt'> & {
  documentId: string
}
