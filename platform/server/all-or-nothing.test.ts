import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withTestDatabase } from '#test/world/database.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Database } from './database.ts'

const base = withTestDatabase()

/** Writes an account's relation as a command would; the history demands its settings. */
async function write(database: Database, id: string): Promise<void> {
  const account = randomUUID()
  const settings = { role: 'pokpong_app', 'app.account': account, 'app.command': randomUUID(), 'app.grantees': account }
  await database.transact(settings, (tx) =>
    sql`insert into access.relation (id, record_id, record_kind, grantee_id, relation, parts, granted_by)
      values (${id}, ${randomUUID()}, 'person', ${account}, 'author', '{identity}', ${account})`.execute(tx),
  )
}

async function found(id: string): Promise<boolean> {
  const { rows } = await base.asOwner((db) => sql`select 1 from access.relation where id = ${id}`.execute(db))
  return rows.length > 0
}

test('everything is kept when all went well', async () => {
  const ids = [randomUUID(), randomUUID()]
  const kept = await allOrNothing(base, async (joined) => {
    for (const id of ids) await write(joined, id)
    return true
  })
  expect(kept).toBe(true)
  expect(await Promise.all(ids.map(found))).toEqual([true, true])
})

test('nothing is kept when the answer is no, or when one stretch failed although its error was swallowed', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  expect(await allOrNothing(base, async (joined) => (await write(joined, first), false))).toBe(false)
  const kept = await allOrNothing(base, async (joined) => {
    await write(joined, second)
    await joined.transact({}, async () => Promise.reject(new Error('refused'))).catch(() => undefined)
    return true
  })
  expect([kept, await found(first), await found(second)]).toEqual([false, false, false])
})

test('a stretch does not inherit who the one before it was', async () => {
  await allOrNothing(base, async (joined) => {
    await write(joined, randomUUID())
    const { rows } = await joined.transact({}, (tx) =>
      sql<{ who: string | null; role: boolean }>`
        select app.account() as who, current_user = session_user as role`.execute(tx),
    )
    expect(rows).toEqual([{ who: null, role: true }])
    return false
  })
})
