import { partsOf } from '#capabilities/access/model/part.ts'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { relationsOf } from '#capabilities/access/server/public.ts'
import type { NewDocument } from '#capabilities/documents/model/document.ts'
import {
  type DocumentSubject,
  type OpenedSubject,
  partFor,
  type RecordSubject,
} from '#capabilities/documents/model/policy.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { lastOpening, selectDocument } from './store.ts'
import type { DocumentRow } from './store-tables.ts'

type Ctx = Pick<QueryContext, 'tx' | 'now'> & { actor: PokpongActor }

export interface RecordOf extends RecordSubject {
  recordKind: 'person' | 'case'
}

export type DocumentOf = Omit<DocumentSubject, 'document'> &
  RecordOf & {
    row: DocumentRow
    document: DocumentSubject['document']
  }

/** A person or a case within the actor's reach. Nothing is attached to a screening: it is about a person. */
export async function loadRecord(ctx: Ctx, { recordId }: { recordId: string }): Promise<RecordOf | undefined> {
  return (await loadRecords(ctx, [recordId])).get(recordId)
}

/** Many at once; what is out of reach is missing. */
export async function loadRecords(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, RecordOf>> {
  const found = new Map<string, RecordOf>()
  for (const [recordId, relations] of await relationsOf(ctx, recordIds)) {
    const recordKind = relations[0]?.recordKind
    if (recordKind !== 'person' && recordKind !== 'case') continue
    // Relations that have ended are still the actor's own rows: they say nothing about the record any more.
    const reaches = partsOf(ctx.actor).some((part) => mayReadPart(ctx.actor, relations, part, ctx.now).allowed)
    if (reaches) found.set(recordId, { relations, recordKind, now: ctx.now })
  }
  return found
}

export async function loadNewDocument(ctx: Ctx, document: NewDocument) {
  const record = await loadRecord(ctx, document)
  return record && { ...record, part: partFor(document) }
}

export async function loadDocument(ctx: Ctx, { documentId }: { documentId: string }): Promise<DocumentOf | undefined> {
  const row = await selectDocument(ctx.tx, documentId)
  const record = row && (await loadRecord(ctx, { recordId: row.record_id }))
  return record && { ...record, row, document: asSubject(row) }
}

/** For a chunk that is asked for: also when the document was opened in this session. */
export async function loadOpened(
  ctx: Ctx,
  { documentId }: { documentId: string },
): Promise<(DocumentOf & OpenedSubject) | undefined> {
  const loaded = await loadDocument(ctx, { documentId })
  if (!loaded || loaded.row.state !== 'complete') return undefined
  const { accountId, sessionId } = ctx.actor
  return { ...loaded, openedAt: await lastOpening(ctx.tx, { documentId, accountId, sessionId }) }
}

export function asSubject(row: DocumentRow): DocumentSubject['document'] {
  return {
    part: row.part as DocumentSubject['document']['part'],
    addedBy: row.added_by,
    addedAt: row.added_at,
    state: row.state,
  }
}
