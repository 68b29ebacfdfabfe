import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { listConsents, prepareConsent, recordConsent, withdrawConsent } from '#capabilities/consents/model/api.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import { consentsOffline } from '#capabilities/consents/model/offline.ts'
import {
  addChunk,
  beginDocument,
  finishDocument,
  listDocuments,
  voidDocument,
} from '#capabilities/documents/model/api.ts'
import { documentsOffline } from '#capabilities/documents/model/offline.ts'
import { documentsOperations } from '#capabilities/documents/server/routes.ts'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import { createPerson } from '#capabilities/persons/model/api.ts'
import { personsOffline } from '#capabilities/persons/model/offline.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { collection, type OfflinePart } from '#platform/model/offline.ts'
import type { Database } from '#platform/server/database.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { aDeviceOf } from '#test/world/a-device.ts'
import { aDocument, announced, attach, chunkOf } from '#test/world/a-document.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { consentsOperations } from './routes.ts'

const test = rolledBack(base)
const at = (hour: number) => `2026-07-10T0${hour}:00:00.000Z`
const whoThereIs: OfflinePart = { collections: [collection(listOrganisations)], commands: [] }

/** A woman with one consent to protection by the centre, under which the centre's manager reads. */
async function inTheField(database: Database, given: Parameters<typeof aPerson>[0] = {}) {
  const node = nodeOn(database, [
    ...personsOperations,
    ...consentsOperations,
    ...documentsOperations,
    ...identityOperations,
  ])
  await createCast(node.spine)
  const person = aPerson(given)
  const personId = person.id
  await node.do('caseWorker', createPerson, person)
  const consent = aConsent(personId)
  if (!given.age) {
    await node.do('caseWorker', recordConsent, consent)
    await relate(database, personId, 'shelterManager', {
      parts: ['identity'],
      consentId: consent.id,
      expiresAt: new Date('2027-07-10T03:00:00Z'),
    })
  }
  const device = await aDeviceOf('caseWorker', [whoThereIs, personsOffline, documentsOffline, consentsOffline])
  await device.carry(node, listOrganisations, {})
  await device.carry(node, listConsents, { person: personId })
  return { node, device, personId, code: person.code, consent }
}

type World = Awaited<ReturnType<typeof inTheField>>

/** What the device shows is what the node shows when it has it all, and stays so although the outbox still holds it. */
async function sameAsTheNode({ node, device, personId, code }: World) {
  const shown = await device.ask(listConsents, { person: code })
  await device.sendAll(node)
  const truth = await device.carry(node, listConsents, { person: personId })
  expect(shown).toEqual(truth)
  expect(await device.ask(listConsents, { person: personId })).toEqual(truth)
  return truth.consents
}

const answers: [what: string, given: Partial<NewConsentInput>][] = [
  ['a consent to something else', { purpose: 'identification', recipients: [organisations.police.id] }],
  ['a refusal', { purpose: 'prosecution', refused: true, recipients: [], withoutProof: 'did-not-wish' }],
  ['danger to life', { basis: 'vital-interest', justification: 'He waits outside.', article: 'la-antitip-41' }],
  ['a consent without a proof', { parts: ['needs', 'needs', 'offer'], withoutProof: 'not-safe-to-keep' }],
]

