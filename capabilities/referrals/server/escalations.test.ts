import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import * as api from '#capabilities/referrals/model/api.ts'
import * as coordination from '#capabilities/referrals/model/api-coordination.ts'
import { asActor, type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { escalateOverdue, waitingFor } from './public.ts'
import { referralsOperations } from './routes.ts'

const test = rolledBack(base)
const hour = 3_600_000

async function aNode(database: Database) {
  const node = nodeOn(database, [...casesOperations, ...consentsOperations, ...referralsOperations])
  await createCast(node.spine)
  return node
}

async function offered(node: TestNode, given: Parameters<typeof anOffer>[1] = {}) {
  const survivor = await aSurvivor(node)
  const offer = anOffer(survivor, given)
  await node.do('caseWorker', api.offerReferral, offer)
  return { ...survivor, id: offer.id, code: offer.code }
}

const later = (node: TestNode, hours: number) => (node.now = new Date(node.now.getTime() + hours * hour))
const coordinator = asActor('coordinator')
const provincial = (province: string): PokpongActor => ({
  ...coordinator,
  grants: [{ role: 'coordinator', scope: { kind: 'provinces', provinces: [province] } }],
})

/** What waits for somebody, as My work asks it. */
function waiting(node: TestNode, who: CastName) {
  const actor = asActor(who)
  return node.database.transact(
    { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(actor) },
    (tx) => waitingFor({ tx, actor, now: node.now } as QueryContext),
  )
}

describe('an overdue answer', () => {
  test('is put before the coordinator once, without the person', async ({ database }) => {
    const node = await aNode(database)
    const { code, personId, caseId, personCode, caseCode } = await offered(node, { urgency: 'danger-now' })
    expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 0, lapsed: 0 })
    later(node, 3)
    expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 1, lapsed: 0 })
    expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 0, lapsed: 0 })
    const seen = await node.do('coordinator', coordination.listEscalations, {})
    expect(seen.escalations).toMatchObject([
      { code, what: 'answer', toOrganisationId: organisations.centre.id, takenUpAt: null },
    ])
    expect(seen.organisations).toMatchObject([{ organisationId: organisations.centre.id, toAnswer: 1, overdue: 1 }])
    for (const secret of [personId, caseId, personCode, caseCode, 'Saifon'])
      expect(JSON.stringify(seen)).not.toContain(secret)
  })

  test('waits for the coordinator until she says what she did', async ({ database }) => {
    const node = await aNode(database)
    await offered(node, { urgency: 'danger-now' })
    later(node, 3)
    await escalateOverdue(node.spine, coordinator)
    expect(await waiting(node, 'coordinator')).toMatchObject([
      { kind: 'referrals/escalated', person: null, urgency: 'danger-now', path: '/referrals/overdue' },
    ])
    const [open] = (await node.do('coordinator', coordination.listEscalations, {})).escalations
    await node.do('coordinator', coordination.takeUpEscalation, { id: open!.id, followUp: 'called-receiver' })
    expect(await waiting(node, 'coordinator')).toEqual([])
    expect(
      await node.refused('coordinator', coordination.takeUpEscalation, { id: open!.id, followUp: 'called-sender' }),
    ).toMatchObject({ type: 'taken-up-already' })
  })

  test('is no longer overdue once it came', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node, { urgency: 'danger-now' })
    later(node, 3)
    await escalateOverdue(node.spine, coordinator)
    await node.do('shelterManager', api.acceptReferral, { id })
    expect((await node.do('coordinator', coordination.listEscalations, {})).escalations).toEqual([])
  })

  test('lapses at its time, and the sender looks for another place', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node, { urgency: 'danger-now' })
    later(node, 25)
    expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 0, lapsed: 1 })
    expect((await node.do('caseWorker', api.readReferral, { id })).referral).toMatchObject({
      state: 'expired',
      endedAt: node.now.toISOString(),
    })
  })

  test('is for the coordinators of its provinces', async ({ database }) => {
    const node = await aNode(database)
    await offered(node, { urgency: 'danger-now' })
    later(node, 3)
    await escalateOverdue(node.spine, coordinator)
    expect((await node.do(provincial('LA-CH'), coordination.listEscalations, {})).escalations).toHaveLength(1)
    expect((await node.do(provincial('LA-XA'), coordination.listEscalations, {})).escalations).toEqual([])
    expect(await node.refused(provincial('LA-CH'), coordination.escalateOverdueReferrals, {})).toMatchObject({
      status: 403,
    })
  })

  test('is run by nobody who works with people', async ({ database }) => {
    const node = await aNode(database)
    for (const who of ['caseWorker', 'shelterManager', 'administrator', 'analyst'] as const) {
      expect(await node.refused(who, coordination.escalateOverdueReferrals, {})).toMatchObject({ status: 403 })
      expect(await node.refused(who, coordination.listEscalations, {})).toMatchObject({ status: 404 })
    }
  })
})

