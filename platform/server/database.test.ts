import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { beforeAll, describe, expect, test as base } from 'vitest'
import { rolledBack, withTestDatabase } from '#test/world/database.ts'

const test = rolledBack(base)

describe('values', () => {
  test('arrive alike on both engines', async ({ database }) => {
    const text = `select 7::int8 as small, 9007199254740993::int8 as large, count(*) as counted, 1.50::numeric as money,
      date '2024-01-02' as day, timestamptz '2024-01-02 03:04:05.678+07' as instant, '\\x0102'::bytea as bytes,
      '{"a":[1]}'::jsonb as json, array['x','y'] as texts, array[1::int8] as numbers, array[date '2024-01-02'] as days,
      interval '1 day 2 hours' as span, null::int8 as nothing, true as yes, 0.5::float8 as half from (values (1)) as one`
    const { rows } = await database.transact({}, (tx) => sql.raw(text).execute(tx))
    expect(rows[0]).toEqual({
      small: 7,
      large: 9_007_199_254_740_993n,
      counted: 1,
      money: '1.50',
      day: '2024-01-02',
      instant: new Date('2024-01-01T20:04:05.678Z'),
      bytes: Buffer.from([1, 2]),
      json: { a: [1] },
      texts: ['x', 'y'],
      numbers: [1],
      days: ['2024-01-02'],
      span: '1 day 02:00:00',
      nothing: null,
      yes: true,
      half: 0.5,
    })
  })

  test('come back as they went in', async ({ database }) => {
    const sent = {
      instant: new Date('2024-02-29T23:59:59.999Z'),
      bytes: Buffer.from([0, 255, 10]),
      texts: ['a,"b"', 'ລາວ', ''],
      large: 2n ** 62n,
      json: { name: "it's \\ {ok}" },
    }
    const { rows } = await database.transact({}, (tx) =>
      sql`select ${sent.instant}::timestamptz as instant, ${sent.bytes}::bytea as bytes, ${sent.texts}::text[] as texts,
        ${sent.large}::int8 as large, ${sent.json}::jsonb as json`.execute(tx),
    )
    expect(rows[0]).toEqual(sent)
  })
})

