import fc from 'fast-check'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { granteesOf, type Part, parts } from '#capabilities/access/model/part.ts'
import { isLive, mayReadPart, type Relation, relationKinds } from '#capabilities/access/model/relation.ts'
import { roles } from '#capabilities/identity/model/role.ts'
import { accounts, type CastName, organisations } from '#demo/cast.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Database } from '#platform/server/database.ts'
import { rolledBack } from '#test/world/database.ts'
import { grantRelation, readRelations, settingsOf } from './public.ts'

const test = rolledBack(base)

/** Ciphertext doesn't matter here, only who sees that there is a row. One table for each part that has one. */
const tableOfPart = {
  identity: 'persons.name',
  contact: 'persons.contact',
  consents: 'consents.consent',
} as const satisfies Partial<Record<Part, string>>

const organisationIds = Object.values(organisations).map(({ id }) => id)
const people = Object.values(accounts)

const anyActor: fc.Arbitrary<PokpongActor> = fc
  .record({
    account: fc.constantFrom(...people),
    roles: fc.subarray([...roles], { minLength: 1, maxLength: 3 }),
  })
  .map(({ account, roles: held }) => ({
    accountId: account.id,
    organisationId: account.organisationId,
    sessionId: account.id,
    grants: held.map((role) => ({ role, scope: { kind: 'organisation' as const } })),
    steppedUpUntil: null,
  }))

const anyRelation = fc.record({
  grantee: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('own', 'own-organisation') },
    { weight: 1, arbitrary: fc.constantFrom(...people.map(({ id }) => id), ...organisationIds) },
  ),
  relation: fc.constantFrom(...relationKinds),
  parts: fc.subarray([...parts], { minLength: 1 }),
  pending: fc.boolean(),
  revoked: fc.boolean(),
  expires: fc.constantFrom(null, -1, 1),
})

type Sketch = typeof anyRelation extends fc.Arbitrary<infer T> ? T : never

const day = 86_400_000

/** A person with a row in each table, and the relations of the sketch. Written as the owner, whom no policy binds. */
async function plant(database: Database, actor: PokpongActor, sketches: readonly Sketch[]): Promise<string> {
  const id = uuidv7()
  const author = accounts.officer.id
  await database.transact({ 'app.command': uuidv7(), 'app.account': author }, async (tx) => {
    for (const sketch of sketches) {
      const granteeId =
        { own: actor.accountId, 'own-organisation': actor.organisationId }[sketch.grantee] ?? sketch.grantee
      const expires = sketch.expires === null ? {} : { expiresAt: new Date(Date.now() + sketch.expires * day) }
      const { relation, pending } = sketch
      const sourceId = uuidv7()
      await grantRelation(tx, {
        recordId: id,
        recordKind: 'person',
        granteeId,
        relation,
        parts: sketch.parts,
        pending,
        grantedBy: author,
        sourceId,
        reason: 'test',
        ...expires,
      })
      if (sketch.revoked)
        await sql`update access.relation set revoked_at = now() where source_id = ${sourceId}`.execute(tx)
    }
    await sql`insert into persons.person (id, code, alias, sex, age_basis, age_band, is_child) values (${id}, ${id}, '', 'unknown', 'unknown', 'unknown', false)`.execute(
      tx,
    )
    await sql`insert into persons.name (id, person_id, text, script, kind) values (${uuidv7()}, ${id}, '', 'lao', 'legal')`.execute(
      tx,
    )
    await sql`insert into persons.contact (id, person_id, text, kind) values (${uuidv7()}, ${id}, '', 'phone')`.execute(
      tx,
    )
    await sql`insert into vault.data_key (subject_id, wrapped, key_version) values (${id}, '', 1)`.execute(tx)
    await sql`insert into consents.consent (id, person_id, basis, purpose, parts, recipients, refused, language, interpreter, manner, decided_by, wording, given_at, expires_at, recorded_by, recorded_for)
      values (${uuidv7()}, ${id}, 'consent', 'protection', '{}', '{}', false, 'lo', 'not-needed', 'aloud', 'person', '1', now(), now(), ${author}, ${author})`.execute(
      tx,
    )
  })
  return id
}

interface Seen {
  reaches: boolean
  parts: Part[]
  tables: Record<string, number>
}

async function seenBy(database: Database, actor: PokpongActor, id: string): Promise<Seen> {
  return database.transact({ role: 'pokpong_app', ...settingsOf(actor) }, async (tx) => {
    const answer = await sql<{ part: Part; open: boolean; reaches: boolean }>`
      select part, access.relates(${id}, part) as open, access.reaches(${id}) as reaches from unnest(${[...parts]}::text[]) part`.execute(
      tx,
    )
    const tables: Record<string, number> = {}
    for (const table of ['persons.person', 'vault.data_key', ...Object.values(tableOfPart)]) {
      const column = { 'persons.person': 'id', 'vault.data_key': 'subject_id' }[table] ?? 'person_id'
      const rows = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx)
      tables[table] = rows.rows.length
    }
    return {
      reaches: answer.rows[0]!.reaches,
      parts: answer.rows.filter((row) => row.open).map((row) => row.part),
      tables,
    }
  })
}

