import type { VoidReason } from '#capabilities/documents/model/document.ts'
import type { DocumentSubject } from '#capabilities/documents/model/policy.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { DocumentOf } from './load-document.ts'
import { updateDocument } from './store.ts'

export async function voidDocument(
  ctx: CommandContext,
  { documentId, reason }: { documentId: string; reason: VoidReason },
  subject: DocumentSubject,
): Promise<Record<string, never> | Refusal> {
  const { row, recordKind } = subject as DocumentOf
  ctx.audit({ record: { id: row.record_id, kind: recordKind }, note: reason })
  if (row.state === 'voided') return refuse(documentsProblems, 'document-voided')
  await updateDocument(ctx.tx, documentId, { state: 'voided', voided_at: ctx.now, void_reason: reason })
  return {}
}
