import type { Generated, Kysely, Selectable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

interface DocumentTable {
  id: string
  record_id: string
  part: string
  kind: string
  title: Uint8Array | null
  media_type: string
  byte_length: number
  chunk_count: number
  digest: Uint8Array
  state: string
  consent_id: string | null
  void_reason: string | null
  added_by: string
  added_at: Date
  completed_at: Date | null
  voided_at: Date | null
  version: Generated<number>
}

interface OpeningTable {
  id: string
  document_id: string
  record_id: string
  part: string
  purpose: string
  reason: Uint8Array | null
  opened_by: string
  session_id: string
  opened_at: Date
  version: Generated<number>
}

type DocumentsTables = {
  'documents.document': DocumentTable
  'documents.chunk': {
    id: string
    document_id: string
    record_id: string
    part: string
    number: number
    digest: Uint8Array
    version: Generated<number>
  }
  'documents.sealed_bytes': { chunk_id: string; record_id: string; part: string; bytes: Uint8Array }
  'documents.opening': OpeningTable
  // Of the neighbour whose rows a proof names; Row-Level Security decides which there are.
  'consents.consent': { id: string; person_id: string }
}

export type DocumentRow = Selectable<DocumentTable>
export type NewDocumentRow = Omit<DocumentRow, 'version'>
export type NewOpeningRow = Omit<Selectable<OpeningTable>, 'version'>

export interface NewChunkRow {
  id: string
  document: DocumentRow
  number: number
  digest: Uint8Array
  bytes: Uint8Array
}

/** The same transaction, knowing these tables. */
export function documentsIn(tx: Tx): Kysely<DocumentsTables> {
  return tx
}
