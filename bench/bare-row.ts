import { sql } from 'kysely'
import type { Database } from '#platform/server/database.ts'

/** What a screening is measured against: one row without policy, encryption, history or audit, durable all the same. */
export async function makeBareTable(database: Database): Promise<void> {
  await database.asOwner((db) => sql`create table public.bare (id uuid primary key, words text not null)`.execute(db))
}

export async function insertBareRow(database: Database, row: { id: string; words: string }): Promise<void> {
  await database.transact({}, (tx) =>
    sql`insert into public.bare (id, words) values (${row.id}, ${row.words})`.execute(tx),
  )
}
