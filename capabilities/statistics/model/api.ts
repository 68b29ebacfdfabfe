import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { IdentifiedCount } from './counting.ts'
import { ExternalCount } from './external.ts'
import { mayLoadCollection, mayReadExactCounts } from './policy.ts'

/**
 * A command and not a query, because each reading of exact numbers leaves a leaf: a count of one can be somebody whom
 * the reader knows. Asking for them without being recorded is not possible.
 */
export const readIdentifiedPeople = command({
  name: 'statistics/read-identified-people',
  summary:
    'People identified as victims, each once, by year of the decision, sex, age, form, citizenship and province. Exact, and audited.',
  path: '/statistics/identified',
  input: z.object({}),
  output: z.object({
    /** When these records were counted. */
    countedAt: z.string(),
    queryVersion: z.string(),
    counts: z.array(IdentifiedCount),
  }),
  policy: mayReadExactCounts,
  keepAnswer: false,
})

export const Collection = z.object({
  id: z.uuid(),
  source: z.string(),
  layout: z.string(),
  citation: z.string(),
  rowsTotal: z.number(),
  rowsRejected: z.number(),
  importedAt: z.string(),
})

export const listCollections = query({
  name: 'statistics/list-collections',
  summary: 'Data sets that others published, kept apart from our own cases.',
  path: '/statistics/collections',
  input: z.object({}),
  output: z.object({ collections: z.array(Collection) }),
  policy: mayReadExactCounts,
})

export const readCollection = query({
  name: 'statistics/read-collection',
  summary: 'The combinations of one external data set with their number of rows; null is not reported, never no.',
  path: '/statistics/collections/:id',
  input: z.object({ id: z.uuid() }),
  output: z.object({ collection: Collection, counts: z.array(ExternalCount) }),
  policy: mayReadExactCounts,
})

export const loadCollection = command({
  name: 'statistics/load-collection',
  summary: 'Load an external data set, whole or not at all; the same file is never loaded twice.',
  path: '/statistics/collections',
  input: z.object({
    id: z.uuid(),
    source: z.enum(['ctdc']),
    layout: z.string().max(40),
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'not-a-digest' }),
    citation: z.string().max(400),
    legalBasis: z.string().min(1).max(80),
    rowsTotal: z.int().nonnegative(),
    rowsRejected: z.int().nonnegative(),
    counts: z.array(ExternalCount),
  }),
  output: z.object({ id: z.uuid(), loaded: z.boolean() }),
  policy: mayLoadCollection,
  bodyLimit: 32 * 1024 * 1024,
})
