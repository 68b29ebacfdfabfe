import { sql, type Kysely } from 'kysely'
import type { Database, Tx } from '#platform/server/database.ts'
import { nobody } from '#platform/server/spine.ts'
import type { DoorTables, OrganisationTables } from './store-tables.ts'

/** A transaction in which the means of signing in can be read. */
export type DoorTx = Kysely<OrganisationTables & DoorTables>

/** Opens the door for the rest of this transaction: hashes and tokens are empty tables for everybody else. */
export async function openDoor(tx: Tx): Promise<DoorTx> {
  await sql`select set_config('app.door', 'identity', true)`.execute(tx)
  return tx.withTables<OrganisationTables & DoorTables>()
}

/** A transaction of its own at the door, for what must outlast a refusal. Never call it inside another one. */
export function atTheDoor<T>(database: Database, run: (door: DoorTx) => Promise<T>): Promise<T> {
  const settings = { role: 'pokpong_app', 'app.account': nobody, 'app.door': 'identity' }
  return database.transact(settings, (tx) => run(tx.withTables<OrganisationTables & DoorTables>()))
}
