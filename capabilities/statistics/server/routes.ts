import {
  listCollections,
  loadCollection,
  readCollection,
  readIdentifiedPeople,
} from '#capabilities/statistics/model/api.ts'
import { statisticsProblems } from '#capabilities/statistics/model/problems.ts'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import {
  collectionOfFile,
  countIdentified,
  insertCollection,
  insertCounts,
  readCollections,
  readCounts,
} from './store.ts'

/** Raised with every change of what is counted or how, so that two figures can be told apart. */
const queryVersion = 'identified-people/1'

const readIdentifiedPeopleOperation = commandOperation(readIdentifiedPeople, {
  async execute(ctx) {
    ctx.audit({ note: queryVersion })
    return { countedAt: ctx.now.toISOString(), queryVersion, counts: await countIdentified(ctx.tx) }
  },
})

const listCollectionsOperation = queryOperation(listCollections, {
  answer: async (ctx) => ({ collections: await readCollections(ctx.tx) }),
})

const readCollectionOperation = queryOperation(readCollection, {
  async answer(ctx, input) {
    const collection = (await readCollections(ctx.tx)).find(({ id }) => id === input.id)
    return collection ? { collection, counts: await readCounts(ctx.tx, collection.id) } : notFound
  },
})

const loadCollectionOperation = commandOperation(loadCollection, {
  async execute(ctx, input) {
    const earlier = await collectionOfFile(ctx.tx, input.fileSha256)
    if (earlier) return { id: earlier, loaded: false }
    const counted = input.counts.reduce((sum, count) => sum + count.rows, 0)
    if (counted !== input.rowsTotal - input.rowsRejected) return refuse(statisticsProblems, 'rows-do-not-add-up')
    await insertCollection(ctx.tx, {
      id: input.id,
      source: input.source,
      layout: input.layout,
      file_sha256: input.fileSha256,
      citation: input.citation,
      rows_total: input.rowsTotal,
      rows_rejected: input.rowsRejected,
      imported_by: ctx.actor.accountId,
      organisation_id: ctx.actor.organisationId,
      legal_basis: input.legalBasis,
      imported_at: ctx.now,
    })
    await insertCounts(ctx.tx, input.id, input.counts)
    ctx.audit({ note: input.source, onBehalf: ctx.actor.organisationId })
    return { id: input.id, loaded: true }
  },
})

export const statisticsOperations = [
  readIdentifiedPeopleOperation,
  listCollectionsOperation,
  readCollectionOperation,
  loadCollectionOperation,
]
