import { createHash } from 'node:crypto'
import { missingOf } from '#capabilities/documents/model/chunks.ts'
import { beginsAs, type MediaType } from '#capabilities/documents/model/media-type.ts'
import type { DocumentSubject } from '#capabilities/documents/model/policy.ts'
import { documentsProblems } from '#capabilities/documents/model/problems.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { readPlainChunk } from './contents.ts'
import type { DocumentOf } from './load-document.ts'
import { selectChunkNumbers } from './store-chunks.ts'
import { updateDocument } from './store.ts'
import type { DocumentRow } from './store-tables.ts'

const mostListed = 100

/** Holds the whole against what was announced; from then on it is shown. To finish it again changes nothing. */
export async function finishDocument(
  ctx: CommandContext,
  { documentId }: { documentId: string },
  subject: DocumentSubject,
): Promise<Record<string, never> | Refusal> {
  const { row, recordKind } = subject as DocumentOf
  ctx.audit({ record: { id: row.record_id, kind: recordKind }, note: row.kind })
  if (row.state === 'complete') return {}
  if (row.state === 'voided') return refuse(documentsProblems, 'document-voided')
  const missing = missingOf(row.byte_length, await selectChunkNumbers(ctx.tx, documentId))
  if (missing.length > 0) {
    const listed = missing.slice(0, mostListed).join(' ')
    return refuse(documentsProblems, 'chunks-missing', { count: missing.length, missing: listed })
  }
  const key = await ctx.vault.open(row.record_id)
  if (!key) return notFound
  const fault = await faultOf(ctx, key, row)
  if (fault) return refuse(documentsProblems, fault)
  await updateDocument(ctx.tx, documentId, { state: 'complete', completed_at: ctx.now })
  return {}
}

/** One chunk after the other, so that the node never holds a whole document in memory. */
async function faultOf(ctx: CommandContext, key: SubjectKey, row: DocumentRow) {
  const whole = createHash('sha256')
  for (let index = 0; index < row.chunk_count; index += 1) {
    const chunk = await readPlainChunk(ctx, key, row.id, index)
    if (!chunk) return 'document-damaged'
    if (index === 0 && !beginsAs(row.media_type as MediaType, chunk)) return 'not-this-type'
    whole.update(chunk)
  }
  return whole.digest('hex') === key.unseal('documents.digest', row.digest) ? undefined : 'document-damaged'
}
