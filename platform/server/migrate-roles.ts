import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { literal } from './database-settings.ts'

/** Roles that transactions run as: on behalf of a person, and for the platform's own work. Neither can sign in. */
const roles = ['pokpong_app', 'pokpong_system']

/**
 * Creates the roles where they are missing and lets the serving login take them.
 * @throws when one of them could step around row-level security, or the owner of the schema could not
 */
export async function createRoles(db: Tx, login: string): Promise<void> {
  // Roles belong to the whole server, so another database's migrator may be creating the same one.
  await sql.raw(`do $$ begin ${roles.map((role) => creating(role)).join(' ')} end $$`).execute(db)
  await sql.raw(`do $$ begin ${roles.map((role) => granting(role, login)).join(' ')} end $$`).execute(db)
  const { rows } = await sql<{ name: string; sees_all: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as sees_all from pg_roles
    where rolname = any (${roles}) or rolname = current_user`.execute(db)
  for (const { name, sees_all: seesAll } of rows) {
    const isRole = roles.includes(name)
    if (isRole && seesAll) throw new Error(`The role ${name} can step around row-level security; take that from it.`)
    // The functions that decide who reads what are the owner's, and read tables that force row-level security on it.
    if (!isRole && !seesAll)
      throw new Error(`The migrating login ${name} needs BYPASSRLS: alter role ${name} bypassrls.`)
  }
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
