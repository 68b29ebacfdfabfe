import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { readRelations } from '#capabilities/access/server/public.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { listConsents, recordConsent } from '#capabilities/consents/model/api.ts'
import * as documents from '#capabilities/documents/model/api.ts'
import { chunkBytes, longestDocument, mostDocuments } from '#capabilities/documents/model/chunks.ts'
import { createPerson, erasePerson } from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { accounts, asActor, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { aDocument, announced, attach, chunkOf } from '#test/world/a-document.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { documentsOperations } from './routes.ts'

const test = rolledBack(base)
const worker = 'caseWorker'
const stranger = { type: 'not-found', status: 404 }

/** A woman whom the case worker accompanies with every part of her record. */
async function aWoman(database: Database) {
  const node = nodeOn(database, [...personsOperations, ...consentsOperations, ...documentsOperations])
  const person = aPerson()
  await node.do(worker, createPerson, person)
  await relate(database, person.id, worker, { parts: ['offer', 'identity', 'documents', 'consents'] })
  return { node, personId: person.id }
}

const listed = async (node: TestNode, who: CastName, recordId: string) =>
  (await node.do(who, documents.listDocuments, { recordId })).documents

async function contentsOf(node: TestNode, who: CastName, documentId: string, chunks: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let index = 0; index < chunks; index += 1) {
    const { bytes } = await node.do(who, documents.readChunk, { documentId, index })
    parts.push(Buffer.from(bytes, 'base64'))
  }
  return Buffer.concat(parts)
}

const open = (documentId: string) => ({ documentId, id: uuidv7(), purpose: 'check-record' as const })

