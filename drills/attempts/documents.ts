import { uuidv7 } from 'uuidv7'
import * as documents from '#capabilities/documents/model/api.ts'
import { Refusal } from '#platform/model/problem.ts'
import { aDocument, announced, attach, chunkOf } from '#test/world/a-document.ts'
import type { Scene } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'

const photo = aDocument(90)

/** The worker who accompanies her has attached a photo. */
function kept(scene: Scene): Promise<string> {
  const teller = { do: scene.as.bind(scene) } as Parameters<typeof attach>[0]
  return attach(teller, 'caseWorker', { recordId: scene.file.personId }, photo)
}

/** Announced by the actor herself where she may, otherwise by the worker: nobody goes on with what another began. */
async function begun(scene: Scene): Promise<string> {
  const announcement = announced({ recordId: scene.file.personId }, photo)
  const own = await scene.run(scene.actor, documents.beginDocument, announcement)
  if (own instanceof Refusal) await scene.as('caseWorker', documents.beginDocument, announcement)
  return announcement.id
}

/** The same with its only chunk. */
async function sent(scene: Scene): Promise<string> {
  const id = await begun(scene)
  const chunk = chunkOf(id, photo, 0)
  const own = await scene.run(scene.actor, documents.addChunk, chunk)
  if (own instanceof Refusal) await scene.as('caseWorker', documents.addChunk, chunk)
  return id
}

/** Opened by the actor in this session, where she may. */
async function opened(scene: Scene): Promise<string> {
  const documentId = await kept(scene)
  await scene.run(scene.actor, documents.openDocument, { documentId, id: uuidv7(), purpose: 'official-form' })
  return documentId
}

/** Where nobody could attach anything (the consent was withdrawn) it is asked for something that is not there. */
const arranged = ({ arranged: id }: Scene) => (typeof id === 'string' ? id : uuidv7())

export const documentsAttempts: readonly Attempt[] = [
  trying(documents.listDocuments, { input: ({ file }) => ({ recordId: file.personId }) }),
  trying(documents.listDocuments, {
    way: 'of the photo',
    before: kept,
    input: ({ file }) => ({ recordId: file.personId }),
    proves: arranged,
  }),
  trying(documents.beginDocument, { input: ({ file }) => announced({ recordId: file.personId }, photo) }),
  trying(documents.beginDocument, {
    way: 'of a consent',
    input: ({ file }) => announced({ recordId: file.personId, kind: 'signature', consentId: file.consentId }, photo),
  }),
  trying(documents.beginDocument, {
    way: 'of the case',
    input: ({ file }) => announced({ recordId: file.caseId }, photo),
  }),
  trying(documents.addChunk, { before: begun, input: (scene) => chunkOf(arranged(scene), photo, 0) }),
  trying(documents.finishDocument, { before: sent, input: (scene) => ({ documentId: arranged(scene) }) }),
  trying(documents.openDocument, {
    before: kept,
    input: (scene) => ({ documentId: arranged(scene), id: uuidv7(), purpose: 'official-form' }),
  }),
  trying(documents.readChunk, {
    before: opened,
    input: (scene) => ({ documentId: arranged(scene), index: 0 }),
    proves: () => photo.toString('base64'),
  }),
  trying(documents.readChunk, {
    way: 'unopened',
    before: kept,
    input: (scene) => ({ documentId: arranged(scene), index: 0 }),
  }),
  trying(documents.voidDocument, {
    before: kept,
    input: (scene) => ({ documentId: arranged(scene), reason: 'taken-twice' }),
  }),
]
