import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { readRelations, settingsOf } from '#capabilities/access/server/public.ts'
import * as consents from '#capabilities/consents/model/api.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import type { NewPersonInput } from '#capabilities/persons/model/person.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { accounts, asActor, type CastName, organisations } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { Vault } from '#platform/server/vault.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { waitingFor } from './public.ts'
import { consentsOperations } from './routes.ts'

const test = rolledBack(base)

async function aWoman(database: Database, given: Partial<NewPersonInput> = {}) {
  const node = nodeOn(database, [...personsOperations, ...consentsOperations])
  const person = aPerson(given)
  await node.do('caseWorker', persons.createPerson, person)
  return { node, personId: person.id, code: person.code }
}

async function agreed(node: TestNode, personId: string, given: Partial<NewConsentInput> = {}) {
  return node.do('caseWorker', consents.recordConsent, aConsent(personId, given))
}

const ledger = async (node: TestNode, who: CastName, person: string) =>
  (await node.do(who, consents.listConsents, { person })).consents
const waits = (node: TestNode, who: CastName) => {
  const actor = asActor(who)
  return node.database.transact({ role: 'pokpong_app', ...settingsOf(actor) }, (tx) =>
    waitingFor({
      tx,
      actor,
      now: node.now,
      vault: new Vault(node.spine.keyring, tx),
      address: '',
      userAgent: '',
      cookies: {},
      site: '',
    }),
  )
}
const liveGrantees = async (database: Database, personId: string) => {
  const relations = await database.asOwner((db) => readRelations(db, personId))
  return relations.filter((relation) => relation.revokedAt === null).map((relation) => relation.granteeId)
}

describe('a consent recorded', () => {
  test('stands in the ledger with its scope, its term and how the person was informed', async ({ database }) => {
    const { node, personId, code } = await aWoman(database)
    const given = await agreed(node, personId, {
      informed: { language: 'kjg', interpreter: 'vetted', manner: 'signed-later' },
    })
    expect(given.expiresAt).toBe('2027-07-10T03:00:00.000Z')
    expect(await ledger(node, 'caseWorker', code)).toMatchObject([
      {
        id: given.id,
        purpose: 'protection',
        basis: 'consent',
        refused: false,
        withdrawnAt: null,
        opensFor: 0,
        informed: { language: 'kjg', interpreter: 'vetted', manner: 'signed-later', decidedBy: 'person' },
      },
    ])
  })

  test('keeps the words of a child and the reason sealed', async ({ database }) => {
    const { node, personId } = await aWoman(database, { age: { basis: 'may-be-a-child' } })
    await agreed(node, personId, {
      basis: 'best-interests-of-the-child',
      justification: 'canary: the uncle came with the broker',
      informed: {
        language: 'lo',
        manner: 'aloud',
        guardian: 'suspected',
        childView: 'canary: near my aunt',
        decidedBy: 'officer',
      },
    })
    const rows = await database.asOwner((db) =>
      sql`select * from consents.consent, consents.consent_history`.execute(db),
    )
    expect(
      JSON.stringify(
        rows.rows.map((row) =>
          Object.values(row as object).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value)),
        ),
      ),
    ).not.toContain('canary')
    expect(await ledger(node, 'caseWorker', personId)).toMatchObject([
      { justification: expect.stringContaining('broker'), informed: { childView: expect.stringContaining('aunt') } },
    ])
  })

  test('of a suspected guardian does not count, and says why', async ({ database }) => {
    const { node, personId } = await aWoman(database, { age: { basis: 'may-be-a-child' } })
    const informed = {
      language: 'lo',
      manner: 'aloud',
      guardian: 'suspected',
      childView: 'She says nothing',
      decidedBy: 'guardian',
    } as const
    const refused = await node.refused('caseWorker', consents.recordConsent, aConsent(personId, { informed }))
    expect(refused).toEqual({ type: 'not-a-consent', status: 422, params: { because: 'guardian-not-trusted' } })
    expect(await ledger(node, 'caseWorker', personId)).toEqual([])
  })

  test('cannot be seen or added by somebody without a relation', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await agreed(node, personId)
    expect(await node.refused('colleague', consents.listConsents, { person: personId })).toMatchObject({
      type: 'not-found',
    })
    expect(await node.refused('colleague', consents.recordConsent, aConsent(personId))).toMatchObject({
      type: 'not-found',
    })
  })

  test('is not for a reader whose relation leaves out the consents', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await relate(database, personId, 'nurse', { parts: ['offer', 'health'] })
    expect(await node.refused('nurse', consents.listConsents, { person: personId })).toMatchObject({
      type: 'not-found',
    })
    expect(await node.refused('nurse', consents.recordConsent, aConsent(personId))).toMatchObject({
      type: 'not-allowed',
    })
  })
})