describe('a document', () => {
  test('comes back byte for byte after it was sent in chunks, opened and read', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const photo = aDocument(2 * chunkBytes + 17)
    const id = await attach(node, worker, { recordId: personId, title: 'Her passport' }, photo)
    expect(await listed(node, worker, personId)).toMatchObject([
      { id, kind: 'photo-of-document', title: 'Her passport', state: 'complete', chunks: 3, mayVoid: true },
    ])
    await relate(database, personId, 'colleague', { parts: ['documents'] })
    const opened = await node.do('colleague', documents.openDocument, open(id))
    expect(opened).toEqual({ mediaType: 'image/jpeg', chunks: 3, byteLength: photo.length })
    expect(await contentsOf(node, 'colleague', id, opened.chunks)).toEqual(photo)
  })

  test('goes on where sending stopped, and says what is missing', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const photo = aDocument(3 * chunkBytes)
    const announcement = announced({ recordId: personId }, photo)
    const { id } = announcement
    expect(await node.do(worker, documents.beginDocument, announcement)).toEqual({ there: [] })
    await node.do(worker, documents.addChunk, chunkOf(id, photo, 1))
    expect(await node.refused(worker, documents.finishDocument, { documentId: id })).toMatchObject({
      type: 'chunks-missing',
      params: { count: 2, missing: '0 2' },
    })
    expect(await node.do(worker, documents.beginDocument, announcement)).toEqual({ there: [1] })
    await node.do(worker, documents.addChunk, chunkOf(id, photo, 0))
    await node.do(worker, documents.addChunk, chunkOf(id, photo, 2))
    await node.do(worker, documents.finishDocument, { documentId: id })
    await node.do(worker, documents.finishDocument, { documentId: id })
    expect(await contentsOf(node, worker, id, 3)).toEqual(photo)
  })

  test('takes the same chunk twice and another one under its number never', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const photo = aDocument(chunkBytes + 5)
    const announcement = announced({ recordId: personId }, photo)
    await node.do(worker, documents.beginDocument, announcement)
    const chunk = chunkOf(announcement.id, photo, 1)
    await node.do(worker, documents.addChunk, chunk)
    await node.do(worker, documents.addChunk, chunk)
    const other = chunkOf(announcement.id, aDocument(chunkBytes + 5, 'other'), 1)
    expect(await node.refused(worker, documents.addChunk, other)).toMatchObject({ type: 'chunk-differs' })
  })

  test('is refused when a chunk, its place, the whole or its type is not as announced', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const photo = aDocument(chunkBytes + 5)
    const announcement = announced({ recordId: personId }, photo)
    const { id } = announcement
    await node.do(worker, documents.beginDocument, announcement)
    const send = (more: object) => node.refused(worker, documents.addChunk, { ...chunkOf(id, photo, 0), ...more })
    expect(await send({ sha256: 'a'.repeat(64) })).toMatchObject({ type: 'chunk-damaged' })
    expect(await send({ index: 1 })).toMatchObject({ type: 'no-such-chunk' })
    expect(await send({ index: 2 })).toMatchObject({ type: 'no-such-chunk' })
    await node.do(worker, documents.addChunk, chunkOf(id, photo, 0))
    await node.do(worker, documents.addChunk, chunkOf(id, aDocument(chunkBytes + 5, 'other'), 1))
    const finish = (documentId: string) => node.refused(worker, documents.finishDocument, { documentId })
    expect(await finish(id)).toMatchObject({ type: 'document-damaged' })
    const text = announced({ recordId: personId }, Buffer.from('<script>'))
    await node.do(worker, documents.beginDocument, text)
    await node.do(worker, documents.addChunk, chunkOf(text.id, Buffer.from('<script>'), 0))
    expect(await finish(text.id)).toMatchObject({ type: 'not-this-type' })
  })

  test('is too large above eight mebibytes, and a record holds forty', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const begin = (more: object) =>
      node.refused(worker, documents.beginDocument, { ...announced({ recordId: personId }, aDocument(9)), ...more })
    expect(await begin({ byteLength: longestDocument + 1 })).toMatchObject({
      issues: [{ path: 'byteLength', code: 'document-too-large' }],
    })
    expect(await begin({ mediaType: 'text/html' })).toMatchObject({ type: 'invalid-input' })
    expect(await begin({ kind: 'voice' })).toMatchObject({
      issues: [{ path: 'mediaType', code: 'kind-does-not-fit' }],
    })
    for (let many = 0; many < mostDocuments; many += 1)
      await node.do(worker, documents.beginDocument, announced({ recordId: personId }, aDocument(9)))
    expect(await begin({})).toMatchObject({ type: 'too-many-documents' })
  })

  test('cannot be announced twice with other contents', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const announcement = announced({ recordId: personId }, aDocument(9))
    await node.do(worker, documents.beginDocument, announcement)
    const other = { ...announced({ recordId: personId }, aDocument(9, 'other')), id: announcement.id }
    expect(await node.refused(worker, documents.beginDocument, other)).toMatchObject({ type: 'document-differs' })
  })

  test('lies in the tables as ciphertext, title and contents', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const photo = aDocument(200, 'canary in a picture')
    await attach(node, worker, { recordId: personId, title: 'canary in a title' }, photo)
    const dump = await database.asOwner(async (db) => {
      const { rows } = await sql<{ found: string }>`
        select encode(bytes, 'hex') as found from documents.sealed_bytes
        union all select row_to_json(d)::text from documents.document d
        union all select row_to_json(d)::text from documents.document_history d`.execute(db)
      return rows.map(({ found }) => found).join('\n')
    })
    expect(dump.length).toBeGreaterThan(400)
    for (const word of ['canary in a picture', 'canary in a title']) {
      expect(dump).not.toContain(word)
      expect(dump).not.toContain(Buffer.from(word).toString('hex'))
    }
  })
})

