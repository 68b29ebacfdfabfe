import type { DocumentLine } from '#capabilities/documents/model/document.ts'
import {
  mayBeginDocument,
  mayListDocuments,
  mayVoidDocument,
  type RecordSubject,
} from '#capabilities/documents/model/policy.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { accountNames } from '#capabilities/identity/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { asSubject, loadRecords } from './load-document.ts'
import { selectDocuments, selectProofs } from './store.ts'
import type { DocumentRow } from './store-tables.ts'

export type Ctx = QueryContext & { actor: PokpongActor }

/** What is attached, newest first. What has not all arrived yet is shown to whoever is sending it. */
export async function listDocuments(ctx: Ctx, { recordId }: { recordId: string }, subject: RecordSubject) {
  return (await listsOf(ctx, new Map([[recordId, subject]]))).get(recordId)!
}

/** The same of many records in as many statements as one takes; undefined for what the actor may not read. */
export async function listManyDocuments(ctx: Ctx, questions: readonly { recordId: string }[]) {
  const found = await loadRecords(
    ctx,
    questions.map(({ recordId }) => recordId),
  )
  const readable = new Map([...found].filter(([, subject]) => mayListDocuments(ctx.actor, subject).allowed))
  const lists = await listsOf(ctx, readable)
  return questions.map(({ recordId }) => lists.get(recordId))
}

async function listsOf(ctx: Ctx, subjects: ReadonlyMap<string, RecordSubject>) {
  const rows = await selectDocuments(ctx.tx, [...subjects.keys()])
  const shown = rows.filter((row) => row.state === 'complete' || row.added_by === ctx.actor.accountId)
  const keys = await ctx.vault.openMany(shown.map((row) => row.record_id))
  const names = await accountNames(ctx.tx, [...new Set(shown.map((row) => row.added_by))])
  const byRecord = Map.groupBy(shown, (row) => row.record_id)
  const line = (row: DocumentRow, subject: RecordSubject): DocumentLine => ({
    id: row.id,
    recordId: row.record_id,
    kind: row.kind as DocumentLine['kind'],
    title: keys.get(row.record_id)?.unseal('documents.title', row.title) ?? null,
    mediaType: row.media_type as DocumentLine['mediaType'],
    byteLength: row.byte_length,
    chunks: row.chunk_count,
    state: row.state as DocumentLine['state'],
    consentId: row.consent_id,
    addedBy: row.added_by,
    addedByName: names.get(row.added_by)?.displayName ?? '',
    addedAt: row.added_at.toISOString(),
    mayVoid: mayVoidDocument(ctx.actor, { ...subject, document: asSubject(row) }).allowed,
  })
  return new Map(
    [...subjects].map(([recordId, subject]) => [
      recordId,
      {
        documents: (byRecord.get(recordId) ?? []).map((row) => line(row, subject)),
        mayAdd: mayBeginDocument(ctx.actor, { ...subject, part: 'documents' }).allowed,
      },
    ]),
  )
}

/** What proves which consent of some people, oldest first: for the ledger of consents. */
export async function readProofs(
  ctx: Pick<QueryContext, 'tx'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DocumentProof[]>> {
  const rows = await selectProofs(ctx.tx, personIds)
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
