import { expect, test } from 'vitest'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import type { PokpongActor, Role } from '#capabilities/identity/model/role.ts'
import type { Decision } from '#platform/model/decision.ts'
import {
  mayAccept,
  mayAnswerQuestion,
  mayDecline,
  mayEscalate,
  mayGiveFeedback,
  mayHandOver,
  mayOffer,
  mayReadReferral,
  mayTakeNote,
  mayWithdraw,
  sideOf,
} from './policy.ts'
import { aReferral } from '#test/world/a-referral.ts'
import type { Referral } from './referral.ts'

const welfare = '01900000-0000-7000-8000-000000000005'
const centre = '01900000-0000-7000-8000-000000000006'
const elsewhere = '01900000-0000-7000-8000-000000000008'
const now = new Date('2026-07-10T04:00:00Z')

const someone = (
  role: Role,
  organisationId: string,
  scope: PokpongActor['grants'][number]['scope'] = { kind: 'organisation' },
): PokpongActor => ({
  accountId: `01900000-0000-7000-8000-0000000001${role.length.toString().padStart(2, '0')}`,
  organisationId,
  sessionId: organisationId,
  grants: [{ role, scope }],
  steppedUpUntil: null,
})
const worker = someone('case-worker', welfare)
const manager = someone('shelter-manager', centre)

const aRelation = (
  granteeId: string,
  relation: Relation['relation'],
  parts: Part[],
  more: Partial<Relation> = {},
): Relation => ({
  id: '01900000-0000-7000-8000-000000000c01',
  recordId: '01900000-0000-7000-8000-000000000b01',
  recordKind: 'person',
  granteeId,
  relation,
  parts,
  pending: false,
  sourceId: null,
  consentId: null,
  reason: null,
  grantedAt: '2026-07-10T03:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  ...more,
})

const assigned = aRelation(worker.accountId, 'assigned', ['offer', 'needs', 'consents'])
const offered = aRelation(centre, 'referral', ['offer'])
const about = {
  caseId: '01900000-0000-7000-8000-000000000d01',
  personId: '01900000-0000-7000-8000-000000000b01',
  consentId: '01900000-0000-7000-8000-000000000e01',
  basis: 'consent',
  consentExpiresAt: '2026-12-31T00:00:00.000Z',
  parts: ['identity'],
  needIds: [],
  needKinds: ['safe-place'],
} as const
const hand = (more: Partial<Referral> = {}, relations = [assigned, offered]) => ({
  referral: aReferral(more),
  about: { ...about, parts: [...about.parts], needIds: [], needKinds: [...about.needKinds] },
  relations,
  now,
})
const because = (decision: Decision) => (decision.allowed ? 'allowed' : decision.because)

test('the receiver answers and the sender does not', () => {
  expect(because(mayAccept(manager, hand()))).toBe('allowed')
  expect(because(mayAccept(worker, hand()))).toBe('the-receiver-answers')
  expect(because(mayDecline(manager, hand()))).toBe('allowed')
})

test('the sender withdraws and answers questions, the receiver does not', () => {
  expect(because(mayWithdraw(worker, hand()))).toBe('allowed')
  expect(because(mayWithdraw(manager, hand()))).toBe('the-sender-decides')
  expect(because(mayAnswerQuestion(worker, hand({ state: 'question-asked' })))).toBe('allowed')
  expect(because(mayAnswerQuestion(worker, hand()))).toBe('referral-moved-on')
})

test('for anybody else a referral does not exist', () => {
  for (const stranger of [
    someone('shelter-manager', elsewhere),
    someone('coordinator', centre, { kind: 'national' }),
    someone('investigator', centre),
  ]) {
    expect(sideOf(stranger, hand())).toBeNull()
    expect(because(mayReadReferral(stranger, hand()))).toBe('no-relation-to-this-record')
  }
})

test('a receiver whose relation has ended no longer sees the person', () => {
  const ended = aRelation(centre, 'referral', ['offer'], { revokedAt: '2026-07-10T03:30:00.000Z' })
  expect(sideOf(manager, hand({}, [assigned, ended]))).toBeNull()
})

test('a prepared relation opens nothing before the acceptance', () => {
  const pending = aRelation(centre, 'referral', ['offer', 'identity'], { pending: true })
  expect(sideOf(manager, hand({}, [assigned, pending]))).toBeNull()
})

test('a lapsed offer is answered by nobody, and the sender takes note of it', () => {
  const lapsed = hand({ expiresAt: '2026-07-10T03:59:00.000Z' })
  expect(because(mayAccept(manager, lapsed))).toBe('offer-lapsed')
  expect(because(mayTakeNote(worker, lapsed))).toBe('allowed')
  expect(because(mayTakeNote(worker, hand()))).toBe('nothing-to-note')
})

test('either side says that the person arrived, and only the receiver reports', () => {
  const accepted = hand({ state: 'accepted' })
  expect(because(mayHandOver(worker, accepted))).toBe('allowed')
  expect(because(mayHandOver(manager, accepted))).toBe('allowed')
  const arrived = hand({ state: 'handed-over', handedOverAt: '2026-07-10T03:30:00.000Z' })
  expect(because(mayGiveFeedback(manager, arrived))).toBe('allowed')
  expect(because(mayGiveFeedback(worker, arrived))).toBe('the-receiver-answers')
  expect(because(mayGiveFeedback(manager, accepted))).toBe('no-feedback-owed')
})

test('who accompanies somebody refers; who received somebody does not pass them on', () => {
  const subject = { relations: [assigned, aRelation(centre, 'referral', ['offer', 'needs'])], now }
  expect(because(mayOffer(worker, subject))).toBe('allowed')
  expect(because(mayOffer(manager, subject))).toBe('only-who-accompanies-refers')
  expect(because(mayOffer(someone('investigator', welfare), subject))).toBe('role-cannot-refer')
  const author = aRelation(worker.accountId, 'author', ['offer', 'screening', 'needs'])
  expect(because(mayOffer(worker, { relations: [author], now }))).toBe('consents-not-open')
})

test('the hourly job is a coordinator of the whole nation', () => {
  expect(because(mayEscalate(someone('coordinator', elsewhere, { kind: 'national' })))).toBe('allowed')
  expect(because(mayEscalate(someone('coordinator', elsewhere, { kind: 'provinces', provinces: ['LA-CH'] })))).toBe(
    'coordinators-only',
  )
  expect(because(mayEscalate(worker))).toBe('coordinators-only')
})