test('missed feedback is put before the coordinator like a missed answer', async ({ database }) => {
  const node = await aNode(database)
  const { id } = await offered(node)
  await node.do('shelterManager', api.acceptReferral, { id })
  await node.do('shelterManager', api.handOver, { id })
  later(node, 8 * 24)
  expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 1, lapsed: 0 })
  later(node, 30 * 24)
  expect(await escalateOverdue(node.spine, coordinator)).toEqual({ escalated: 1, lapsed: 0 })
  const seen = await node.do('coordinator', coordination.listEscalations, {})
  expect(seen.escalations.map(({ what }) => what).toSorted()).toEqual(['first-feedback', 'second-feedback'])
})

describe('the wall behind the policies', () => {
  const tables = ['referral', 'about', 'message', 'decline', 'feedback', 'escalation'] as const
  async function counts(node: TestNode, actor: PokpongActor) {
    const rows: Record<string, number> = {}
    for (const table of tables) {
      rows[table] = await node.database.transact(
        { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(actor) },
        async (tx) => {
          const { rows: found } = await sql<{
            n: number
          }>`select count(*)::int as n from ${sql.table(`referrals.${table}`)}`.execute(tx)
          return found[0]!.n
        },
      )
    }
    return rows
  }

  test('lets each side, the coordinator and nobody else see rows', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node, { note: 'canary: afraid of uniforms' })
    await node.do('shelterManager', api.askQuestion, {
      id,
      messageId: uuidv7(),
      words: 'Is she well enough to travel?',
    })
    const none = { referral: 0, about: 0, message: 0, decline: 0, feedback: 0, escalation: 0 }
    expect(await counts(node, asActor('caseWorker'))).toEqual({ ...none, referral: 1, about: 1, message: 2 })
    // The note waits for the acceptance, also for plain SQL.
    expect(await counts(node, asActor('shelterManager'))).toEqual({ ...none, referral: 1, about: 1, message: 1 })
    expect(await counts(node, asActor('coordinator'))).toEqual({ ...none, referral: 1 })
    for (const stranger of [
      'colleague',
      'investigator',
      'authority',
      'analyst',
      'auditor',
      'administrator',
      'reporter',
      'matchingOfficer',
    ] as const) {
      expect(await counts(node, asActor(stranger)), stranger).toEqual(none)
    }
  })

  test('leaves the receiver the codes of what it declined, and not whom it was about', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node)
    await node.do('shelterManager', api.declineReferral, {
      id,
      messageId: uuidv7(),
      reason: 'no-place',
      words: 'All rooms are full.',
    })
    expect(await counts(node, asActor('shelterManager'))).toMatchObject({
      referral: 1,
      about: 0,
      message: 0,
      decline: 1,
    })
    expect(await counts(node, asActor('coordinator'))).toMatchObject({ referral: 1, about: 0, message: 0, decline: 1 })
  })

  test('lets a coordinator do nothing to a referral but let it lapse', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node)
    const set = (state: string) =>
      database.transact(
        { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(coordinator), 'app.command': uuidv7() },
        (tx) => sql`update referrals.referral set state = ${state} where id = ${id}`.execute(tx),
      )
    await expect(set('accepted')).rejects.toThrow(/row-level security/)
    expect((await set('expired')).numAffectedRows).toBe(1n)
  })

  test('keeps names, needs in words and notes as ciphertext', async ({ database }) => {
    const node = await aNode(database)
    await offered(node, { note: 'canary: afraid of uniforms' })
    const dump = await database.asOwner(async (db) => {
      const parts = await Promise.all(
        tables.map((table) =>
          sql<{ t: string }>`select string_agg(x::text, '') as t from ${sql.table(`referrals.${table}`)} x`.execute(db),
        ),
      )
      return parts.map(({ rows }) => rows[0]?.t ?? '').join('')
    })
    expect(dump).not.toContain('canary')
    expect(dump).not.toContain(Buffer.from('canary').toString('hex'))
    expect(dump).not.toContain('Saifon')
  })
})
