import { sql } from 'kysely'
import { findPeople } from '#capabilities/persons/model/api.ts'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { asActor } from '#demo/cast.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runAs } from '#platform/server/run-as.ts'
import { Vault } from '#platform/server/vault.ts'
import type { Acknowledged } from './restore-load.ts'

/** Acknowledged commands that are not there, or whose name no longer reads as it was typed. */
export async function countLost(
  { database, keyring }: Application,
  acknowledged: readonly Acknowledged[],
): Promise<number> {
  return database.transact({ role: 'pokpong_system' }, async (tx) => {
    const ids = acknowledged.map((each) => each.personId)
    const keys = await new Vault(keyring, tx).openMany(ids)
    const { rows: leaves } = await sql<{ id: string }>`
      select command_id as id from audit.leaf where command_id = any(${acknowledged.map((each) => each.commandId)})`.execute(
      tx,
    )
    const { rows: names } = await sql<{ person: string; text: Buffer }>`
      select person_id as person, text from persons.name where person_id = any(${ids})`.execute(tx)
    const done = new Set(leaves.map(({ id }) => id))
    const read = new Set(names.map(({ person, text }) => `${person} ${keys.get(person)?.unseal('persons.name', text)}`))
    return acknowledged.filter((each) => !done.has(each.commandId) || !read.has(`${each.personId} ${each.name}`)).length
  })
}

/** Erased people whose key is back, whom a token finds, or whom a search shows. */
export async function countResurrected(application: Application, erased: readonly Acknowledged[]): Promise<number> {
  const { database, spine } = application
  const { rows } = await database.asOwner((db) =>
    sql<{ id: string }>`
      select subject_id as id from vault.data_key union select person_id from persons.token`.execute(db),
  )
  const reachable = new Set(rows.map(({ id }) => id))
  let count = 0
  for (const { personId, name } of erased) {
    const found = await runAs({ spine, operations }, asActor('supervisor'), findPeople, { text: name })
    const shown = !(found instanceof Refusal) && found.people.some(({ person }) => person.id === personId)
    if (shown || reachable.has(personId)) count += 1
  }
  return count
}
