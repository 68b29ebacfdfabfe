import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import * as shelter from '#capabilities/assistance/model/api.ts'
import * as api from '#capabilities/assistance/model/api-assistance.ts'
import * as cases from '#capabilities/cases/model/api-file.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as referrals from '#capabilities/referrals/model/api.ts'
import { referralsOperations } from '#capabilities/referrals/server/routes.ts'
import { country } from '#countries/chosen.ts'
import { asActor, organisations, type CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Database } from '#platform/server/database.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { Vault } from '#platform/server/vault.ts'
import { aProtectionConsent } from '#test/world/a-case.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { aRoom } from '#test/world/a-room.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { waitingFor } from './public.ts'
import { assistanceOperations } from './routes.ts'

const test = rolledBack(base)

async function aNode(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...consentsOperations,
    ...referralsOperations,
    ...assistanceOperations,
  ])
  await createCast(node.spine)
  return node
}

const today = (node: TestNode) => dayIn(country.zone, node.now)

/** Somebody who arrived at the centre today, under a consent of her own for it. */
async function arrived(node: TestNode, parts: Parameters<typeof anOffer>[1] = {}) {
  const room = aRoom()
  await node.do('shelterManager', shelter.saveRoom, room)
  const survivor = await aSurvivor(node)
  const offer = anOffer(survivor, parts)
  await node.do('caseWorker', referrals.offerReferral, offer)
  await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
  const stayId = uuidv7()
  const { personId, caseId } = survivor
  await node.do('shelterManager', shelter.planArrival, {
    id: stayId,
    personId,
    caseId,
    referralId: offer.id,
    plannedArrival: today(node),
    roomId: room.id,
  })
  await node.do('shelterManager', shelter.arrive, { id: stayId, arrivedOn: today(node), roomId: room.id })
  return { ...survivor, stayId }
}

type Here = Awaited<ReturnType<typeof arrived>>
const help = (node: TestNode, who: Here, given: Record<string, unknown> = {}) =>
  ({
    id: uuidv7(),
    personId: who.personId,
    caseId: who.caseId,
    stayId: who.stayId,
    kind: 'health-check',
    givenOn: today(node),
    ...given,
  }) as const

describe('assistance', () => {
  test('is recorded behind the wall of its field', async ({ database }) => {
    const node = await aNode(database)
    const who = await arrived(node, { parts: ['identity', 'needs', 'stay', 'health', 'legal'] })
    await node.do(
      'nurse',
      api.recordAssistance,
      help(node, who, { note: 'canary: treated for malaria', givenBy: 'Dr Somsy' }),
    )
    await node.do(
      'shelterManager',
      api.recordAssistance,
      help(node, who, { kind: 'legal-advice', note: 'canary: wants compensation' }),
    )
    const forNurse = await node.do('nurse', api.readAssistanceOfCase, { caseId: who.caseId })
    expect(forNurse.given.map(({ kind, note }) => [kind, note])).toEqual([
      ['health-check', 'canary: treated for malaria'],
    ])
    expect(forNurse.mayRecord).toEqual(['health', 'psychosocial', 'practical'])
    const forManager = await node.do('shelterManager', api.readAssistanceOfCase, { caseId: who.caseId })
    expect(forManager.given.map(({ field }) => field).toSorted()).toEqual(['health', 'legal'])
    expect(await node.refused('nurse', api.recordAssistance, help(node, who, { kind: 'legal-advice' }))).toMatchObject({
      params: { because: 'not-your-field' },
    })
  })

  test('is seen by whoever accompanies her only as far as her consent to them goes', async ({ database }) => {
    const node = await aNode(database)
    const parts = aProtectionConsent(uuidv7()).parts.filter((part) => part !== 'health')
    const room = aRoom()
    await node.do('shelterManager', shelter.saveRoom, room)
    const survivor = await aSurvivor(node, { consent: { recipients: [organisations.welfare.id], parts } })
    const toCentre = aProtectionConsent(survivor.personId, { recipients: [organisations.centre.id] })
    const offer = anOffer(survivor, { consent: toCentre })
    await node.do('caseWorker', referrals.offerReferral, offer)
    await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
    const who = { ...survivor, stayId: '' }
    await node.do('nurse', api.recordAssistance, {
      ...help(node, who),
      stayId: null,
      note: 'canary: treated for malaria',
    })
    expect((await node.do('nurse', api.readAssistanceOfCase, { caseId: who.caseId })).given).toHaveLength(1)
    expect((await node.do('caseWorker', api.readAssistanceOfCase, { caseId: who.caseId })).given).toEqual([])
  })

  test('moves the need that it answers', async ({ database }) => {
    const node = await aNode(database)
    const who = await arrived(node)
    await node.do(
      'shelterManager',
      api.recordAssistance,
      help(node, who, { kind: 'food-and-clothing', needId: who.needId, needState: 'done' }),
    )
    const file = await node.do('caseWorker', cases.readCase, { code: who.caseCode })
    expect(file.needs.find(({ id }) => id === who.needId)?.state).toBe('done')
    expect(
      await node.refused('shelterManager', api.recordAssistance, help(node, who, { needId: uuidv7() })),
    ).toMatchObject({ type: 'need-not-in-case' })
  })

  test('that was wrong stays, struck out', async ({ database }) => {
    const node = await aNode(database)
    const who = await arrived(node)
    const given = help(node, who, { note: 'For somebody else.' })
    await node.do('nurse', api.recordAssistance, given)
    expect((await node.do('caseWorker', api.readAssistanceOfCase, { caseId: who.caseId })).given[0]?.mayVoid).toBe(
      false,
    )
    expect(await node.refused('supervisor', api.voidAssistance, { id: given.id, reason: 'other' })).toMatchObject({
      params: { because: 'not-your-record' },
    })
    await node.do('nurse', api.voidAssistance, { id: given.id, reason: 'wrong-person' })
    const read = await node.do('nurse', api.readAssistanceOfCase, { caseId: who.caseId })
    expect(read.given).toMatchObject([{ id: given.id, voided: 'wrong-person' }])
    expect(await node.refused('nurse', api.voidAssistance, { id: given.id, reason: 'other' })).toMatchObject({
      status: 404,
    })
  })

  test('of the day lists what was given, what is due and who still waits', async ({ database }) => {
    const node = await aNode(database)
    const who = await arrived(node, { parts: ['identity', 'needs', 'stay', 'health', 'psychosocial', 'legal'] })
    const before = await node.do('shelterManager', api.readToday, {})
    expect(before.without).toMatchObject([{ caseCode: who.caseCode, missing: ['health', 'psychosocial', 'legal'] }])
    await node.do('nurse', api.recordAssistance, help(node, who, { nextOn: today(node) }))
    const after = await node.do('shelterManager', api.readToday, {})
    expect(after.given).toMatchObject([{ kind: 'health-check', caseCode: who.caseCode }])
    expect(after.appointments).toHaveLength(1)
    expect(after.without).toMatchObject([{ missing: ['psychosocial', 'legal'] }])
    expect((await node.do('nurse', api.readToday, {})).without).toMatchObject([{ missing: ['psychosocial'] }])
  })

  test('is refused for tomorrow, for strangers and after an offer alone', async ({ database }) => {
    const node = await aNode(database)
    const who = await arrived(node)
    expect(await node.refused('nurse', api.recordAssistance, help(node, who, { givenOn: '2999-01-01' }))).toMatchObject(
      { type: 'invalid-input' },
    )
    const tomorrow = dayIn(country.zone, new Date(node.now.getTime() + 86_400_000))
    expect(await node.refused('nurse', api.recordAssistance, help(node, who, { givenOn: tomorrow }))).toMatchObject({
      type: 'day-in-the-future',
    })
    for (const stranger of ['investigator', 'authority', 'colleague', 'coordinator'] as const) {
      expect(await node.refused(stranger, api.recordAssistance, help(node, who))).toMatchObject({
        status: expect.any(Number),
      })
      expect(await node.refused(stranger, api.readAssistanceOfCase, { caseId: who.caseId })).toMatchObject({
        status: 404,
      })
    }
  })
})

