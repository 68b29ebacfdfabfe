import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { listConsents, withdrawConsent } from '#capabilities/consents/model/api.ts'
import { consentsOffline } from '#capabilities/consents/model/offline.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { documentsOffline } from '#capabilities/documents/model/offline.ts'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import * as api from '#capabilities/referrals/model/api.ts'
import { referralsOffline } from '#capabilities/referrals/model/offline.ts'
import { type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Command } from '#platform/model/contract.ts'
import { collection, type OfflinePart } from '#platform/model/offline.ts'
import type { Database } from '#platform/server/database.ts'
import { aDeviceOf, type FieldDevice } from '#test/world/a-device.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { referralsOperations } from './routes.ts'

const test = rolledBack(base)
const at = (hour: number) => `2026-07-10T0${hour}:00:00.000Z`
const neighbours: OfflinePart = {
  collections: [
    collection(listOrganisations),
    collection(readCase, { alsoAnswers: ({ summary }) => [{ code: summary.id }, { code: summary.code }] }),
  ],
  commands: [],
}
const parts = [neighbours, documentsOffline, consentsOffline, referralsOffline]

async function aNode(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...consentsOperations,
    ...identityOperations,
    ...referralsOperations,
  ])
  await createCast(node.spine)
  return node
}

async function carryCase(
  node: TestNode,
  device: FieldDevice,
  { caseId, caseCode, personId }: { [key: string]: string },
) {
  await device.carry(node, listOrganisations, {})
  await device.carry(node, readCase, { code: caseCode! })
  await device.carry(node, listConsents, { person: personId! })
  await device.carry(node, api.listReferrals, {})
  await device.carry(node, api.listReferralsOfCase, { caseId: caseId! })
}

/** The sender's device, with a case from which nobody was referred yet. */
async function inTheField(database: Database) {
  const node = await aNode(database)
  const survivor = await aSurvivor(node)
  const device = await aDeviceOf('caseWorker', parts)
  await carryCase(node, device, { ...survivor })
  return { node, device, ...survivor }
}

type Detail = api.ReferralDetail

/** What the node alone can know: the ids of words that it numbers, and who else is named. */
function comparable(detail: Detail | undefined) {
  if (!detail) return detail
  const people = detail.people.map(({ accountId }) => accountId).toSorted()
  return { ...detail, people, messages: detail.messages.map((message) => ({ ...message, id: '' })) }
}

