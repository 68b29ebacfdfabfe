import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { choices, Conflict } from './conflict.ts'
import { mayReadCase, maySettleConflict } from './policy.ts'

export const listConflicts = query({
  name: 'cases/list-conflicts',
  summary: 'Fields of a case that two people changed differently, both versions side by side, the oldest first.',
  path: '/cases/:caseId/conflicts',
  input: z.object({ caseId: Uuid }),
  output: z.object({ conflicts: z.array(Conflict) }),
  policy: mayReadCase,
})

export const settleConflict = command({
  name: 'cases/settle-conflict',
  summary: 'Choose between two versions of a field. The other one stays in the history.',
  path: '/cases/:caseId/conflicts/:id',
  input: z.object({
    caseId: Uuid,
    id: Uuid,
    /** mine: the change that arrived second takes the place of what stands. theirs: what stands goes on standing. */
    keep: z.enum(choices),
    /** The version that was shown; when what stands has changed again since, it is shown anew. */
    version: z.int().optional(),
  }),
  output: z.object({}),
  policy: maySettleConflict,
})
