import type { Tx } from '#platform/server/database.ts'
import { type DocumentRow, documentsIn, type NewDocumentRow, type NewOpeningRow } from './store-tables.ts'

/** Those that the actor may know of, newest first; what was voided is not among them. */
export async function selectDocuments(tx: Tx, recordIds: readonly string[]): Promise<DocumentRow[]> {
  return documentsIn(tx)
    .selectFrom('documents.document')
    .selectAll()
    .where((where) => where('record_id', '=', where.fn.any(where.val([...recordIds]))))
    .where('state', '!=', 'voided')
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What proves some consents and has arrived. */
export async function selectProofs(tx: Tx, personIds: readonly string[]) {
  const documents = documentsIn(tx).selectFrom('documents.document').selectAll()
  const theirs = documents.where((where) => where('record_id', '=', where.fn.any(where.val([...personIds]))))
  const complete = theirs.where('state', '=', 'complete')
  return complete.where('consent_id', 'is not', null).orderBy('added_at').orderBy('id').execute()
}

export async function selectDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  return documentsIn(tx).selectFrom('documents.document').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function countDocuments(tx: Tx, of: { recordId: string; part: string }): Promise<number> {
  const { count } = await documentsIn(tx)
    .selectFrom('documents.document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('record_id', '=', of.recordId)
    .where('part', '=', of.part)
    .where('state', '!=', 'voided')
    .executeTakeFirstOrThrow()
  return count
}

export async function insertDocument(tx: Tx, row: NewDocumentRow): Promise<void> {
  await documentsIn(tx).insertInto('documents.document').values(row).execute()
}

export async function updateDocument(
  tx: Tx,
  id: string,
  change: { state: 'complete'; completed_at: Date } | { state: 'voided'; voided_at: Date; void_reason: string },
): Promise<void> {
  await documentsIn(tx).updateTable('documents.document').set(change).where('id', '=', id).execute()
}

/** Whether this person's ledger holds the consent, as far as the actor may read it. */
export async function consentExists(tx: Tx, of: { consentId: string; personId: string }): Promise<boolean> {
  const consents = documentsIn(tx).selectFrom('consents.consent').select('id')
  const found = await consents.where('id', '=', of.consentId).where('person_id', '=', of.personId).executeTakeFirst()
  return found !== undefined
}

export async function insertOpening(tx: Tx, row: NewOpeningRow): Promise<void> {
  await documentsIn(tx).insertInto('documents.opening').values(row).execute()
}

/** When this account opened it in this session, the last time. */
export async function lastOpening(
  tx: Tx,
  of: { documentId: string; accountId: string; sessionId: string },
): Promise<Date | undefined> {
  const opening = await documentsIn(tx)
    .selectFrom('documents.opening')
    .select('opened_at')
    .where('document_id', '=', of.documentId)
    .where('opened_by', '=', of.accountId)
    .where('session_id', '=', of.sessionId)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return opening?.opened_at
}