describe('a withdrawal', () => {
  test('closes at once whatever rests on the consent, and leaves the rest open', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const { id: consentId } = await agreed(node, personId)
    await relate(database, personId, 'shelterManager', {
      parts: ['offer', 'identity', 'consents'],
      relation: 'referral',
      consentId,
    })
    await relate(database, personId, 'nurse', {
      parts: ['offer', 'identity'],
      relation: 'referral',
      consentId,
      pending: true,
    })
    expect((await ledger(node, 'shelterManager', personId))[0]).toMatchObject({ opensFor: 1 })
    const withdrawal = {
      consentId,
      personId,
      toldBy: 'person',
      toldHow: 'by-phone',
      words: 'I want to go home first',
    } as const
    expect(await node.do('caseWorker', consents.withdrawConsent, withdrawal)).toEqual({ closed: 1 })
    expect(await liveGrantees(database, personId)).toEqual([accounts.caseWorker.id])
    expect(await node.refused('shelterManager', persons.readPerson, { person: personId })).toMatchObject({
      type: 'not-found',
    })
    expect((await ledger(node, 'caseWorker', personId))[0]).toMatchObject({
      withdrawnAt: node.now.toISOString(),
      opensFor: 0,
    })
    expect(await node.refused('caseWorker', consents.withdrawConsent, withdrawal)).toMatchObject({
      type: 'already-withdrawn',
    })
  })

  test('heard by whoever may not grant anything closes it all the same', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const { id: consentId } = await agreed(node, personId)
    await relate(database, personId, 'shelterManager', {
      parts: ['offer', 'consents'],
      relation: 'referral',
      consentId,
    })
    await relate(database, personId, 'nurse', { parts: ['offer', 'health'], relation: 'referral', consentId })
    await node.do('shelterManager', consents.withdrawConsent, {
      consentId,
      personId,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    expect(await liveGrantees(database, personId)).toEqual([accounts.caseWorker.id])
  })

  test('of a renewed consent takes the whole chain with it', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const first = await agreed(node, personId, { expiresAt: '2026-07-14T00:00:00.000Z' })
    const second = await agreed(node, personId, { renews: first.id })
    await node.do('caseWorker', consents.withdrawConsent, {
      consentId: second.id,
      personId,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    expect((await ledger(node, 'caseWorker', personId)).map((each) => each.withdrawnAt)).toEqual([
      node.now.toISOString(),
      node.now.toISOString(),
    ])
  })
})

describe('a renewal', () => {
  test('prolongs what rests on the consent, and not an offer that lapses sooner', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const soon = new Date(Date.now() + 3 * 86_400_000)
    node.now = new Date()
    const first = await agreed(node, personId, { expiresAt: soon.toISOString() })
    await relate(database, personId, 'shelterManager', {
      parts: ['offer'],
      relation: 'referral',
      consentId: first.id,
      expiresAt: soon,
    })
    await relate(database, personId, 'nurse', {
      parts: ['offer'],
      relation: 'referral',
      consentId: first.id,
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    const second = await agreed(node, personId, { renews: first.id })
    const relations = await database.asOwner((db) => readRelations(db, personId))
    const of = (who: CastName) => relations.find((relation) => relation.granteeId === accounts[who].id)
    expect(of('shelterManager')).toMatchObject({ consentId: second.id, expiresAt: second.expiresAt })
    expect(of('nurse')).toMatchObject({ consentId: first.id })
    expect((await ledger(node, 'caseWorker', personId)).find((each) => each.id === first.id)).toMatchObject({
      renewedBy: second.id,
    })
  })

  test('never widens', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const { id: renews } = await agreed(node, personId)
    const wider = aConsent(personId, { renews, parts: ['offer', 'identity', 'contact', 'needs', 'consents', 'story'] })
    expect(await node.refused('caseWorker', consents.recordConsent, wider)).toMatchObject({
      params: { because: 'renewal-differs' },
    })
  })
})

describe('a refusal', () => {
  test('is recorded as a choice', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await agreed(node, personId, {
      refused: true,
      purpose: 'prosecution',
      parts: ['justice', 'story'],
      recipients: [organisations.police.id],
    })
    expect(await ledger(node, 'caseWorker', personId)).toMatchObject([{ refused: true, purpose: 'prosecution' }])
  })

  test('of what was agreed to is a withdrawal, so that not both stand', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await agreed(node, personId)
    const no = aConsent(personId, { refused: true, parts: ['identity'] })
    expect(await node.refused('caseWorker', consents.recordConsent, no)).toMatchObject({ type: 'withdraw-instead' })
    await agreed(node, personId, { refused: true, purpose: 'prosecution' })
  })
})