describe('opening a document', () => {
  test('lasts ten minutes, in the session that opened it', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    await relate(database, personId, 'colleague', { parts: ['documents'] })
    const read = { documentId: id, index: 0 }
    expect(await node.refused('colleague', documents.readChunk, read)).toEqual(stranger)
    await node.do('colleague', documents.openDocument, open(id))
    await node.do('colleague', documents.readChunk, read)
    const elsewhere = { ...asActor('colleague'), sessionId: uuidv7() }
    expect(await node.refused(elsewhere, documents.readChunk, read)).toEqual(stranger)
    node.now = new Date(node.now.getTime() + 10 * 60_000)
    expect(await node.refused('colleague', documents.readChunk, read)).toEqual(stranger)
  })

  test('is not needed for a day by whoever took it, and is afterwards', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    await node.do(worker, documents.readChunk, { documentId: id, index: 0 })
    node.now = new Date(node.now.getTime() + 24 * 3_600_000)
    expect(await node.refused(worker, documents.readChunk, { documentId: id, index: 0 })).toEqual(stranger)
  })

  test('needs a purpose, its words where it is another, and a fresh proof of presence', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    const attempt = (more: object) => node.refused(worker, documents.openDocument, { ...open(id), ...more })
    expect(await attempt({ purpose: undefined })).toMatchObject({ type: 'invalid-input' })
    expect(await attempt({ purpose: 'other' })).toMatchObject({ type: 'purpose-needs-words' })
    const tired = asActor(worker, new Date(node.now.getTime() - 1000).toISOString())
    expect(await node.refused(tired, documents.openDocument, open(id))).toMatchObject({ type: 'step-up-needed' })
  })

  test('stands in the access log with its purpose, and chunks stand there without the record', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(2 * chunkBytes))
    await node.do(worker, documents.openDocument, open(id))
    await node.do(worker, documents.voidDocument, { documentId: id, reason: 'taken-twice' })
    const leaves = await database.asOwner(async (db) => {
      const { rows } = await sql<{ operation: string; record_id: string | null; purpose: string | null }>`
        select operation, record_id, purpose from audit.leaf where operation like 'documents/%' order by command_id`.execute(
        db,
      )
      return rows
    })
    expect(leaves).toEqual([
      { operation: 'documents/begin-document', record_id: personId, purpose: null },
      { operation: 'documents/add-chunk', record_id: null, purpose: null },
      { operation: 'documents/add-chunk', record_id: null, purpose: null },
      { operation: 'documents/finish-document', record_id: personId, purpose: null },
      { operation: 'documents/open-document', record_id: personId, purpose: 'check-record' },
      { operation: 'documents/void-document', record_id: personId, purpose: null },
    ])
  })
})

describe('who may', () => {
  test('a stranger finds nothing, and a referral that left out documents opens none', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    await relate(database, personId, 'centreWorker', { relation: 'referral', parts: ['offer', 'identity'] })
    for (const who of ['colleague', 'centreWorker'] as const) {
      expect(await node.refused(who, documents.listDocuments, { recordId: personId })).toEqual(stranger)
      expect(await node.refused(who, documents.openDocument, open(id))).toEqual(stranger)
      expect(await node.refused(who, documents.finishDocument, { documentId: id })).toEqual(stranger)
      const problem = await node.refused(who, documents.beginDocument, announced({ recordId: personId }, aDocument(9)))
      expect(problem.status).toBe(who === 'colleague' ? 404 : 403)
    }
  })

  test('what was lent by a referral is read and neither voided nor gone on with', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    await relate(database, personId, 'centreWorker', { relation: 'referral', parts: ['documents'] })
    const [line] = await listed(node, 'centreWorker', personId)
    expect(line).toMatchObject({ id, mayVoid: false })
    expect(
      await node.refused('centreWorker', documents.voidDocument, { documentId: id, reason: 'wrong-person' }),
    ).toMatchObject({ params: { because: 'those-who-accompany-only' } })
    expect(await node.refused('centreWorker', documents.addChunk, chunkOf(id, aDocument(9), 0))).toMatchObject({
      params: { because: 'author-only' },
    })
  })

  test('what was voided is shown no longer, and opens no longer', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId }, aDocument(9))
    await node.do(worker, documents.voidDocument, { documentId: id, reason: 'cannot-be-read' })
    expect(await listed(node, worker, personId)).toEqual([])
    expect(await node.refused(worker, documents.openDocument, open(id))).toMatchObject({ type: 'document-voided' })
    expect(await node.refused(worker, documents.readChunk, { documentId: id, index: 0 })).toEqual(stranger)
  })

  test('what is unfinished is shown to its author alone, who alone gives it up', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await relate(database, personId, 'colleague', { parts: ['documents'] })
    const announcement = announced({ recordId: personId }, aDocument(9))
    await node.do(worker, documents.beginDocument, announcement)
    expect(await listed(node, worker, personId)).toMatchObject([{ state: 'incomplete', mayVoid: true }])
    expect(await listed(node, 'colleague', personId)).toEqual([])
    const giveUp = { documentId: announcement.id, reason: 'never-finished' } as const
    expect(await node.refused('colleague', documents.voidDocument, giveUp)).toMatchObject({ type: 'not-allowed' })
    await node.do(worker, documents.voidDocument, giveUp)
    expect(await listed(node, worker, personId)).toEqual([])
  })

  test('Row-Level Security keeps both sides of the wall without any policy', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await attach(node, worker, { recordId: personId }, aDocument(9))
    const consent = aConsent(personId)
    await node.do(worker, recordConsent, consent)
    await attach(node, worker, { recordId: personId, kind: 'signature', consentId: consent.id }, aDocument(9))
    const seen = async (parts: string) =>
      database.transact(
        {
          role: 'pokpong_app',
          'app.account': accounts.caseWorker.id,
          'app.grantees': accounts.caseWorker.id,
          'app.parts': parts,
          'app.now': node.now.toISOString(),
        },
        async (tx) => {
          const { rows } = await sql<{ kind: string }>`
            select d.kind from documents.document d join documents.chunk c on c.document_id = d.id
              join documents.sealed_bytes s on s.chunk_id = c.id order by d.kind`.execute(tx)
          return rows.map(({ kind }) => kind)
        },
      )
    expect(await seen('offer,identity')).toEqual([])
    expect(await seen('documents')).toEqual(['photo-of-document'])
    expect(await seen('consents')).toEqual(['signature'])
    expect(await seen('documents,consents')).toEqual(['photo-of-document', 'signature'])
  })
})

