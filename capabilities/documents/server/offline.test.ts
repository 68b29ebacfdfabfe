import { describe, expect, test as base } from 'vitest'
import {
  addChunk,
  beginDocument,
  finishDocument,
  listDocuments,
  voidDocument,
} from '#capabilities/documents/model/api.ts'
import { chunkBytes, chunkCountOf } from '#capabilities/documents/model/chunks.ts'
import { documentsOffline } from '#capabilities/documents/model/offline.ts'
import { createPerson } from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aDeviceOf, type FieldDevice } from '#test/world/a-device.ts'
import { aDocument, announced, attach, chunkOf } from '#test/world/a-document.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { documentsOperations } from './routes.ts'

const test = rolledBack(base)
const photo = aDocument(chunkBytes * 2 + 100)
const at = (second: number) => `2026-07-10T04:00:0${second}.000Z`

async function inTheField(database: Database) {
  const node = nodeOn(database, [...documentsOperations, ...personsOperations])
  await createCast(node.spine)
  const { id: recordId, ...person } = aPerson()
  await node.do('officer', createPerson, { id: recordId, ...person })
  await relate(database, recordId, 'caseWorker', { parts: ['identity', 'documents', 'consents'] })
  const before = await attach(node, 'caseWorker', { recordId, title: 'passport' }, aDocument(400))
  const device = await aDeviceOf('caseWorker', [documentsOffline])
  await device.carry(node, listDocuments, { recordId })
  return { node, device, recordId, before }
}

async function taken(device: FieldDevice, recordId: string) {
  const announcement = announced({ recordId, kind: 'other-photo', title: 'contract' }, photo)
  const { id } = announcement
  expect(await device.keep(beginDocument, announcement, at(1))).toEqual({ there: [] })
  for (let index = 0; index < chunkCountOf(photo.length); index += 1)
    await device.keep(addChunk, chunkOf(id, photo, index), at(2))
  return id
}

describe('a photo taken without a network', () => {
  test('is in the list as still to be sent, as the node will show it once it was announced', async ({ database }) => {
    const { node, device, recordId } = await inTheField(database)
    const id = await taken(device, recordId)
    const shown = await device.ask(listDocuments, { recordId })
    await device.sendAll(node)
    const truth = await device.carry(node, listDocuments, { recordId })
    expect(truth.documents[0]).toMatchObject({ id, state: 'incomplete' })
    expect(shown).toEqual(truth)
    expect(await device.ask(listDocuments, { recordId })).toEqual(truth)
  })

  test('is whole on the node when all of it was sent, and not sooner on the device', async ({ database }) => {
    const { node, device, recordId } = await inTheField(database)
    const documentId = await taken(device, recordId)
    await device.keep(finishDocument, { documentId }, at(3))
    expect((await device.ask(listDocuments, { recordId }))!.documents[0]).toMatchObject({ state: 'incomplete' })
    await device.sendAll(node)
    const truth = await device.carry(node, listDocuments, { recordId })
    expect(truth.documents[0]).toMatchObject({ id: documentId, state: 'complete' })
    expect(await device.ask(listDocuments, { recordId })).toEqual(truth)
  })

  test('keeps each piece once, however often it was tried', async ({ database }) => {
    const { device, recordId } = await inTheField(database)
    const id = await taken(device, recordId)
    for (const index of [0, 1, 2]) await device.keep(addChunk, chunkOf(id, photo, index), at(4))
    const pieces = (await device.entries()).filter(({ name }) => name === addChunk.name)
    expect(pieces.map(({ input }) => (input as { index: number }).index)).toEqual([0, 1, 2])
  })

  test('can be removed before anything of it was sent, and the node follows', async ({ database }) => {
    const { node, device, recordId, before } = await inTheField(database)
    const documentId = await taken(device, recordId)
    for (const each of [documentId, before]) {
      await device.keep(voidDocument, { documentId: each, reason: 'taken-twice' }, at(5))
    }
    const shown = await device.ask(listDocuments, { recordId })
    expect(shown!.documents).toEqual([])
    await device.sendAll(node)
    expect(await device.carry(node, listDocuments, { recordId })).toEqual(shown)
  })

  test('is refused at once where the record holds as many as it may', async ({ database }) => {
    const { device, recordId } = await inTheField(database)
    for (let count = 1; count < 40; count += 1) await device.keep(beginDocument, announced({ recordId }, photo), at(1))
    const proof = { recordId, consentId: '01900000-0000-7000-8000-000000000c01', kind: 'signature' } as const
    expect((await device.refused(beginDocument, announced({ recordId }, photo), at(2))).type).toBe('too-many-documents')
    await device.keep(beginDocument, announced(proof, photo), at(3))
  })
})

test('a record of which nothing is carried has no list', async ({ database }) => {
  const { device } = await inTheField(database)
  expect(await device.ask(listDocuments, { recordId: '01900000-0000-7000-8000-000000000c02' })).toBeUndefined()
})