test('plain SQL shows a health record to readers of health only', async ({ database }) => {
  const node = await aNode(database)
  const who = await arrived(node)
  await node.do('nurse', api.recordAssistance, help(node, who))
  const count = (name: CastName) =>
    database.transact(
      { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(asActor(name)) },
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from assistance.given`.execute(tx)
        return rows[0]!.n
      },
    )
  for (const name of ['nurse', 'shelterManager', 'caseWorker', 'supervisor'] as const)
    expect(await count(name), name).toBe(1)
  for (const name of [
    'officer',
    'centreWorker',
    'colleague',
    'investigator',
    'authority',
    'coordinator',
    'auditor',
  ] as const)
    expect(await count(name), name).toBe(0)
})

test('what waits for the shelter: a place to give, an arrival, first assistance', async ({ database }) => {
  const node = await aNode(database)
  const room = aRoom()
  await node.do('shelterManager', shelter.saveRoom, room)
  const waiting = (who: CastName) =>
    database.transact(
      { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(asActor(who)) },
      async (tx) => {
        const items = await waitingFor({
          tx,
          actor: asActor(who),
          now: node.now,
          vault: new Vault(node.spine.keyring, tx),
        } as unknown as QueryContext)
        return items.map(({ kind, person }) => [kind, person?.alias])
      },
    )
  const survivor = await aSurvivor(node)
  const offer = anOffer(survivor)
  await node.do('caseWorker', referrals.offerReferral, offer)
  expect(await waiting('shelterManager')).toEqual([])
  await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
  expect(await waiting('shelterManager')).toEqual([['assistance/place', 'Saifon']])
  const stayId = uuidv7()
  const { personId, caseId } = survivor
  await node.do('shelterManager', shelter.planArrival, {
    id: stayId,
    personId,
    caseId,
    referralId: offer.id,
    plannedArrival: today(node),
    roomId: room.id,
  })
  expect(await waiting('shelterManager')).toEqual([['assistance/arrival', 'Saifon']])
  expect(await waiting('nurse')).toEqual([])
  await node.do('shelterManager', shelter.arrive, { id: stayId, arrivedOn: today(node), roomId: room.id })
  expect(await waiting('nurse')).toEqual([['assistance/first-assistance', 'Saifon']])
  expect(await waiting('coordinator')).toEqual([])
})
