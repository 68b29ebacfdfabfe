import { chunkCountOf, mostDocuments } from '#capabilities/documents/model/chunks.ts'
import type { NewDocument } from '#capabilities/documents/model/document.ts'
import { partFor, type RecordSubject } from '#capabilities/documents/model/policy.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { RecordOf } from './load-document.ts'
import { selectChunkNumbers } from './store-chunks.ts'
import { consentExists, countDocuments, insertDocument, selectDocument } from './store.ts'
import type { DocumentRow, NewDocumentRow } from './store-tables.ts'

type Ctx = CommandContext & { actor: PokpongActor }

/** Announces a document. The same again, after a break, is answered with the chunks that are there. */
export async function beginDocument(
  ctx: Ctx,
  document: NewDocument,
  subject: RecordSubject,
): Promise<{ there: number[] } | Refusal> {
  const { recordKind } = subject as RecordOf
  const key = await ctx.vault.open(document.recordId)
  if (!key) return notFound
  ctx.audit({ record: { id: document.recordId, kind: recordKind }, note: document.kind })
  const before = await selectDocument(ctx.tx, document.id)
  if (before) return goOn(ctx, key, before, document)
  if (document.consentId !== null) {
    const { consentId, recordId } = document
    if (!(await consentExists(ctx.tx, { consentId, personId: recordId })))
      return refuse(documentsProblems, 'not-this-consent')
  }
  const part = partFor(document)
  const many = await countDocuments(ctx.tx, { recordId: document.recordId, part })
  if (many >= mostDocuments) return refuse(documentsProblems, 'too-many-documents')
  await insertDocument(ctx.tx, toRow(ctx, key, document))
  return { there: [] }
}

async function goOn(ctx: Ctx, key: SubjectKey, before: DocumentRow, document: NewDocument) {
  const same =
    before.added_by === ctx.actor.accountId &&
    before.record_id === document.recordId &&
    before.consent_id === document.consentId &&
    key.unseal('documents.digest', before.digest) === document.sha256
  if (!same) return refuse(documentsProblems, 'document-differs')
  if (before.state === 'voided') return refuse(documentsProblems, 'document-voided')
  return { there: await selectChunkNumbers(ctx.tx, before.id) }
}

function toRow(ctx: Ctx, key: SubjectKey, document: NewDocument): NewDocumentRow {
  return {
    id: document.id,
    record_id: document.recordId,
    part: partFor(document),
    kind: document.kind,
    title: key.seal('documents.title', document.title || null),
    media_type: document.mediaType,
    byte_length: document.byteLength,
    chunk_count: chunkCountOf(document.byteLength),
    digest: key.seal('documents.digest', document.sha256),
    state: 'incomplete',
    consent_id: document.consentId,
    void_reason: null,
    added_by: ctx.actor.accountId,
    added_at: ctx.now,
    completed_at: null,
    voided_at: null,
  }
}
