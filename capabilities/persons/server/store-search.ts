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