describe('a transaction', () => {
  const database = withTestDatabase()
  beforeAll(() =>
    database.asOwner((db) => sql.raw('create table note (text text); grant all on note to pokpong_app').execute(db)),
  )
  const insert = (text: string) => database.transact({}, (tx) => sql`insert into note values (${text})`.execute(tx))
  const count = async (text: string) => {
    const { rows } = await database.transact({}, (tx) => sql`select from note where text = ${text}`.execute(tx))
    return rows.length
  }

  base('keeps what it did when it resolves', async () => {
    await insert('kept')
    expect(await count('kept')).toBe(1)
  })

  base('undoes what it did when it rejects', async () => {
    const failing = database.transact({}, async (tx) => {
      await sql`insert into note values ('undone')`.execute(tx)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await count('undone')).toBe(0)
  })

  base('ends with its last statement, which COMMIT follows without waiting', async () => {
    const insertLast = (text: string) => (tx: Tx) => sql`insert into note values (${text})`.execute(tx)
    const run = async (tx: Tx) => insertLast('first')(tx).then(() => 'done')
    expect(await database.transact({}, run, insertLast('last'))).toBe('done')
    expect([await count('first'), await count('last')]).toEqual([1, 1])
    const failing = database.transact({}, insertLast('gone'), (tx) => sql`select 1 / ${0}::int`.execute(tx))
    await expect(failing).rejects.toThrow('division by zero')
    expect(await count('gone')).toBe(0)
    const silent = database.transact({}, insertLast('gone'), async () => undefined)
    await expect(silent).rejects.toThrow('No statement')
    expect(await count('gone')).toBe(0)
    const asked = await database.ask({}, (tx) => sql<{ n: number }>`select count(*) as n from note`.execute(tx))
    expect(asked.rows).toHaveLength(1)
    await expect(database.ask({}, (tx) => sql`select 1 / ${0}::int`.execute(tx))).rejects.toThrow('division by zero')
  })

  base('never looks committed after a statement in it failed', async () => {
    const swallowing = database.transact({}, async (tx) => {
      await sql`insert into note values ('half')`.execute(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow('rolled back')
    expect(await count('half')).toBe(0)
  })

  base('has its settings and its role, and the next one has not', async () => {
    const ask = sql<{ who: string; account: string }>`
      select current_user as who, coalesce(current_setting('app.account', true), '') as account`
    const value = `'; drop table note; -- \\ ລາວ`
    const inside = await database.transact({ role: 'pokpong_app', 'app.account': value }, (tx) => ask.execute(tx))
    expect(inside.rows).toEqual([{ who: 'pokpong_app', account: value }])
    const after = await database.transact({}, (tx) => ask.execute(tx))
    expect(after.rows[0]).toMatchObject({ account: '' })
    expect(after.rows[0]?.who).not.toBe('pokpong_app')
  })

  base('refuses a role that does not exist, and runs nothing', async () => {
    const run = database.transact({ role: 'nobody_at_all' }, (tx) => sql`insert into note values ('stray')`.execute(tx))
    await expect(run).rejects.toThrow('nobody_at_all')
    expect(await count('stray')).toBe(0)
  })

  base('refuses settings that are not plain', async () => {
    await expect(database.transact({ 'app.x; drop': '1' }, async () => {})).rejects.toThrow('Not the name')
    await expect(database.transact({ 'app.x': 'a\0b' }, async () => {})).rejects.toThrow('NUL')
  })

  base('cannot be used after it has ended', async () => {
    const escaped = await database.transact({}, async (tx) => ({ tx }))
    await expect(sql`insert into note values ('late')`.execute(escaped.tx)).rejects.toThrow('has ended')
  })

  base('cannot be nested', async () => {
    const nested = database.transact({}, (tx) => tx.transaction().execute(async () => {}))
    await expect(nested).rejects.toThrow('already')
  })

  base('does not see what another has not committed', async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        database.transact({}, async (tx) => {
          await sql`insert into note values (${`many-${index}`})`.execute(tx)
          const { rows } = await sql`select from note where text = ${`many-${index}`}`.execute(tx)
          return rows.length
        }),
      ),
    )
    expect(seen).toEqual(Array.from({ length: 20 }, () => 1))
  })

  base('runs again after a deadlock, which one session cannot have', async () => {
    await insert('left')
    await insert('right')
    let runs = 0
    let holding = 0
    const both = Promise.withResolvers<void>()
    const touch = (first: string, second: string) =>
      database.transact({}, async (tx) => {
        runs++
        await sql`update note set text = text where text = ${first}`.execute(tx)
        // Each holds its first row before either asks for the other's: only two sessions can.
        holding++
        if (holding === 2) both.resolve()
        if (database.engine === 'postgres') await both.promise
        await sql`update note set text = text where text = ${second}`.execute(tx)
      })
    await Promise.all([touch('left', 'right'), touch('right', 'left')])
    // Whoever gave way may meet the other once more.
    expect(runs > 2).toBe(database.engine === 'postgres')
  })

  base('survives a table that changed under a prepared statement', async () => {
    const read = () => database.transact({}, (tx) => tx.selectFrom('changing').selectAll().execute())
    await database.asOwner((db) => sql`create table changing (a int)`.execute(db))
    await Promise.all(Array.from({ length: 20 }, read))
    await database.asOwner((db) => sql`alter table changing add b int`.execute(db))
    await expect(Promise.all(Array.from({ length: 20 }, read))).resolves.toHaveLength(20)
  })
})

describe('a test in a rolled-back transaction', () => {
  const table = sql`create table only_here (id int unique deferrable initially deferred)`

  test('leaves nothing behind', async ({ database }) => {
    await database.asOwner((db) => table.execute(db))
  })

  test('finds nothing of the test before', async ({ database }) => {
    await database.asOwner((db) => table.execute(db))
    await database.transact({ 'app.account': 'x' }, (tx) => sql`insert into only_here values (1)`.execute(tx))
    const ask = sql<{ account: string }>`select coalesce(current_setting('app.account', true), '') as account`
    const { rows } = await database.transact({}, (tx) => ask.execute(tx))
    expect(rows).toEqual([{ account: '' }])
  })

  test('checks at the end of a transaction what was deferred, and undoes that transaction alone', async ({
    database,
  }) => {
    await database.asOwner((db) => table.execute(db))
    const twice = database.transact({}, (tx) => sql`insert into only_here values (2), (2)`.execute(tx))
    await expect(twice).rejects.toThrow('duplicate key')
    const { rows } = await database.transact({}, (tx) => sql`select from only_here`.execute(tx))
    expect(rows).toHaveLength(0)
  })
})
