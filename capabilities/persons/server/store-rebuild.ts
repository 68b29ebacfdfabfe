import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { Token } from './tokens.ts'

interface Sealed {
  id: string
  alias: Buffer
  names: Buffer[]
  phones: Buffer[]
  documents: Buffer[]
}

/** What tokens are made from, for the next people by id. Only for pokpong_system. */
export async function selectForTokens(tx: Tx, after: string, most: number): Promise<Sealed[]> {
  const found = await sql<Sealed>`
    select p.id, p.alias,
      array(select n.text from persons.name n where n.person_id = p.id and n.voided_at is null) as names,
      array(select c.text from persons.contact c where c.person_id = p.id and c.voided_at is null and c.kind = 'phone') as phones,
      array(select d.number from persons.identity_document d where d.person_id = p.id and d.voided_at is null) as documents
    from persons.person p where p.id > ${after} order by p.id limit ${most}`.execute(tx)
  return found.rows
}

export async function insertTokensOfMany(
  tx: Tx,
  people: readonly { personId: string; tokens: readonly Token[] }[],
): Promise<void> {
  const rows = people.flatMap(({ personId, tokens }) => tokens.map((each) => ({ personId, ...each })))
  await sql`
    insert into persons.token (token, person_id, kind)
    select * from unnest(${rows.map((row) => row.token)}::bytea[], ${rows.map((row) => row.personId)}::uuid[],
      ${rows.map((row) => row.kind)}::text[])
    on conflict do nothing`.execute(tx)
}
