import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Names this process to PostgreSQL, so that `otherClients` can tell it from others. Call it before the database opens.
 * PGAPPNAME is what the PostgreSQL manual gives for it.
 */
export function nameThisClient(): void {
  process.env['PGAPPNAME'] = `pokpong-${process.pid}`
}

/** How many other processes have this database open; the embedded engine has never more than one. */
export async function otherClients(database: Database): Promise<number> {
  if (database.engine === 'pglite') return 0
  return database.asOwner(async (db) => {
    const { rows } = await sql<{ clients: number }>`
      select count(distinct coalesce(application_name, '') || ' ' || coalesce(client_addr::text, '')) as clients
      from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'
        and application_name is distinct from current_setting('application_name')`.execute(db)
    return rows[0]!.clients
  })
}
