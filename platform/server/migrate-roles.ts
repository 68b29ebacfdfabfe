import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { literal } from './database-settings.ts'

/** Roles that transactions run as: on behalf of a person, and for the platform's own work. Neither can sign in. */
const roles = ['pokpong_app', 'pokpong_system']

/**
 * Creates the roles where they are missing and lets the serving login take them.
 * @throws when one of them could step around row-level security
 */
export async function createRoles(db: Tx, login: string): Promise<void> {
  // Roles belong to the whole server, so another database's migrator may be creating the same one.
  await sql.raw(`do $$ begin ${roles.map((role) => creating(role)).join(' ')} end $$`).execute(db)
  await sql.raw(`do $$ begin ${roles.map((role) => granting(role, login)).join(' ')} end $$`).execute(db)
  const { rows } = await sql<{ name: string }>`
    select rolname as name from pg_roles where rolname = any (${roles}) and (rolsuper or rolbypassrls)`.execute(db)
  if (rows[0])
    throw new Error(`The database role ${rows[0].name} can step around row-level security; take that from it.`)
}

function creating(role: string): string {
  return `begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end;`
}

function granting(role: string, login: string): string {
  const name = literal(login)
  return `begin
    if not pg_has_role(${name}, '${role}', 'member') then execute format('grant ${role} to %I', ${name}); end if;
  exception when unique_violation then null;
  end;`
}
