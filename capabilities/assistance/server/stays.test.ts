import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import * as api from '#capabilities/assistance/model/api.ts'
import * as cases from '#capabilities/cases/model/api-file.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import * as consents from '#capabilities/consents/model/api.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as referrals from '#capabilities/referrals/model/api.ts'
import { referralsOperations } from '#capabilities/referrals/server/routes.ts'
import { country } from '#countries/chosen.ts'
import { asActor, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Database } from '#platform/server/database.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { aRoom } from '#test/world/a-room.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { assistanceOperations } from './routes.ts'

const test = rolledBack(base)
const day = 86_400_000

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

const today = (node: TestNode, days = 0) => dayIn(country.zone, new Date(node.now.getTime() + days * day))

/** Somebody whom the centre has accepted. */
async function accepted(node: TestNode, person: Parameters<typeof aSurvivor>[1] = {}) {
  const survivor = await aSurvivor(node, person)
  const offer = anOffer(survivor)
  await node.do('caseWorker', referrals.offerReferral, offer)
  await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
  return { ...survivor, referralId: offer.id }
}

async function aHouse(node: TestNode, places = 4) {
  const lotus = aRoom({ places })
  await node.do('shelterManager', api.saveRoom, lotus)
  return lotus
}

type Accepted = Awaited<ReturnType<typeof accepted>>
const plan = (node: TestNode, who: Accepted, roomId: string, more: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  personId: who.personId,
  caseId: who.caseId,
  referralId: who.referralId,
  plannedArrival: today(node),
  roomId,
  ...more,
})