describe('the proof of a consent', () => {
  test('stands with the consent for whoever reads the ledger, without the documents', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const consent = aConsent(personId)
    await node.do(worker, recordConsent, consent)
    const id = await attach(
      node,
      worker,
      { recordId: personId, kind: 'signature', consentId: consent.id },
      aDocument(9),
    )
    await relate(database, personId, 'reporter', { parts: ['offer', 'consents'] })
    const { consents } = await node.do('reporter', listConsents, { person: personId })
    expect(consents[0]!.proofs).toMatchObject([{ documentId: id, kind: 'signature', chunks: 1 }])
    await node.do('reporter', documents.openDocument, open(id))
    await node.do('reporter', documents.readChunk, { documentId: id, index: 0 })
  })

  test('names a consent of this person', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const proof = announced({ recordId: personId, kind: 'signature', consentId: uuidv7() }, aDocument(9))
    expect(await node.refused(worker, documents.beginDocument, proof)).toMatchObject({ type: 'not-this-consent' })
  })

  test('may be absent, with or without saying why', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    await node.do(worker, recordConsent, aConsent(personId, { withoutProof: 'did-not-wish' }))
    await node.do(worker, recordConsent, aConsent(personId, { purpose: 'return' }))
    const { consents } = await node.do(worker, listConsents, { person: personId })
    expect(consents.map(({ proofs, withoutProof }) => ({ proofs, withoutProof }))).toEqual([
      { proofs: [], withoutProof: null },
      { proofs: [], withoutProof: 'did-not-wish' },
    ])
  })
})

describe('erasing the person', () => {
  test('makes title and contents unreadable for good', async ({ database }) => {
    const { node, personId } = await aWoman(database)
    const id = await attach(node, worker, { recordId: personId, title: 'Her passport' }, aDocument(9))
    await relate(database, personId, 'supervisor', { relation: 'holder', parts: ['identity', 'documents'] })
    await node.do('supervisor', documents.openDocument, open(id))
    await node.do('supervisor', erasePerson, { personId, id: uuidv7(), reason: 'person-asked' })
    expect(await node.refused('supervisor', documents.readChunk, { documentId: id, index: 0 })).toEqual(stranger)
    expect(await node.refused('supervisor', documents.openDocument, open(id))).toEqual(stranger)
    expect((await listed(node, worker, personId)).map(({ title }) => title)).toEqual([null])
    expect(await database.asOwner((db) => readRelations(db, personId))).not.toEqual([])
  })
})
