import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

/** Where a page ended; null due is after every date. */
export interface Position {
  rank: number
  due: Date | null
  id: string
}

export interface ListQuestion {
  grantees: readonly string[]
  /** Parts that make a case worth listing: those the actor's roles read, without the mere offer. */
  parts: readonly string[]
  closed: boolean
  after: Position | null
  limit: number
}

/**
 * Cases in the order of need. For each grantee (the own account; for some roles the organisation) the index
 * `relation_in_order_of_need` is read from where the last page ended and only as far as this page needs, so that the
 * time does not grow with the number of cases. A case can stand in several relations; it is listed once.
 */
export async function listInOrderOfNeed(tx: Tx, question: ListQuestion): Promise<Position[]> {
  const { after, limit } = question
  // Within the rank where the last page ended, and below it: two ranges of the index, each in order.
  const ranges = after
    ? [withinRank(question, after), belowRank(question, after.rank)]
    : [belowRank(question, question.closed ? 0 : 32_767)]
  const { rows } = await sql<{ need_rank: number; need_due: Date | number; record_id: string }>`
    select distinct found.need_rank, found.need_due, found.record_id
    from unnest(${[...question.grantees]}::uuid[]) as actor (grantee)
    cross join lateral (${sql.join(ranges, sql` union all `)}) found
    order by found.need_rank desc, found.need_due, found.record_id
    limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    rank: row.need_rank,
    // Without a date a relation holds infinity, which arrives as a number.
    due: row.need_due instanceof Date && Number.isFinite(row.need_due.getTime()) ? row.need_due : null,
    id: row.record_id,
  }))
}

function withinRank(question: ListQuestion, after: Position) {
  return rangeOf(
    question,
    sql`r.need_rank = ${after.rank}::smallint
      and (r.need_due, r.record_id) > (coalesce(${after.due}::timestamptz, 'infinity'), ${after.id}::uuid)`,
  )
}

function belowRank(question: ListQuestion, rank: number) {
  const lowest = question.closed ? sql`r.need_rank = -1` : sql`r.need_rank >= 0`
  return rangeOf(question, sql`r.need_rank < ${rank}::smallint and ${lowest}`)
}

function rangeOf({ parts, limit }: ListQuestion, range: ReturnType<typeof sql>) {
  return sql`(
    select distinct r.need_rank, r.need_due, r.record_id
    from access.relation r
    where r.grantee_id = actor.grantee and r.record_kind = 'case' and r.revoked_at is null and not r.pending
      and (r.expires_at is null or r.expires_at > app.now()) and r.parts && ${[...parts]}::text[] and ${range}
    order by r.need_rank desc, r.need_due, r.record_id
    limit ${limit})`
}