describe('a stay', () => {
  test('begins with a kept place, and the arrival hands the referral over', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const who = await accepted(node)
    expect((await node.do('shelterManager', api.listAwaited, {})).awaited).toMatchObject([{ caseCode: who.caseCode }])
    const stay = plan(node, who, lotus.id, { words: 'canary: by the district car' })
    await node.do('shelterManager', api.planArrival, stay)
    expect((await node.do('shelterManager', api.listAwaited, {})).awaited).toEqual([])
    const kept = await node.do('shelterManager', api.readBoard, {})
    expect(kept).toMatchObject({ here: 0, places: 4, arrivingThisWeek: 1 })
    expect(kept.residents).toMatchObject([
      { roomId: lotus.id, person: { alias: 'Saifon' }, words: 'canary: by the district car', dayNumber: null },
    ])
    await node.do('shelterManager', api.arrive, { id: stay.id, arrivedOn: today(node), roomId: lotus.id })
    const board = await node.do('shelterManager', api.readBoard, {})
    expect(board).toMatchObject({ here: 1, arrivingThisWeek: 0 })
    expect(board.residents[0]).toMatchObject({ dayNumber: 1, phases: { 'first-assistance': 'now' } })
    expect((await node.do('caseWorker', referrals.readReferral, { id: who.referralId })).referral.state).toBe(
      'handed-over',
    )
    const file = await node.do('caseWorker', cases.readCase, { code: who.caseCode })
    expect(file.needs[0]).toMatchObject({ kind: 'safe-place', state: 'in-progress' })
    expect(file.timeline.map(({ kind }) => kind)).toContain('assistance/arrived')
  })

  test('keeps where somebody is inside the ciphertext', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const who = await accepted(node)
    await node.do(
      'shelterManager',
      api.planArrival,
      plan(node, who, lotus.id, { words: 'canary: by the district car' }),
    )
    const dump = await database.asOwner(async (db) => {
      const { rows } = await sql<{
        t: string
      }>`select string_agg(s::text, '') || (select string_agg(h::text, '') from assistance.stay_history h) as t from assistance.stay s`.execute(
        db,
      )
      return rows[0]!.t
    })
    expect(dump).not.toContain(lotus.id)
    expect(dump).not.toContain('canary')
  })

  test('moves, plans its end and ends in kind words', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const teak = aRoom({ name: { en: 'Teak', lo: 'ໄມ້ສັກ' }, kind: 'step-free', stepFree: true })
    await node.do('shelterManager', api.saveRoom, teak)
    const who = await accepted(node)
    const stay = plan(node, who, lotus.id)
    await node.do('shelterManager', api.planArrival, stay)
    await node.do('shelterManager', api.arrive, { id: stay.id, arrivedOn: today(node), roomId: lotus.id })
    await node.do('shelterManager', api.moveRoom, { id: stay.id, roomId: teak.id })
    await node.do('shelterManager', api.planDeparture, {
      id: stay.id,
      plannedDeparture: today(node, 3),
      words: 'Home, with her sister.',
    })
    const board = await node.do('shelterManager', api.readBoard, {})
    expect(board.residents[0]).toMatchObject({ roomId: teak.id, words: 'Home, with her sister.' })
    expect(board.forecast.slice(0, 5).map(({ taken }) => taken)).toEqual([1, 1, 1, 0, 0])
    expect(
      await node.refused('shelterManager', api.leave, { id: stay.id, leftOn: today(node, 1), reason: 'went-home' }),
    ).toMatchObject({ type: 'day-in-the-future' })
    await node.do('shelterManager', api.leave, { id: stay.id, leftOn: today(node), reason: 'to-family' })
    expect((await node.do('shelterManager', api.readBoard, {})).residents).toEqual([])
    expect(await node.refused('shelterManager', api.moveRoom, { id: stay.id, roomId: lotus.id })).toMatchObject({
      params: { because: 'stay-moved-on' },
    })
  })

  test('is not given before the shelter accepted, nor by somebody else’s shelter', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const survivor = await aSurvivor(node)
    const offer = anOffer(survivor)
    await node.do('caseWorker', referrals.offerReferral, offer)
    const stay = plan(node, { ...survivor, referralId: offer.id }, lotus.id)
    expect(await node.refused('shelterManager', api.planArrival, stay)).toMatchObject({
      params: { because: 'no-relation-to-this-record' },
    })
    await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
    expect(await node.refused('nurse', api.planArrival, stay)).toMatchObject({
      params: { because: 'shelter-managers-only' },
    })
    await node.do('shelterManager', api.planArrival, stay)
    expect(
      await node.refused('supervisor', api.arrive, { id: stay.id, arrivedOn: today(node), roomId: lotus.id }),
    ).toMatchObject({ params: { because: 'another-shelter' } })
    expect(
      await node.refused(
        'shelterManager',
        api.planArrival,
        plan(node, { ...survivor, referralId: offer.id }, lotus.id),
      ),
    ).toMatchObject({ type: 'stays-already' })
  })

  test('that nobody may open any more still takes its place, and its end can be recorded', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const who = await accepted(node)
    const stay = plan(node, who, lotus.id)
    await node.do('shelterManager', api.planArrival, stay)
    await node.do('shelterManager', api.arrive, { id: stay.id, arrivedOn: today(node), roomId: lotus.id })
    const ledger = await node.do('caseWorker', consents.listConsents, { person: who.personId })
    await node.do('caseWorker', consents.withdrawConsent, {
      consentId: ledger.consents[0]!.id,
      personId: who.personId,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    const board = await node.do('shelterManager', api.readBoard, {})
    expect(board).toMatchObject({ here: 1 })
    expect(board.residents).toMatchObject([{ person: null, roomId: null, caseCode: null }])
    await node.do('shelterManager', api.leave, { id: stay.id, leftOn: today(node), reason: 'own-wish' })
    expect((await node.do('shelterManager', api.readBoard, {})).here).toBe(0)
  })
})

