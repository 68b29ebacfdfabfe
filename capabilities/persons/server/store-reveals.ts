import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { personsIn, type PersonsTables } from './store-tables.ts'

export async function insertReveal(tx: Tx, row: PersonsTables['persons.reveal']): Promise<void> {
  await personsIn(tx).insertInto('persons.reveal').values(row).execute()
}

export async function insertCarrying(tx: Tx, row: PersonsTables['persons.carrying']): Promise<void> {
  await personsIn(tx).insertInto('persons.carrying').values(row).execute()
}

/** Those of the people whom the actor's devices may carry now; Row-Level Security shows one's own alone. */
export async function selectCarried(tx: Tx, personIds: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await personsIn(tx)
    .selectFrom('persons.carrying')
    .select('person_id')
    .where((where) => where('person_id', '=', where.fn.any(where.val([...personIds]))))
    .where('until', '>', now)
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}

/** Whether a device of the actor ever carried who this is. */
export async function hasCarried(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select persons.has_carried(${personId}::uuid) as has`.execute(tx)
  return rows[0]!.has
}

/** Lets the vault open this person's key in this transaction, to seal why a name was seen; see 0120-carried-names.sql. */
export async function openForTelling(tx: Tx, personId: string): Promise<void> {
  await sql`select set_config('app.telling_of', ${personId}, true)`.execute(tx)
}