function allowed(actor: PokpongActor, relations: readonly Relation[], now: Date): Seen {
  const open = parts.filter((part) => mayReadPart(actor, relations, part, now).allowed)
  const reaches = open.length > 0
  const tables = Object.fromEntries(
    Object.entries(tableOfPart).map(([part, table]) => [table, open.includes(part as Part) ? 1 : 0]),
  )
  return {
    reaches,
    parts: open,
    tables: { 'persons.person': Number(reaches), 'vault.data_key': Number(reaches), ...tables },
  }
}

describe('what SQL returns equals what the policy allows', () => {
  test('for random actors and relations: every part, the key, and a row in each table', async ({ database }) => {
    let opened = 0
    await fc.assert(
      fc.asyncProperty(anyActor, fc.array(anyRelation, { maxLength: 4 }), async (actor, sketches) => {
        const id = await plant(database, actor, sketches)
        const relations = await database.asOwner((db) => readRelations(db, id))
        const seen = await seenBy(database, actor, id)
        expect(seen).toEqual(allowed(actor, relations, new Date()))
        opened += seen.parts.length
      }),
      { numRuns: 120 },
    )
    // A property over nothing but refusals would prove little.
    expect(opened).toBeGreaterThan(10)
  }, 120_000)

  test('for every role of the cast in every kind of relation to all parts', async ({ database }) => {
    const sketch = { parts: [...parts], pending: false, revoked: false, expires: null }
    for (const name of Object.keys(accounts) as CastName[]) {
      const { id: accountId, organisationId, role, scope } = accounts[name]
      const actor: PokpongActor = {
        accountId,
        organisationId,
        sessionId: accountId,
        grants: [{ role, scope }],
        steppedUpUntil: null,
      }
      for (const grantee of ['own', 'own-organisation']) {
        const id = await plant(
          database,
          actor,
          relationKinds.map((relation) => ({ ...sketch, grantee, relation })),
        )
        const relations = await database.asOwner((db) => readRelations(db, id))
        expect({ name, grantee, ...(await seenBy(database, actor, id)) }).toEqual({
          name,
          grantee,
          ...allowed(actor, relations, new Date()),
        })
      }
    }
  }, 120_000)

  test('a role of the programme or the administration opens nothing, whatever relation somebody gave it', async ({
    database,
  }) => {
    for (const name of ['programmeOfficer', 'analyst', 'coordinator', 'auditor', 'administrator'] as const) {
      const { id: accountId, organisationId, role, scope } = accounts[name]
      const actor: PokpongActor = {
        accountId,
        organisationId,
        sessionId: accountId,
        grants: [{ role, scope }],
        steppedUpUntil: null,
      }
      const id = await plant(database, actor, [
        { grantee: 'own', relation: 'holder', parts: [...parts], pending: false, revoked: false, expires: null },
      ])
      expect(await seenBy(database, actor, id)).toMatchObject({ reaches: false, parts: [] })
    }
  })
})

describe('who may open a record to others', () => {
  const grantAs = (database: Database, actor: PokpongActor, id: string) =>
    database.transact({ role: 'pokpong_app', ...settingsOf(actor), 'app.command': uuidv7() }, (tx) =>
      grantRelation(tx, {
        recordId: id,
        recordKind: 'person',
        granteeId: accounts.nurse.id,
        relation: 'assigned',
        parts: ['health'],
        grantedBy: actor.accountId,
      }),
    )

  test('for random relations: only somebody with a live relation that holds the record, or its first author', async ({
    database,
  }) => {
    const grants = ['author', 'holder', 'assigned', 'identification']
    await fc.assert(
      fc.asyncProperty(anyActor, fc.array(anyRelation, { maxLength: 3 }), async (actor, sketches) => {
        const id = await plant(database, actor, sketches)
        const relations = await database.asOwner((db) => readRelations(db, id))
        const own = relations.filter(
          (relation) => granteesOf(actor).includes(relation.granteeId) && isLive(relation, new Date()),
        )
        const may = relations.length === 0 || own.some(({ relation }) => grants.includes(relation))
        const done = await grantAs(database, actor, id).then(
          () => true,
          (error: Error) => (expect(error.message).toContain('row-level security'), false),
        )
        expect(done).toBe(may)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('nobody widens the parts of a relation, or moves it to somebody else', async ({ database }) => {
    const { id: accountId, organisationId } = accounts.caseWorker
    const actor: PokpongActor = {
      accountId,
      organisationId,
      sessionId: accountId,
      grants: [{ role: 'case-worker', scope: { kind: 'organisation' } }],
      steppedUpUntil: null,
    }
    const id = await plant(database, actor, [
      { grantee: 'own', relation: 'holder', parts: ['offer'], pending: false, revoked: false, expires: null },
    ])
    for (const change of [
      sql`parts = '{identity}'`,
      sql`grantee_id = ${organisationId}`,
      sql`record_id = ${uuidv7()}`,
      sql`consent_id = null`,
    ]) {
      const attempt = database.transact({ role: 'pokpong_app', ...settingsOf(actor), 'app.command': uuidv7() }, (tx) =>
        sql`update access.relation set ${change} where record_id = ${id}`.execute(tx),
      )
      await expect(attempt).rejects.toThrow('permission denied')
    }
  })
})
