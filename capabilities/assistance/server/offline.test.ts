import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as shelter from '#capabilities/assistance/model/api.ts'
import * as api from '#capabilities/assistance/model/api-assistance.ts'
import { assistanceOffline } from '#capabilities/assistance/model/offline.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { casesOffline } from '#capabilities/cases/model/offline.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as referrals from '#capabilities/referrals/model/api.ts'
import { referralsOperations } from '#capabilities/referrals/server/routes.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aDeviceOf, type FieldDevice } from '#test/world/a-device.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { aRoom } from '#test/world/a-room.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { assistanceOperations } from './routes.ts'

const test = rolledBack(base)
const today = '2026-07-10'
const at = (hour: number) => `${today}T0${hour}:00:00.000Z`

/** The manager of the centre on a day without a network; somebody arrived in the morning. */
async function inTheHouse(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...consentsOperations,
    ...referralsOperations,
    ...assistanceOperations,
  ])
  await createCast(node.spine)
  const room = aRoom()
  await node.do('shelterManager', shelter.saveRoom, room)
  const survivor = await aSurvivor(node)
  const { personId, caseId, caseCode } = survivor
  const offer = anOffer(survivor)
  await node.do('caseWorker', referrals.offerReferral, offer)
  await node.do('shelterManager', referrals.acceptReferral, { id: offer.id })
  const stayId = uuidv7()
  const stay = { id: stayId, personId, caseId, referralId: offer.id, plannedArrival: today, roomId: room.id }
  await node.do('shelterManager', shelter.planArrival, stay)
  await node.do('shelterManager', shelter.arrive, { id: stayId, arrivedOn: today, roomId: room.id })
  const device = await aDeviceOf('shelterManager', [casesOffline, assistanceOffline])
  await device.carry(node, readCase, { code: caseCode })
  return { node, device, ...survivor, stayId, truth: await carried(node, device, caseId) }
}

async function carried(node: TestNode, device: FieldDevice, caseId: string) {
  return {
    ofCase: await device.carry(node, api.readAssistanceOfCase, { caseId }),
    today: await device.carry(node, api.readToday, {}),
  }
}

async function shown(device: FieldDevice, caseId: string) {
  return {
    ofCase: await device.ask(api.readAssistanceOfCase, { caseId }),
    today: await device.ask(api.readToday, {}),
  }
}

type House = Awaited<ReturnType<typeof inTheHouse>>
const help = ({ personId, caseId, stayId }: House, given: Record<string, unknown> = {}) =>
  ({ id: uuidv7(), personId, caseId, stayId, kind: 'health-check', givenOn: today, ...given }) as const

describe('help recorded without a network', () => {
  const kinds: [string, (house: House) => Record<string, unknown>][] = [
    ['given today, with words', () => ({ note: 'Rested well.', givenBy: 'The nurse of the ward' })],
    ['given before and next today', () => ({ kind: 'counselling', givenOn: '2026-07-08', nextOn: today })],
    ['given before', () => ({ kind: 'legal-advice', givenOn: '2026-07-09' })],
    ['that answers a need', ({ needId }) => ({ kind: 'food-and-clothing', needId, needState: 'done' })],
  ]
  for (const [what, given] of kinds) {
    test(`shows as the node will show it, however often: ${what}`, async ({ database }) => {
      const house = await inTheHouse(database)
      const { node, device, caseId, caseCode } = house
      const record = help(house, given(house))
      expect(await device.keep(api.recordAssistance, record, at(6))).toEqual({ id: record.id })
      const before = await shown(device, caseId)
      const file = await device.ask(readCase, { code: caseCode })
      await device.sendAll(node)
      const truth = await carried(node, device, caseId)
      expect(before).toEqual(truth)
      expect(await shown(device, caseId)).toEqual(truth)
      const states = (needs: { id: string; state: string }[]) => needs.map(({ id, state }) => [id, state])
      expect(states(file!.needs)).toEqual(states((await device.carry(node, readCase, { code: caseCode })).needs))
    })
  }

  test('can be struck out, and stays readable', async ({ database }) => {
    const house = await inTheHouse(database)
    const { node, device, caseId } = house
    const { id, ...record } = help(house)
    await device.keep(api.recordAssistance, { id, ...record }, at(6))
    await device.keep(api.voidAssistance, { id, reason: 'wrong-person' }, at(7))
    const { given } = (await device.ask(api.readAssistanceOfCase, { caseId }))!
    expect(given).toMatchObject([{ id, voided: 'wrong-person', mayVoid: false }])
    const day = await device.ask(api.readToday, {})
    await device.sendAll(node)
    const truth = await carried(node, device, caseId)
    expect(given).toEqual(truth.ofCase.given)
    expect(day!.given).toEqual(truth.today.given)
  })

  test('is refused about somebody who is not in the case', async ({ database }) => {
    const house = await inTheHouse(database)
    const refusal = await house.device.refused(api.recordAssistance, help(house, { personId: uuidv7() }), at(6))
    expect(refusal.type).toBe('person-not-in-case')
  })
})

test('free places for a group are found among all of them', async ({ database }) => {
  const { node } = await inTheHouse(database)
  const device = await aDeviceOf('caseWorker', [assistanceOffline])
  await device.carry(node, shelter.listVacancies, {})
  for (const group of ['women', 'men'] as const) {
    const truth = await node.do('caseWorker', shelter.listVacancies, { group })
    expect(await device.ask(shelter.listVacancies, { group })).toEqual(truth)
  }
})

test('a case in which nobody was helped yet is told from its file', async ({ database }) => {
  const { node } = await inTheHouse(database)
  const { caseId, caseCode } = await aSurvivor(node)
  const device = await aDeviceOf('caseWorker', [casesOffline, assistanceOffline])
  await device.carry(node, readCase, { code: caseCode })
  expect(await device.ask(api.readAssistanceOfCase, { caseId })).toEqual(
    await node.do('caseWorker', api.readAssistanceOfCase, { caseId }),
  )
})
