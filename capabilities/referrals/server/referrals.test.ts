import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as cases from '#capabilities/cases/model/api-file.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import * as consents from '#capabilities/consents/model/api.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import * as api from '#capabilities/referrals/model/api.ts'
import { viewBeforeAcceptance } from '#capabilities/referrals/model/preview.ts'
import { organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aProtectionConsent } from '#test/world/a-case.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { referralsOperations } from './routes.ts'

const test = rolledBack(base)

async function aNode(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...personsOperations,
    ...consentsOperations,
    ...referralsOperations,
  ])
  await createCast(node.spine)
  return node
}

async function offered(node: TestNode, given: Parameters<typeof anOffer>[1] = {}) {
  const survivor = await aSurvivor(node)
  const offer = anOffer(survivor, given)
  await node.do('caseWorker', api.offerReferral, offer)
  return { ...survivor, id: offer.id, offer }
}

describe('an offer', () => {
  test('shows the receiver exactly what the sender’s preview showed', async ({ database }) => {
    const node = await aNode(database)
    const { id, caseId, offer } = await offered(node)
    const prepared = await node.do('caseWorker', api.prepareReferral, { caseId })
    const needKinds = prepared.needs.filter((need) => offer.needIds.includes(need.id)).map((need) => need.kind)
    const preview = viewBeforeAcceptance(prepared.persons[0]!, { service: 'shelter', urgency: 'next', needKinds })
    const seen = await node.do('shelterManager', api.readReferral, { id })
    expect(seen.offered).toEqual(preview)
    expect(seen.offered).toEqual({
      alias: 'Saifon',
      code: prepared.persons[0]!.code,
      sex: 'female',
      ageBand: '24-26',
      ageBasis: 'known',
      isChild: false,
      province: 'LA16',
      languages: ['lo'],
      service: 'shelter',
      needs: ['safe-place'],
      urgency: 'next',
    })
  })

  test('opens neither the file, nor the name, nor the sender’s note before the acceptance', async ({ database }) => {
    const node = await aNode(database)
    const { id, caseCode, personId, caseId } = await offered(node, { note: 'canary: she is afraid of uniforms' })
    const seen = await node.do('shelterManager', api.readReferral, { id })
    expect(seen).toMatchObject({ side: 'receiver', opened: null, messages: [] })
    expect(JSON.stringify(seen)).not.toContain(caseCode)
    expect(await node.refused('shelterManager', cases.readCase, { code: caseCode })).toMatchObject({ status: 404 })
    expect(await node.refused('shelterManager', persons.revealIdentity, { personId, purpose: 'call' })).toMatchObject({
      status: expect.any(Number),
    })
    expect(await node.refused('shelterManager', cases.readNotes, { caseId })).toMatchObject({ status: 404 })
  })

  test('does not exist for anybody but the two sides', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node)
    for (const stranger of [
      'colleague',
      'investigator',
      'authority',
      'coordinator',
      'analyst',
      'administrator',
      'centreWorker',
      'reporter',
    ] as const) {
      expect(await node.refused(stranger, api.readReferral, { id })).toEqual({ type: 'not-found', status: 404 })
    }
    expect(await node.do('supervisor', api.readReferral, { id })).toMatchObject({ side: 'sender' })
  })

  test('needs a consent that names the receiver and every part', async ({ database }) => {
    const node = await aNode(database)
    const survivor = await aSurvivor(node, { consent: { recipients: [organisations.welfare.id] } })
    expect(await node.refused('caseWorker', api.offerReferral, anOffer(survivor))).toMatchObject({
      type: 'consent-does-not-cover',
      params: { because: 'not-to-this-recipient' },
    })
    const narrow = aProtectionConsent(survivor.personId, {
      parts: ['offer', 'needs'],
      recipients: [organisations.centre.id],
    })
    expect(await node.refused('caseWorker', api.offerReferral, anOffer(survivor, { consent: narrow }))).toMatchObject({
      params: { because: 'not-these-parts' },
    })
    await node.do('caseWorker', api.offerReferral, anOffer(survivor, { consent: narrow, parts: ['needs'] }))
  })

  test('may rest on danger to life, with the danger in words', async ({ database }) => {
    const node = await aNode(database)
    const survivor = await aSurvivor(node, { consent: { recipients: [organisations.welfare.id] } })
    const danger = aProtectionConsent(survivor.personId, {
      basis: 'vital-interest',
      parts: ['offer', 'identity', 'needs', 'health'],
      recipients: [organisations.centre.id],
      informed: { language: 'lo', manner: 'aloud', decidedBy: 'officer' },
    })
    const offer = anOffer(survivor, { urgency: 'danger-now', parts: ['identity', 'needs'], consent: danger })
    expect(await node.refused('caseWorker', api.offerReferral, offer)).toMatchObject({ type: 'not-a-consent' })
    const justified = { ...danger, justification: 'canary: he waits at the gate' }
    const answer = await node.do('caseWorker', api.offerReferral, { ...offer, consent: justified })
    expect(new Date(answer.answerDue).getTime() - node.now.getTime()).toBe(2 * 3_600_000)
    expect(await node.do('shelterManager', api.readReferral, { id: offer.id })).toMatchObject({
      consent: { basis: 'vital-interest' },
    })
  })

  test('is refused to police, to one’s own office, twice, and without a person of the case', async ({ database }) => {
    const node = await aNode(database)
    const survivor = await aSurvivor(node)
    const refusal = (given: Parameters<typeof anOffer>[1]) =>
      node.refused('caseWorker', api.offerReferral, anOffer(survivor, given))
    expect(await refusal({ toOrganisationId: organisations.police.id })).toMatchObject({ type: 'not-a-receiver' })
    expect(await refusal({ toOrganisationId: organisations.welfare.id })).toMatchObject({ type: 'same-organisation' })
    expect(await refusal({ needIds: [uuidv7()] })).toMatchObject({ type: 'need-not-in-case' })
    expect(await refusal({ parts: ['justice'] })).toMatchObject({ type: 'consent-does-not-cover' })
    await node.do('caseWorker', api.offerReferral, anOffer(survivor))
    expect(await refusal({})).toMatchObject({ type: 'offered-already' })
    expect(await node.refused('colleague', api.offerReferral, anOffer(survivor))).toMatchObject({ status: 404 })
  })

  test('sent twice by a bad network is one offer', async ({ database }) => {
    const node = await aNode(database)
    const survivor = await aSurvivor(node)
    const [offer, commandId] = [anOffer(survivor), uuidv7()]
    const first = await node.do('caseWorker', api.offerReferral, offer, { commandId })
    expect(await node.do('caseWorker', api.offerReferral, offer, { commandId })).toEqual(first)
    expect((await node.do('shelterManager', api.listReferrals, {})).referrals).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('yes opens what the consent names and nothing besides', async ({ database }) => {
    const node = await aNode(database)
    const { id, caseCode, needId } = await offered(node, { note: 'canary: she is afraid of uniforms' })
    expect(await node.do('shelterManager', api.acceptReferral, { id })).toEqual({ state: 'accepted', caseCode })
    const file = await node.do('shelterManager', cases.readCase, { code: caseCode })
    expect(file.parts).toEqual(['offer', 'identity', 'needs', 'health', 'stay'])
    expect(file.needs.find((need) => need.id === needId)?.state).toBe('agreed')
    const seen = await node.do('shelterManager', api.readReferral, { id })
    expect(seen.messages).toMatchObject([{ kind: 'note', words: 'canary: she is afraid of uniforms' }])
    expect(seen.sealed).toContain('story')
  })

  test('no is given with a reason and closes what the offer had shown', async ({ database }) => {
    const node = await aNode(database)
    const { id, personId, personCode } = await offered(node)
    const no = {
      id,
      messageId: uuidv7(),
      reason: 'other-fits-better',
      suggestedOrganisationId: organisations.hospital.id,
      words: 'They expect your call.',
    } as const
    await node.do('shelterManager', api.declineReferral, no)
    expect(await node.refused('shelterManager', api.readReferral, { id })).toMatchObject({ status: 404 })
    expect(await node.refused('shelterManager', persons.readPerson, { person: personCode })).toMatchObject({
      status: 404,
    })
    const sender = await node.do('caseWorker', api.readReferral, { id })
    expect(sender.decline).toMatchObject({
      reason: 'other-fits-better',
      group: 'women',
      suggestedOrganisationId: organisations.hospital.id,
    })
    expect(sender.messages).toMatchObject([{ kind: 'decline', words: 'They expect your call.' }])
    expect(sender.opened?.personId).toBe(personId)
    const [line] = (await node.do('shelterManager', api.listReferrals, {})).referrals
    expect(line).toMatchObject({ referral: { state: 'declined' }, person: null, needs: [] })
  })

  test('may be a question first, and the time it waited is given back', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await offered(node)
    const before = await node.do('shelterManager', api.readReferral, { id })
    await node.do('shelterManager', api.askQuestion, {
      id,
      messageId: uuidv7(),
      words: 'Does she need a step-free room?',
    })
    expect(await node.refused('caseWorker', api.acceptReferral, { id })).toMatchObject({
      params: { because: 'the-receiver-answers' },
    })
    node.now = new Date(node.now.getTime() + 3_600_000)
    await node.do('caseWorker', api.answerQuestion, { id, messageId: uuidv7(), words: 'No, stairs are fine.' })
    const after = await node.do('shelterManager', api.readReferral, { id })
    expect(after.messages.map(({ kind, words }) => [kind, words])).toEqual([
      ['question', 'Does she need a step-free room?'],
      ['answer', 'No, stairs are fine.'],
    ])
    expect(Date.parse(after.referral.answerDue) - Date.parse(before.referral.answerDue)).toBe(3_600_000)
  })

  test('is not taken after the offer lapsed, and the sender takes note', async ({ database }) => {
    const node = await aNode(database)
    const { id, personId, caseId, needId, offer } = await offered(node)
    node.now = new Date(node.now.getTime() + 5 * 86_400_000)
    expect(await node.refused('shelterManager', api.acceptReferral, { id })).toMatchObject({
      status: expect.any(Number),
    })
    expect(await node.do('caseWorker', api.readReferral, { id })).toMatchObject({ referral: { state: 'expired' } })
    const survivor = { caseId, personId, needId, caseCode: '', personCode: '' }
    await node.do(
      'caseWorker',
      api.offerReferral,
      anOffer(survivor, { insteadOf: id, toOrganisationId: offer.toOrganisationId }),
    )
    expect((await node.do('caseWorker', api.readReferral, { id })).referral).toMatchObject({
      state: 'expired',
      notedAt: node.now.toISOString(),
    })
  })

  test('is taken back when the person changes her mind, also after the acceptance', async ({ database }) => {
    const node = await aNode(database)
    const { id, caseCode } = await offered(node)
    await node.do('shelterManager', api.acceptReferral, { id })
    await node.do('caseWorker', api.withdrawReferral, { id, messageId: uuidv7(), reason: 'person-changed-mind' })
    expect(await node.refused('shelterManager', cases.readCase, { code: caseCode })).toMatchObject({ status: 404 })
    expect(await node.refused('shelterManager', api.readReferral, { id })).toMatchObject({ status: 404 })
    expect(
      await node.refused('caseWorker', api.withdrawReferral, { id, messageId: uuidv7(), reason: 'other' }),
    ).toMatchObject({
      params: { because: 'referral-moved-on' },
    })
  })

  test('falls away with the consent, and the sender is told', async ({ database }) => {
    const node = await aNode(database)
    const { id, personId, caseCode } = await offered(node)
    await node.do('shelterManager', api.acceptReferral, { id })
    const ledger = await node.do('caseWorker', consents.listConsents, { person: personId })
    await node.do('caseWorker', consents.withdrawConsent, {
      consentId: ledger.consents[0]!.id,
      personId,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    expect(await node.refused('shelterManager', cases.readCase, { code: caseCode })).toMatchObject({ status: 404 })
    const lines = await node.do('shelterManager', api.listReferrals, {})
    expect(lines.referrals[0]).toMatchObject({ person: null, consentEnded: true })
    expect((await node.do('caseWorker', api.readReferral, { id })).consent.ended).toBe(true)
  })

  test('goes on with the consent that renewed the first one, until that ends', async ({ database }) => {
    const node = await aNode(database)
    const [first, day] = [uuidv7(), 86_400_000]
    const recipients = [organisations.welfare.id, organisations.centre.id]
    const survivor = await aSurvivor(node, { consent: { id: first } })
    const offer = anOffer(survivor)
    await node.do('caseWorker', api.offerReferral, offer)
    await node.do('shelterManager', api.acceptReferral, { id: offer.id })
    node.now = new Date(node.now.getTime() + 300 * day)
    const renewal = aProtectionConsent(survivor.personId, { recipients, renews: first })
    const { expiresAt } = await node.do('caseWorker', consents.recordConsent, renewal)
    node.now = new Date(node.now.getTime() + 200 * day)
    for (const side of ['caseWorker', 'shelterManager'] as const) {
      expect((await node.do(side, api.readReferral, { id: offer.id })).consent).toMatchObject({
        ended: false,
        expiresAt,
      })
      expect((await node.do(side, api.listReferrals, {})).referrals[0]!.consentEnded).toBe(false)
    }
    node.now = new Date(node.now.getTime() + 200 * day)
    expect((await node.do('shelterManager', api.listReferrals, {})).referrals[0]!.consentEnded).toBe(true)
  })
})

describe('feedback', () => {
  async function arrived(node: TestNode) {
    const referral = await offered(node)
    await node.do('shelterManager', api.acceptReferral, { id: referral.id })
    await node.do('shelterManager', api.handOver, { id: referral.id })
    return referral
  }
  const well = { arrived: 'yes', safe: 'yes', help: 'started' } as const

  test('is owed twice after the hand-over and then closes the referral', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await arrived(node)
    const first = { id, feedbackId: uuidv7(), round: 'first', answers: well, words: 'canary: she sleeps well' } as const
    expect(await node.refused('caseWorker', api.giveFeedback, first)).toMatchObject({
      params: { because: 'the-receiver-answers' },
    })
    expect(await node.do('shelterManager', api.giveFeedback, first)).toEqual({ state: 'feedback-given' })
    expect(await node.refused('shelterManager', api.giveFeedback, { ...first, feedbackId: uuidv7() })).toMatchObject({
      type: 'feedback-given-already',
    })
    const second = { id, feedbackId: uuidv7(), round: 'second', answers: { ...well, help: 'finished' } } as const
    expect(await node.do('shelterManager', api.giveFeedback, second)).toEqual({ state: 'closed' })
  })

  test('tells the sender the three answers, and the words as far as its consent goes', async ({ database }) => {
    const node = await aNode(database)
    const { id } = await arrived(node)
    await node.do('shelterManager', api.giveFeedback, {
      id,
      feedbackId: uuidv7(),
      round: 'first',
      answers: well,
      words: 'canary: she sleeps well',
    })
    const worker = await node.do('caseWorker', api.readReferral, { id })
    expect(worker.feedback).toMatchObject([{ round: 'first', ...well }])
    expect(worker.messages.map(({ words }) => words)).toEqual(['canary: she sleeps well'])
  })

  test('in words stays behind the wall of the service', async ({ database }) => {
    const node = await aNode(database)
    const withoutStay = aProtectionConsentParts()
    const survivor = await aSurvivor(node, { consent: { recipients: [organisations.welfare.id], parts: withoutStay } })
    const toCentre = aProtectionConsent(survivor.personId, { recipients: [organisations.centre.id] })
    const offer = anOffer(survivor, { consent: toCentre })
    await node.do('caseWorker', api.offerReferral, offer)
    await node.do('shelterManager', api.acceptReferral, { id: offer.id })
    await node.do('shelterManager', api.handOver, { id: offer.id })
    await node.do('shelterManager', api.giveFeedback, {
      id: offer.id,
      feedbackId: uuidv7(),
      round: 'first',
      answers: well,
      words: 'canary: room Lotus',
    })
    const worker = await node.do('caseWorker', api.readReferral, { id: offer.id })
    expect(worker.feedback).toHaveLength(1)
    expect(worker.messages).toEqual([])
  })
})

/** Everything that accompanying takes, except where somebody stays. */
function aProtectionConsentParts() {
  return aProtectionConsent(uuidv7()).parts.filter((part) => part !== 'stay')
}