describe('danger to life', () => {
  const danger = { basis: 'vital-interest', justification: 'She is bleeding and cannot speak' } as const

  test('waits for a supervisor of the same organisation, who sees alias and reason and nothing else', async ({
    database,
  }) => {
    const { node, personId, code } = await aWoman(database)
    const { id } = await agreed(node, personId, danger)
    expect(await waits(node, 'supervisor')).toMatchObject([
      { kind: 'consents/review-override', person: { alias: 'Champa', code }, path: `/consents/${code}` },
    ])
    expect(await waits(node, 'caseWorker')).toEqual([])
    expect(await ledger(node, 'supervisor', personId)).toMatchObject([
      { id, justification: danger.justification, mayReview: true },
    ])
    expect(await node.refused('supervisor', persons.revealIdentity, { personId, purpose: 'call' })).toMatchObject({
      type: 'not-allowed',
    })
  })

  test('that is not upheld closes at once', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const { id: consentId } = await agreed(node, personId, danger)
    await relate(database, personId, 'nurse', { parts: ['offer', 'health'], relation: 'referral', consentId })
    await node.do('supervisor', consents.reviewOverride, {
      consentId,
      personId,
      id: uuidv7(),
      outcome: 'not-upheld',
      reason: 'She could have been asked',
    })
    expect(await liveGrantees(database, personId)).not.toContain(accounts.nurse.id)
    expect(await waits(node, 'supervisor')).toEqual([])
    const again = { consentId, personId, id: uuidv7(), outcome: 'upheld', reason: 'After all' } as const
    expect(await node.refused('supervisor', consents.reviewOverride, again)).toMatchObject({
      type: 'nothing-to-review',
    })
  })

  test('is not reviewed by a case worker, nor by whoever decided it', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const { id: consentId } = await agreed(node, personId, danger)
    const review = { consentId, personId, id: uuidv7(), outcome: 'upheld', reason: 'Right' } as const
    expect(await node.refused('caseWorker', consents.reviewOverride, review)).toMatchObject({
      params: { because: 'supervisor-needed' },
    })
    await relate(database, personId, 'supervisor', { parts: ['offer', 'consents'] })
    const own = await node.do('supervisor', consents.recordConsent, aConsent(personId, danger))
    expect(
      await node.refused('supervisor', consents.reviewOverride, { ...review, id: uuidv7(), consentId: own.id }),
    ).toMatchObject({ params: { because: 'not-ones-own' } })
  })

  test('unreviewed for three days reaches the coordinator, without the person', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await agreed(node, personId, danger)
    expect(await waits(node, 'coordinator')).toEqual([])
    node.now = new Date(node.now.getTime() + 4 * 86_400_000)
    expect(await waits(node, 'coordinator')).toMatchObject([
      { kind: 'consents/overrides-unreviewed', person: null, params: { count: 1 }, path: '/consents/overrides' },
    ])
    const list = await node.do('coordinator', consents.listOverrides, {})
    expect(list.overrides).toHaveLength(1)
    expect(JSON.stringify(list)).not.toContain(personId)
    expect(await node.refused('caseWorker', consents.listOverrides, {})).toMatchObject({ type: 'not-found' })
  })
})

test('a consent that ends within a week waits for whoever has the person in care, until it is renewed', async ({
  database,
}) => {
  const { node, personId, code } = await aWoman(database)
  const first = await agreed(node, personId, { expiresAt: '2026-07-15T00:00:00.000Z' })
  await agreed(node, personId, { purpose: 'return' })
  expect(await waits(node, 'caseWorker')).toMatchObject([
    {
      kind: 'consents/ending',
      person: { alias: 'Champa', code },
      params: { purpose: 'protection', days: 5 },
      due: '2026-07-15T00:00:00.000Z',
      urgency: 'normal',
    },
  ])
  expect(await waits(node, 'colleague')).toEqual([])
  await agreed(node, personId, { renews: first.id })
  expect(await waits(node, 'caseWorker')).toEqual([])
})

test('rows of the ledger can be neither changed nor deleted', async ({ database }) => {
  const { node, personId } = await aWoman(database)
  await agreed(node, personId)
  const actor = settingsOf(asActor('caseWorker'))
  for (const statement of [
    sql`update consents.consent set refused = true`,
    sql`delete from consents.consent`,
    sql`update consents.withdrawal set told_by = 'x'`,
  ]) {
    await expect(database.transact({ role: 'pokpong_app', ...actor }, (tx) => statement.execute(tx))).rejects.toThrow(
      'permission denied',
    )
  }
})
