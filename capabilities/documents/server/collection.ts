import { personsInReach, recordsInReach } from '#capabilities/access/server/public.ts'
import { documentLists } from '#capabilities/documents/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { type Ctx, listManyDocuments } from './list-documents.ts'
import { listDocumentsOperation } from './routes.ts'

/** What is attached to whom the actor works with, and to their cases. The bytes stay on the node. */
export const documentsCarried: readonly Carried[] = [
  carried(
    documentLists,
    listDocumentsOperation,
    async (ctx: Ctx, caseLimit) => {
      const records = [...(await personsInReach(ctx, caseLimit)), ...(await recordsInReach(ctx, 'case', caseLimit))]
      return records.map((recordId) => ({ recordId }))
    },
    listManyDocuments,
  ),
]
