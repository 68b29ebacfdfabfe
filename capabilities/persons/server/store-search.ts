import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

interface TokenFound {
  person_id: string
  token: Buffer
}

/**
 * Which of the tokens belong to people that the actor reaches. It starts from the relations, because a frequent
 * word may belong to thousands of people and the actor reaches few; Row-Level Security is the wall behind.
 */
export async function selectTokensReached(tx: Tx, tokens: readonly Buffer[]): Promise<TokenFound[]> {
  const found = await sql<TokenFound>`
    select distinct token.person_id, token.token
    from access.relation relation join persons.token token on token.person_id = relation.record_id
    where token.token = any (${[...tokens]}::bytea[]) and relation.grantee_id = any (app.grantees())
      and relation.record_kind = 'person' and relation.revoked_at is null and not relation.pending
      and (relation.expires_at is null or relation.expires_at > app.now())
    limit 2000`.execute(tx)
  return found.rows
}

/** Which of the people are more to the actor than an offer: an offer shows what the referral names, and no file. */
export async function selectReadable(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const found = await sql<{ id: string }>`
    select distinct relation.record_id as id from access.relation relation
    where relation.record_id = any (${[...personIds]}::uuid[]) and relation.grantee_id = any (app.grantees())
      and relation.parts && array_remove(app.parts(), 'offer') and relation.revoked_at is null and not relation.pending
      and (relation.expires_at is null or relation.expires_at > app.now())`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}
