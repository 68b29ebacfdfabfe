import { expect, test } from 'vitest'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import type { PokpongActor, Role } from '#capabilities/identity/model/role.ts'
import type { Decision } from '#platform/model/decision.ts'
import { fieldOf, fields, kinds, kindsOf } from './assistance.ts'
import {
  mayArrive,
  mayChangeStay,
  mayPlanArrival,
  mayReadAssistance,
  mayRecordAssistance,
  mayRecordLeaving,
} from './policy.ts'
import { dayOfStay, type Stay } from './stay.ts'

const centre = '01900000-0000-7000-8000-000000000006'
const now = new Date('2026-07-10T04:00:00Z')
const someone = (role: Role, organisationId = centre): PokpongActor => ({
  accountId: '01900000-0000-7000-8000-000000000106',
  organisationId,
  sessionId: organisationId,
  grants: [{ role, scope: { kind: 'organisation' } }],
  steppedUpUntil: null,
})
const relations = (...parts: Part[]): Relation[] => [
  {
    id: '01900000-0000-7000-8000-000000000c01',
    recordId: '01900000-0000-7000-8000-000000000b01',
    recordKind: 'person',
    granteeId: centre,
    relation: 'referral',
    parts,
    pending: false,
    sourceId: null,
    consentId: null,
    reason: null,
    grantedAt: '2026-07-10T03:00:00.000Z',
    expiresAt: null,
    revokedAt: null,
  },
]
const stay: Stay = {
  id: '01900000-0000-7000-8000-000000000f01',
  personId: '01900000-0000-7000-8000-000000000b01',
  caseId: '01900000-0000-7000-8000-000000000d01',
  organisationId: centre,
  referralId: null,
  withStayId: null,
  state: 'planned',
  plannedArrival: '2026-07-10',
  arrivedOn: null,
  plannedDeparture: null,
  leftOn: null,
  leaveReason: null,
}
const because = (decision: Decision) => (decision.allowed ? 'allowed' : decision.because)

test('an offer alone gives nobody a place: the shelter accepts first', () => {
  const manager = someone('shelter-manager')
  expect(because(mayPlanArrival(manager, { relations: relations('offer'), now }))).toBe('no-relation-to-this-record')
  expect(because(mayPlanArrival(manager, { relations: relations('offer', 'needs'), now }))).toBe('allowed')
  expect(because(mayPlanArrival(someone('health-worker'), { relations: relations('offer', 'needs'), now }))).toBe(
    'shelter-managers-only',
  )
})

test('a nurse records health and writes no legal note', () => {
  const subject = { relations: relations('offer', 'needs', 'health', 'legal'), now }
  expect(because(mayRecordAssistance(someone('health-worker'), { ...subject, field: 'health' }))).toBe('allowed')
  expect(because(mayRecordAssistance(someone('health-worker'), { ...subject, field: 'legal' }))).toBe('not-your-field')
  expect(because(mayRecordAssistance(someone('investigator'), { ...subject, field: 'health' }))).toBe(
    'role-cannot-record-assistance',
  )
})

test('what was given is read with more than an offer', () => {
  expect(because(mayReadAssistance(someone('shelter-manager'), { relations: relations('offer'), now }))).toBe(
    'no-relation-to-this-record',
  )
  expect(because(mayReadAssistance(someone('shelter-manager'), { relations: relations('offer', 'needs'), now }))).toBe(
    'allowed',
  )
})

test('only one’s own shelter moves a stay, and only forward', () => {
  const manager = someone('shelter-manager')
  expect(because(mayArrive(manager, { stay }))).toBe('allowed')
  expect(because(mayArrive(manager, { stay: { ...stay, state: 'here' } }))).toBe('stay-moved-on')
  expect(because(mayArrive(someone('shelter-manager', '01900000-0000-7000-8000-000000000010'), { stay }))).toBe(
    'another-shelter',
  )
  expect(because(mayChangeStay(manager, { stay: { ...stay, state: 'left' } }))).toBe('stay-moved-on')
  expect(because(mayRecordLeaving(manager, { stay: { ...stay, state: 'here' } }))).toBe('allowed')
  expect(because(mayRecordLeaving(manager, { stay }))).toBe('stay-moved-on')
})

test('every kind of help belongs to exactly one field', () => {
  expect(new Set(kinds).size).toBe(kinds.length)
  for (const field of fields) for (const kind of kindsOf[field]) expect(fieldOf(kind)).toBe(field)
})

test('the first day of a stay is day one', () => {
  expect(dayOfStay({ arrivedOn: '2026-07-10' }, '2026-07-10')).toBe(1)
  expect(dayOfStay({ arrivedOn: '2026-05-15' }, '2026-07-10')).toBe(57)
  expect(dayOfStay({ arrivedOn: null }, '2026-07-10')).toBeNull()
})