describe('a room', () => {
  test('gives no place that it does not have', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node, 1)
    await node.do('shelterManager', api.planArrival, plan(node, await accepted(node), lotus.id))
    const second = await accepted(node, { person: { alias: 'Kulap' } })
    expect(await node.refused('shelterManager', api.planArrival, plan(node, second, lotus.id))).toMatchObject({
      type: 'room-full',
    })
    expect(await node.refused('shelterManager', api.closeRoom, { id: lotus.id })).toMatchObject({ type: 'room-in-use' })
  })

  test('is for its own group, and asks where it may be for another', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    const quiet = aRoom({
      name: { en: 'Mulberry', lo: 'ໝາກມອນ' },
      kind: 'quiet',
      welcomes: ['women'],
      onRequest: ['girls'],
      places: 2,
    })
    await node.do('shelterManager', api.saveRoom, quiet)
    const informed = {
      language: 'lo',
      manner: 'aloud',
      guardian: 'parent',
      decidedBy: 'guardian',
      childView: 'I want to stay.',
    } as const
    const girl = await accepted(node, {
      person: { alias: 'Noy', age: { basis: 'may-be-a-child' } },
      consent: { informed },
    })
    expect(await node.refused('shelterManager', api.planArrival, plan(node, girl, lotus.id))).toMatchObject({
      type: 'room-not-for-this-person',
    })
    expect(await node.refused('shelterManager', api.planArrival, plan(node, girl, quiet.id))).toMatchObject({
      type: 'ask-before-placing',
    })
    await node.do('shelterManager', api.planArrival, plan(node, girl, quiet.id, { asked: true }))
  })

  test('is announced to whoever refers, as a number and nothing else', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    await node.do('shelterManager', api.planArrival, plan(node, await accepted(node), lotus.id))
    const seen = await node.do('officer', api.listVacancies, { group: 'women' })
    expect(seen.vacancies).toMatchObject([{ organisationId: organisations.centre.id, answer: 'yes', free: 3 }])
    expect((await node.do('officer', api.listVacancies, { group: 'men' })).vacancies).toMatchObject([
      { answer: 'no', free: 0 },
    ])
    expect(await node.refused('officer', api.readBoard, {})).toMatchObject({ status: 404 })
  })

  test('is kept by the shelter manager, and another organisation has none of it', async ({ database }) => {
    const node = await aNode(database)
    await aHouse(node)
    expect(await node.refused('nurse', api.saveRoom, aRoom())).toMatchObject({ status: 403 })
    expect((await node.do('supervisor', api.readBoard, {})).rooms).toEqual([])
  })

  test('answers an offer before it is accepted: which rooms fit', async ({ database }) => {
    const node = await aNode(database)
    const lotus = await aHouse(node)
    await node.do(
      'shelterManager',
      api.saveRoom,
      aRoom({ name: { en: 'Jasmine', lo: 'ມະລິ' }, kind: 'girls', welcomes: ['girls'] }),
    )
    const offer = anOffer(await aSurvivor(node))
    await node.do('caseWorker', referrals.offerReferral, offer)
    const answer = await node.do('shelterManager', api.canHelp, { referralId: offer.id })
    expect(answer.rooms).toMatchObject([{ id: lotus.id, answer: 'yes', free: 4 }])
    expect(await node.refused('supervisor', api.canHelp, { referralId: offer.id })).toMatchObject({ status: 404 })
  })
})

test('who could not be welcomed is counted by group, so that the gap shows', async ({ database }) => {
  const node = await aNode(database)
  await aHouse(node)
  const offer = anOffer(await aSurvivor(node, { person: { alias: 'Tawan', sex: 'male' } }))
  await node.do('caseWorker', referrals.offerReferral, offer)
  const no = {
    id: offer.id,
    messageId: uuidv7(),
    reason: 'not-for-this-group',
    suggestedOrganisationId: organisations.partner.id,
  } as const
  await node.do('shelterManager', referrals.declineReferral, no)
  const board = await node.do('shelterManager', api.readBoard, {})
  expect(board.couldNotBeWelcomed).toMatchObject([
    { group: 'men', reason: 'not-for-this-group', suggestedOrganisationId: organisations.partner.id },
  ])
})

test('plain SQL shows stays to the shelter and to who reads where she stays, and to nobody else', async ({
  database,
}) => {
  const node = await aNode(database)
  const lotus = await aHouse(node)
  await node.do('shelterManager', api.planArrival, plan(node, await accepted(node), lotus.id))
  const count = (who: Parameters<typeof asActor>[0]) =>
    database.transact(
      { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(asActor(who)) },
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from assistance.stay`.execute(tx)
        return rows[0]!.n
      },
    )
  for (const who of ['shelterManager', 'nurse', 'centreWorker', 'caseWorker', 'supervisor'] as const)
    expect(await count(who), who).toBe(1)
  for (const who of [
    'officer',
    'colleague',
    'authority',
    'investigator',
    'coordinator',
    'administrator',
    'analyst',
  ] as const)
    expect(await count(who), who).toBe(0)
})