describe('an answer given without a network', () => {
  for (const [what, given] of answers) {
    test(`stands in the ledger as the node will keep it: ${what}`, async ({ database }) => {
      const world = await inTheField(database)
      const consent = aConsent(world.personId, given)
      const output = await world.device.keep(recordConsent, consent, at(4))
      const [latest] = await sameAsTheNode(world)
      expect(output).toEqual({ id: consent.id, expiresAt: latest!.expiresAt })
    })
  }

  test('renews an earlier one with all that rests on it', async ({ database }) => {
    const world = await inTheField(database)
    const renewal = aConsent(world.personId, { renews: world.consent.id, expiresAt: '2027-08-01T00:00:00.000Z' })
    await world.device.keep(recordConsent, renewal, at(4))
    const [later, earlier] = await sameAsTheNode(world)
    expect(later).toMatchObject({ id: renewal.id, renews: world.consent.id })
    expect(earlier).toMatchObject({ renewedBy: renewal.id, opensFor: 0 })
  })

  test('is refused where the node would refuse it', async ({ database }) => {
    const { device, personId } = await inTheField(database)
    const refusal = async (given: Partial<NewConsentInput>) =>
      device.refused(recordConsent, aConsent(personId, given), at(4))
    expect(await refusal({ refused: true })).toMatchObject({ type: 'withdraw-instead' })
    expect(await refusal({ recipients: [] })).toMatchObject({ params: { because: 'recipients-needed' } })
    expect(await refusal({ renews: uuidv7() })).toMatchObject({ params: { because: 'nothing-to-renew' } })
    expect(await device.entries()).toEqual([])
  })

  test('of a child asks for what a child’s answer needs', async ({ database }) => {
    const { device, personId } = await inTheField(database, { age: { basis: 'known-years', years: 15 } })
    expect(await device.refused(recordConsent, aConsent(personId), at(4))).toMatchObject({
      params: { because: 'guardian-needed' },
    })
  })

  test('shows its signature in the ledger as soon as that was made', async ({ database }) => {
    const world = await inTheField(database)
    const { device, node, personId } = world
    const consent = aConsent(personId, { purpose: 'identification' })
    const mark = aDocument(900)
    const signature = announced({ recordId: personId, kind: 'signature', consentId: consent.id }, mark)
    await device.carry(node, listDocuments, { recordId: personId })
    await device.keep(recordConsent, consent, at(4))
    await device.keep(beginDocument, signature, at(5))
    await device.keep(addChunk, chunkOf(signature.id, mark, 0), at(5))
    await device.keep(finishDocument, { documentId: signature.id }, at(5))
    const [latest] = await sameAsTheNode(world)
    expect(latest!.proofs).toMatchObject([{ documentId: signature.id, kind: 'signature' }])
  })
})

describe('a withdrawal without a network', () => {
  test('ends the consent and what it opened, as the node will', async ({ database }) => {
    const world = await inTheField(database)
    const { device, personId, consent } = world
    expect((await device.ask(listConsents, { person: personId }))!.consents[0]!.opensFor).toBe(1)
    const withdrawal = { consentId: consent.id, personId, toldBy: 'person', toldHow: 'in-person' } as const
    expect(await device.keep(withdrawConsent, withdrawal, at(4))).toEqual({ closed: 1 })
    expect(await device.refused(withdrawConsent, withdrawal, at(5))).toMatchObject({ type: 'already-withdrawn' })
    expect(await sameAsTheNode(world)).toMatchObject([{ withdrawnAt: at(4), opensFor: 0 }])
  })

  test('ends what was renewed on this very device with it', async ({ database }) => {
    const world = await inTheField(database)
    const { device, personId, consent } = world
    const renewal = aConsent(personId, { renews: consent.id, expiresAt: '2027-08-01T00:00:00.000Z' })
    await device.keep(recordConsent, renewal, at(4))
    const withdrawal = { consentId: consent.id, personId, toldBy: 'person', toldHow: 'by-phone' } as const
    await device.keep(withdrawConsent, withdrawal, at(5))
    expect(await sameAsTheNode(world)).toMatchObject([{ withdrawnAt: at(5) }, { withdrawnAt: at(5) }])
  })
})

describe('the form for an answer', () => {
  test('is put together from what the device carries', async ({ database }) => {
    const { node, device, personId, code } = await inTheField(database)
    const truth = await node.do('caseWorker', prepareConsent, { person: personId })
    const shown = (await device.ask(prepareConsent, { person: code }))!
    const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
    expect({ ...shown, organisations: shown.organisations.toSorted(byId) }).toEqual({
      ...truth,
      organisations: truth.organisations.toSorted(byId),
    })
  })

  test('is not there for somebody of whom nothing is carried', async ({ database }) => {
    const { device } = await inTheField(database)
    expect(await device.ask(prepareConsent, { person: uuidv7() })).toBeUndefined()
    expect(await device.ask(listConsents, { person: uuidv7() })).toBeUndefined()
  })
})

test('a proof that was removed is gone from the ledger too', async ({ database }) => {
  const world = await inTheField(database)
  const { node, device, personId, consent } = world
  const about = { recordId: personId, kind: 'signature', consentId: consent.id } as const
  const documentId = await attach(node, 'caseWorker', about, aDocument(900))
  await device.carry(node, listConsents, { person: personId })
  await device.keep(voidDocument, { documentId, reason: 'cannot-be-read' }, at(4))
  expect(await sameAsTheNode(world)).toMatchObject([{ proofs: [] }])
})
