import { describe, expect, test } from 'vitest'
import type { Relation } from '#capabilities/access/model/relation.ts'
import { accounts, asActor, type CastName } from '#demo/cast.ts'
import {
  mayBeginDocument,
  mayListDocuments,
  mayOpenDocument,
  mayReadChunk,
  maySendDocument,
  mayVoidDocument,
} from './policy.ts'

const now = new Date('2026-07-10T03:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

function relation(who: CastName, given: Partial<Relation>): Relation {
  return {
    id: '01900000-0000-7000-8000-00000000f001',
    recordId: '01900000-0000-7000-8000-00000000f002',
    recordKind: 'person',
    granteeId: accounts[who].id,
    relation: 'assigned',
    parts: ['documents'],
    pending: false,
    sourceId: null,
    consentId: null,
    reason: null,
    grantedAt: minutesAgo(9000).toISOString(),
    expiresAt: null,
    revokedAt: null,
    ...given,
  }
}

const subject = (who: CastName, given: Partial<Relation> = {}, document: object = {}) => ({
  relations: [relation(who, given)],
  now,
  openedAt: undefined as Date | undefined,
  document: {
    part: 'documents' as const,
    addedBy: accounts.caseWorker.id,
    addedAt: minutesAgo(30),
    state: 'complete',
    ...document,
  },
})

describe('the wall', () => {
  test('is the part of the document, whatever else the relation opens', () => {
    const papers = subject('centreWorker')
    expect(mayOpenDocument(asActor('centreWorker'), papers).allowed).toBe(true)
    const proof = subject('centreWorker', {}, { part: 'consents' })
    expect(mayOpenDocument(asActor('centreWorker'), proof).allowed).toBe(false)
    const ledger = subject('centreWorker', { parts: ['consents'] })
    expect(mayBeginDocument(asActor('centreWorker'), { ...ledger, part: 'documents' }).allowed).toBe(false)
    expect(mayBeginDocument(asActor('centreWorker'), { ...ledger, part: 'consents' }).allowed).toBe(true)
  })

  test('keeps papers from roles that never read any, and lists what proves a consent', () => {
    const nurse = subject('nurse', { parts: ['documents', 'consents'] })
    expect(mayOpenDocument(asActor('nurse'), nurse).allowed).toBe(false)
    expect(mayListDocuments(asActor('nurse'), nurse).allowed).toBe(true)
    expect(mayListDocuments(asActor('nurse'), subject('nurse', { parts: ['documents'] })).allowed).toBe(false)
  })
})

test('sending goes on under the account that began it', () => {
  expect(maySendDocument(asActor('caseWorker'), subject('caseWorker')).allowed).toBe(true)
  expect(maySendDocument(asActor('centreWorker'), subject('centreWorker'))).toMatchObject({ because: 'author-only' })
})

describe('a chunk', () => {
  const reads = (who: CastName, openedAt: Date | undefined, document: object = {}) =>
    mayReadChunk(asActor(who), { ...subject(who, {}, document), openedAt }).allowed

  test('is read for ten minutes after the document was opened', () => {
    expect(reads('centreWorker', undefined)).toBe(false)
    expect(reads('centreWorker', minutesAgo(9))).toBe(true)
    expect(reads('centreWorker', minutesAgo(10))).toBe(false)
  })

  test('is read for a day by whoever took it', () => {
    expect(reads('caseWorker', undefined)).toBe(true)
    expect(reads('caseWorker', undefined, { addedAt: minutesAgo(24 * 60) })).toBe(false)
  })
})

describe('voiding', () => {
  const voids = (who: CastName, given: Partial<Relation>, document: object = {}) =>
    mayVoidDocument(asActor(who), subject(who, given, document)).allowed

  test('is for its author and for whoever answers for the file', () => {
    expect(voids('caseWorker', { relation: 'referral' })).toBe(true)
    expect(voids('colleague', { relation: 'assigned' })).toBe(true)
    expect(voids('colleague', { relation: 'referral' })).toBe(false)
    expect(voids('colleague', { relation: 'break-glass' })).toBe(false)
  })

  test('of what is unfinished is for its author alone', () => {
    expect(voids('colleague', { relation: 'assigned' }, { state: 'incomplete' })).toBe(false)
    expect(voids('caseWorker', { relation: 'assigned' }, { state: 'incomplete' })).toBe(true)
  })
})