describe('an offer written without a network', () => {
  const given: [string, (personId: string) => Parameters<typeof anOffer>[1]][] = [
    ['on a consent of before', () => ({ note: 'She walks with a stick.' })],
    ['in danger', () => ({ urgency: 'danger-now', parts: ['identity', 'needs'] })],
    [
      'on a consent that was just given',
      (personId) => ({
        toOrganisationId: organisations.hospital.id,
        service: 'health',
        parts: ['identity', 'needs', 'health'],
        consent: {
          id: uuidv7(),
          personId,
          purpose: 'protection',
          parts: ['offer', 'identity', 'needs', 'health'],
          recipients: [organisations.hospital.id],
          informed: { language: 'lo', manner: 'aloud' },
        },
      }),
    ],
  ]
  for (const [what, more] of given) {
    test(`shows everywhere as the node will show it: ${what}`, async ({ database }) => {
      const { node, device, ...survivor } = await inTheField(database)
      const { caseId, personId } = survivor
      const offer = anOffer(survivor, more(personId))
      const output = await device.keep(api.offerReferral, offer, at(4))
      const shown = await everywhere(device, offer.id, caseId)
      const ledger = await device.ask(listConsents, { person: personId })
      await device.sendAll(node)
      const truth = await carriedEverywhere(node, device, offer.id, caseId)
      expect(shown).toEqual(truth)
      expect(await everywhere(device, offer.id, caseId)).toEqual(truth)
      expect(output).toEqual({ id: offer.id, code: offer.code, answerDue: truth.detail!.referral.answerDue })
      const known = await node.do('caseWorker', listConsents, { person: personId })
      expect(ledger!.consents.map(({ id }) => id)).toEqual(known.consents.map(({ id }) => id))
    })
  }

  test('has a form that is put together from what the device carries', async ({ database }) => {
    const { node, device, caseId, personId } = await inTheField(database)
    const truth = await node.do('caseWorker', api.prepareReferral, { caseId })
    const shown = await device.ask(api.prepareReferral, { caseId })
    expect(shown).toEqual(truth)
    const [consent] = shown!.consents
    const withdrawal = { consentId: consent!.id, personId, toldBy: 'person', toldHow: 'in-person' } as const
    await device.keep(withdrawConsent, withdrawal, at(4))
    expect((await device.ask(api.prepareReferral, { caseId }))!.consents).toEqual([])
  })

  test('is refused on a consent that was withdrawn on this device', async ({ database }) => {
    const { device, ...survivor } = await inTheField(database)
    const { personId } = survivor
    const [consent] = (await device.ask(listConsents, { person: personId }))!.consents
    const withdrawal = { consentId: consent!.id, personId, toldBy: 'person', toldHow: 'in-person' } as const
    await device.keep(withdrawConsent, withdrawal, at(4))
    expect(await device.refused(api.offerReferral, anOffer(survivor), at(5))).toMatchObject({
      type: 'consent-does-not-cover',
      params: { because: 'consent-withdrawn' },
    })
  })

  test('comes back unsent when the consent is withdrawn after it', async ({ database }) => {
    const { node, device, ...survivor } = await inTheField(database)
    const { personId } = survivor
    const offer = anOffer(survivor)
    await device.keep(api.offerReferral, offer, at(4))
    const [consent] = (await device.ask(listConsents, { person: personId }))!.consents
    const withdrawal = { consentId: consent!.id, personId, toldBy: 'person', toldHow: 'in-person' } as const
    await device.keep(withdrawConsent, withdrawal, at(5))
    expect(await device.entries()).toMatchObject([
      { name: api.offerReferral.name, state: 'refused', problem: { type: 'overruled' } },
      { name: withdrawConsent.name, state: 'waiting' },
    ])
    await device.sendAll(node)
    expect((await node.do('shelterManager', api.listReferrals, {})).referrals).toEqual([])
  })

  test('is refused where it waits already, to one’s own house, and beyond the consent', async ({ database }) => {
    const { device, ...survivor } = await inTheField(database)
    const refusal = (more: Parameters<typeof anOffer>[1]) =>
      device.refused(api.offerReferral, anOffer(survivor, more), at(5))
    expect(await refusal({ toOrganisationId: organisations.welfare.id })).toMatchObject({ type: 'same-organisation' })
    expect(await refusal({ toOrganisationId: organisations.police.id })).toMatchObject({ type: 'not-a-receiver' })
    expect(await refusal({ parts: ['identity', 'story', 'justice'] })).toMatchObject({
      params: { because: 'not-these-parts' },
    })
    await device.keep(api.offerReferral, anOffer(survivor), at(4))
    expect(await refusal({})).toMatchObject({ type: 'offered-already' })
  })

  test('in the place of a declined one takes note of that', async ({ database }) => {
    const { node, device, ...survivor } = await inTheField(database)
    const { caseId } = survivor
    const first = anOffer(survivor)
    await node.do('caseWorker', api.offerReferral, first)
    await node.do('shelterManager', api.declineReferral, { id: first.id, messageId: uuidv7(), reason: 'no-place' })
    await carriedEverywhere(node, device, first.id, caseId)
    await device.keep(api.offerReferral, anOffer(survivor, { insteadOf: first.id }), at(4))
    const shown = await everywhere(device, first.id, caseId)
    await device.sendAll(node)
    expect(shown).toEqual(await carriedEverywhere(node, device, first.id, caseId))
    expect(shown.detail!.referral.notedAt).toBe(at(4))
  })
})

async function everywhere(device: FieldDevice, id: string, caseId: string) {
  return {
    detail: comparable(await device.ask(api.readReferral, { id })),
    inbox: await device.ask(api.listReferrals, {}),
    ofCase: await device.ask(api.listReferralsOfCase, { caseId }),
  }
}

async function carriedEverywhere(node: TestNode, device: FieldDevice, id: string, caseId: string) {
  return {
    detail: comparable(await device.carry(node, api.readReferral, { id })),
    inbox: await device.carry(node, api.listReferrals, {}),
    ofCase: await device.carry(node, api.listReferralsOfCase, { caseId }),
  }
}

interface Step {
  what: string
  who: CastName
  /** What had happened before, on the node. */
  before: readonly [CastName, Command, object][]
  command: Command
  input: object
}

const messageId = uuidv7()
const question: Step['before'][number] = [
  'shelterManager',
  api.askQuestion,
  { messageId: uuidv7(), words: 'Does she have children with her?' },
]
const accepted: Step['before'][number] = ['shelterManager', api.acceptReferral, {}]
const arrived: Step['before'][number] = ['shelterManager', api.handOver, {}]
const answers = { arrived: 'yes', safe: 'yes', help: 'started' }
const first: Step['before'][number] = [
  'shelterManager',
  api.giveFeedback,
  { feedbackId: uuidv7(), round: 'first', answers },
]
const declined: Step['before'][number] = [
  'shelterManager',
  api.declineReferral,
  { messageId: uuidv7(), reason: 'no-place', suggestedOrganisationId: organisations.partner.id },
]
const words = 'Without a name.'

