import type { Tx } from '#platform/server/database.ts'
import { documentsIn, type NewChunkRow } from './store-tables.ts'

/** The row that has a history, then the bytes that have none. */
export async function insertChunk(tx: Tx, { id, document, number, digest, bytes }: NewChunkRow): Promise<void> {
  const wall = { record_id: document.record_id, part: document.part }
  const row = { id, document_id: document.id, ...wall, number, digest }
  await documentsIn(tx).insertInto('documents.chunk').values(row).execute()
  await documentsIn(tx)
    .insertInto('documents.sealed_bytes')
    .values({ chunk_id: id, ...wall, bytes })
    .execute()
}

export async function selectChunkNumbers(tx: Tx, documentId: string): Promise<number[]> {
  const chunks = documentsIn(tx).selectFrom('documents.chunk').select('number')
  const rows = await chunks.where('document_id', '=', documentId).orderBy('number').execute()
  return rows.map(({ number }) => number)
}

export async function selectChunk(
  tx: Tx,
  documentId: string,
  number: number,
): Promise<{ digest: Uint8Array; bytes: Uint8Array } | undefined> {
  return documentsIn(tx)
    .selectFrom('documents.chunk as c')
    .innerJoin('documents.sealed_bytes as s', 's.chunk_id', 'c.id')
    .select(['c.digest', 's.bytes'])
    .where('c.document_id', '=', documentId)
    .where('c.number', '=', number)
    .executeTakeFirst()
}
