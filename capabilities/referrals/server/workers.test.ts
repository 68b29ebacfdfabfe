import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { grantRelation, settingsOf } from '#capabilities/access/server/public.ts'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { recordConsent, withdrawConsent } from '#capabilities/consents/model/api.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as api from '#capabilities/referrals/model/api.ts'
import { endWork, letWork, listReferralWorkers } from '#capabilities/referrals/model/api-workers.ts'
import { accounts, asActor, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aProtectionConsent } from '#test/world/a-case.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { referralsOperations } from './routes.ts'

const test = rolledBack(base)
const workerId = accounts.centreWorker.id

/** A person whom the centre has taken in under one consent. */
async function takenIn(database: Database, { isAccepted = true } = {}) {
  const node = nodeOn(database, [...casesOperations, ...consentsOperations, ...referralsOperations])
  await createCast(node.spine)
  const consentId = uuidv7()
  const survivor = await aSurvivor(node, { consent: { id: consentId } })
  const offer = anOffer(survivor)
  await node.do('caseWorker', api.offerReferral, offer)
  if (isAccepted) await node.do('shelterManager', api.acceptReferral, { id: offer.id })
  const works = { id: offer.id, workerId }
  const reads = () =>
    node.do('centreWorker', readCase, { code: survivor.caseCode }).then(
      (file) => file.parts,
      () => null,
    )
  return { node, consentId, ...survivor, ...offer, works, reads }
}

describe('whoever keeps the receiving house', () => {
  test('lets a case worker work with somebody, with what the referral opened and nothing besides', async ({
    database,
  }) => {
    const { node, works, reads, caseId } = await takenIn(database)
    expect(await reads()).toBe(null)
    await node.do('shelterManager', letWork, works)
    await node.do('shelterManager', letWork, works)
    expect(await reads()).toEqual(['offer', 'identity', 'needs', 'health', 'stay'])
    expect((await node.do('centreWorker', listCases, {})).rows.map(({ id }) => id)).toEqual([caseId])
    const rows = await database.asOwner((db) =>
      sql`select 1 from access.relation where grantee_id = ${workerId}`.execute(db),
    )
    expect(rows.rows).toHaveLength(2)
    expect(await node.do('shelterManager', listReferralWorkers, { id: works.id })).toEqual({
      workers: [{ id: workerId, name: accounts.centreWorker.displayName, works: true }],
    })
  })

  test('ends it again, and the house goes on', async ({ database }) => {
    const { node, works, reads, caseCode } = await takenIn(database)
    await node.do('shelterManager', letWork, works)
    await node.do('shelterManager', endWork, works)
    expect(await reads()).toBe(null)
    expect((await node.do('shelterManager', readCase, { code: caseCode })).parts).toContain('stay')
  })

  test('does so only for somebody of the own house, and only once the house has accepted', async ({ database }) => {
    const { node, works } = await takenIn(database, { isAccepted: false })
    expect(await node.refused('shelterManager', letWork, works)).toMatchObject({ type: 'not-allowed' })
    await node.do('shelterManager', api.acceptReferral, { id: works.id })
    for (const stranger of [accounts.colleague.id, organisations.centre.id, organisations.partner.id])
      expect(await node.refused('shelterManager', letWork, { ...works, workerId: stranger })).toMatchObject({
        type: 'not-a-worker-of-the-house',
      })
    expect(await node.refused('nurse', letWork, works)).toMatchObject({ type: 'not-allowed' })
    expect(await node.refused('caseWorker', letWork, works)).toMatchObject({ type: 'not-allowed' })
    expect(await node.refused('centreWorker', letWork, works)).toMatchObject({ status: 404 })
  })
})

describe('the work of a case worker of the receiving house ends', () => {
  test('when the person withdraws the consent', async ({ database }) => {
    const { node, works, reads, consentId, personId } = await takenIn(database)
    await node.do('shelterManager', letWork, works)
    await node.do('caseWorker', withdrawConsent, { consentId, personId, toldBy: 'person', toldHow: 'in-person' })
    expect(await reads()).toBe(null)
  })

  test('when the sender takes the referral back', async ({ database }) => {
    const { node, works, reads, id } = await takenIn(database)
    await node.do('shelterManager', letWork, works)
    const back = { id, messageId: uuidv7(), reason: 'other-place-found' } as const
    await node.do('caseWorker', api.withdrawReferral, back)
    expect(await reads()).toBe(null)
  })

  test('when the consent has expired, and goes on when it was renewed', async ({ database }) => {
    const { node, works, reads, consentId, personId } = await takenIn(database)
    await node.do('shelterManager', letWork, works)
    const recipients = [organisations.welfare.id, organisations.centre.id]
    node.now = new Date(node.now.getTime() + 100 * 86_400_000)
    const renewal = aProtectionConsent(personId, { recipients, renews: consentId })
    await node.do('caseWorker', recordConsent, renewal)
    node.now = new Date(node.now.getTime() + 120 * 86_400_000)
    expect(await reads()).not.toBe(null)
    node.now = new Date(node.now.getTime() + 400 * 86_400_000)
    expect(await reads()).toBe(null)
  })
})

test('the database itself lets nobody pass on more, longer, to another house, or without keeping one', async ({
  database,
}) => {
  const { works, personId, consentId } = await takenIn(database)
  const row = {
    recordId: personId,
    recordKind: 'person',
    granteeId: workerId,
    relation: 'referral',
    parts: ['identity'],
    sourceId: works.id,
    consentId,
    expiresAt: new Date('2026-08-01T00:00:00Z'),
  } as const
  const attempt = (who: 'shelterManager' | 'nurse', given: Partial<Parameters<typeof grantRelation>[1]>) => {
    const actor = asActor(who)
    const settings = { role: 'pokpong_app', ...settingsOf(actor), 'app.command': uuidv7() }
    return database
      .transact({ ...settings, 'app.now': '2026-07-10T03:00:00Z' }, (tx) =>
        grantRelation(tx, { ...row, grantedBy: actor.accountId, ...given }),
      )
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
  }
  expect(await attempt('shelterManager', {})).toBe('done')
  const wrong = [
    { parts: ['identity', 'story'] as const },
    { expiresAt: new Date('2036-08-01T00:00:00Z') },
    { granteeId: accounts.colleague.id },
    { granteeId: organisations.partner.id },
    { relation: 'assigned' as const },
    { sourceId: uuidv7() },
    { consentId: uuidv7() },
    { pending: true },
  ]
  for (const given of wrong) expect(await attempt('shelterManager', given)).toContain('row-level security')
  expect(await attempt('nurse', {})).toContain('row-level security')
})