const steps: Step[] = [
  step('a question', 'shelterManager', [], api.askQuestion, { messageId, words }),
  step('an answer to a question', 'caseWorker', [question], api.answerQuestion, { messageId, words }),
  step('a yes', 'shelterManager', [], api.acceptReferral, {}),
  step('a yes in spite of a question', 'shelterManager', [question], api.acceptReferral, {}),
  step('an arrival, told by the receiver', 'shelterManager', [accepted], api.handOver, {}),
  step('an arrival, told by the sender', 'caseWorker', [accepted], api.handOver, {}),
  step('the first feedback', 'shelterManager', [accepted, arrived], api.giveFeedback, {
    feedbackId: uuidv7(),
    round: 'first',
    answers,
    words,
  }),
  step('the second feedback', 'shelterManager', [accepted, arrived, first], api.giveFeedback, {
    feedbackId: uuidv7(),
    round: 'second',
    answers: { arrived: 'left-again', safe: 'not-sure', help: 'waiting' },
  }),
  step('a withdrawal before the answer', 'caseWorker', [], api.withdrawReferral, {
    messageId,
    reason: 'sent-by-mistake',
    words,
  }),
  step('a withdrawal after the arrival', 'caseWorker', [accepted, arrived], api.withdrawReferral, {
    messageId,
    reason: 'person-changed-mind',
  }),
  step('taking note of a decline', 'caseWorker', [declined], api.takeNote, {}),
]

function step(
  what: string,
  who: CastName,
  before: Step['before'],
  command: Command,
  input: Record<string, unknown>,
): Step {
  return { what, who, before, command, input }
}

async function onTheWay(database: Database, { who, before }: Pick<Step, 'who' | 'before'>) {
  const node = await aNode(database)
  const survivor = await aSurvivor(node)
  const { id } = anOffer(survivor)
  await node.do('caseWorker', api.offerReferral, anOffer(survivor, { id }))
  for (const [by, command, input] of before) await node.do(by, command, { id, ...input })
  const device = await aDeviceOf(who, parts)
  const truth = await carriedEverywhere(node, device, id, survivor.caseId)
  return { node, device, id, caseId: survivor.caseId, truth }
}

describe('what is done about a referral without a network', () => {
  for (const each of steps) {
    test(`shows as the node will show it, however often: ${each.what}`, async ({ database }) => {
      const { node, device, id, caseId } = await onTheWay(database, each)
      const output = await device.keep(each.command, { id, ...each.input }, at(6))
      const shown = await everywhere(device, id, caseId)
      await device.sendAll(node)
      const truth = await carriedEverywhere(node, device, id, caseId)
      // The file opens with the acceptance, and the code of the case is the node's to tell.
      const opened = each.command === api.acceptReferral ? null : truth.detail!.opened
      expect(shown).toEqual({ ...truth, detail: { ...truth.detail, opened } })
      expect(await everywhere(device, id, caseId)).toEqual(truth)
      expect(each.command.output.parse(output)).toMatchObject({ state: truth.detail!.referral.state })
    })
  }

  test('a no leaves the lists at once; the screen keeps it until it was sent, so that it can be taken back', async ({
    database,
  }) => {
    const { node, device, id, caseId } = await onTheWay(database, { who: 'shelterManager', before: [] })
    const no = { id, messageId, reason: 'no-place', suggestedOrganisationId: organisations.partner.id, words } as const
    expect(await device.keep(api.declineReferral, no, at(6))).toEqual({ state: 'declined' })
    const shown = await everywhere(device, id, caseId)
    expect(shown.detail).toMatchObject({
      referral: { state: 'declined', answeredAt: at(6), endedAt: at(6) },
      decline: { reason: 'no-place', group: 'women', suggestedOrganisationId: organisations.partner.id },
    })
    await device.sendAll(node)
    expect(shown.inbox).toEqual(await device.carry(node, api.listReferrals, {}))
    expect(await node.refused('shelterManager', api.readReferral, { id })).toMatchObject({ status: 404 })
  })

  test('is refused where somebody was faster, as far as the device knows', async ({ database }) => {
    const { device, id } = await onTheWay(database, { who: 'shelterManager', before: [accepted] })
    expect(await device.refused(api.acceptReferral, { id }, at(6))).toMatchObject({
      type: 'referral-moved-on',
      params: { state: 'accepted' },
    })
    await device.keep(api.handOver, { id }, at(6))
    expect(await device.refused(api.handOver, { id }, at(7))).toMatchObject({ params: { state: 'handed-over' } })
  })
})
