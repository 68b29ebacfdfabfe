import { sql } from 'kysely'
import type { Relation } from '#capabilities/access/model/relation.ts'
import { manyOnceIn, onceIn } from '#platform/server/carried.ts'
import type { Tx } from '#platform/server/database.ts'
import { readRelationsOf } from './store.ts'

/** As `readRelationsOf`, and once in a request: what is carried of a person and of her case asks for the same ones. */
export function relationsOf(ctx: { tx: Tx }, recordIds: readonly string[]): Promise<Map<string, Relation[]>> {
  return manyOnceIn(ctx, 'access/relations', recordIds, (missing) => readRelationsOf(ctx.tx, missing))
}

/**
 * Records open to the actor by more than an offer, in order of need and then those met last first. For what a device
 * carries: it starts from the actor's own relations, which are few; Row-Level Security is the wall behind.
 */
export function recordsInReach(ctx: { tx: Tx }, kind: Relation['recordKind'], limit: number): Promise<string[]> {
  return onceIn(ctx, `access/${kind} ${limit}`, () => findInReach(ctx, kind, limit))
}

async function findInReach(ctx: { tx: Tx }, kind: Relation['recordKind'], limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select relation.record_id as id from access.relation relation
    where relation.grantee_id = any (app.grantees()) and relation.record_kind = ${kind}
      and relation.parts && array_remove(app.parts(), 'offer') and relation.revoked_at is null and not relation.pending
      and (relation.expires_at is null or relation.expires_at > app.now())
    group by relation.record_id
    order by max(relation.need_rank) desc, min(relation.need_due), max(relation.granted_at) desc, relation.record_id
    limit ${limit}`.execute(ctx.tx)
  return found.rows.map(({ id }) => id)
}

/** A case is rarely about more than two people. */
const personsToACase = 2

/** People whom the actor works with. @param caseLimit how many cases a device may carry */
export function personsInReach(ctx: { tx: Tx }, caseLimit: number): Promise<string[]> {
  return recordsInReach(ctx, 'person', caseLimit * personsToACase)
}
