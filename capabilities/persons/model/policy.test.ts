import { expect, test } from 'vitest'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import {
  mayCarryIdentity,
  mayCorrectPerson,
  mayCreatePerson,
  mayErasePerson,
  mayFindPeople,
  mayReadPerson,
  mayRevealIdentity,
  mayTellReveal,
  mayVerifyAge,
} from './policy.ts'

const now = new Date('2026-07-10T03:00:00Z')

function standing(name: CastName, parts: readonly Part[], more: Partial<Relation> = {}) {
  const relation: Relation = {
    id: '01900000-0000-7000-8000-000000000999',
    recordId: '01900000-0000-7000-8000-000000000998',
    recordKind: 'person',
    granteeId: asActor(name).accountId,
    relation: 'assigned',
    parts: [...parts],
    pending: false,
    sourceId: null,
    consentId: null,
    reason: null,
    grantedAt: '2026-07-01T00:00:00Z',
    expiresAt: null,
    revokedAt: null,
    ...more,
  }
  return [asActor(name), { relations: [relation], now }] as const
}

test('a name is shown only through a live relation that opens the part identity', () => {
  expect(mayRevealIdentity(...standing('caseWorker', ['offer', 'identity'])).allowed).toBe(true)
  expect(mayRevealIdentity(...standing('caseWorker', ['offer', 'needs'])).allowed).toBe(false)
  expect(mayRevealIdentity(...standing('caseWorker', ['identity'], { pending: true })).allowed).toBe(false)
  expect(
    mayRevealIdentity(...standing('caseWorker', ['identity'], { revokedAt: '2026-07-09T00:00:00Z' })).allowed,
  ).toBe(false)
  expect(
    mayRevealIdentity(...standing('caseWorker', ['identity'], { expiresAt: '2026-07-10T02:59:59Z' })).allowed,
  ).toBe(false)
})

test('a name goes onto a device where the rule permits it, of whom the account accompanies and may reveal', () => {
  const carries = (parts: readonly Part[], more: Partial<Relation> = {}, namesMayBeCarried = true) => {
    const [actor, subject] = standing('caseWorker', parts, more)
    return mayCarryIdentity(actor, { ...subject, namesMayBeCarried })
  }
  expect(carries(['identity']).allowed).toBe(true)
  expect(carries(['identity'], { relation: 'holder' }).allowed).toBe(true)
  expect(carries(['identity'], {}, false)).toMatchObject({ because: 'names-stay-with-the-node' })
  expect(carries(['contact', 'needs']).allowed).toBe(false)
  expect(carries(['identity'], { revokedAt: '2026-07-09T00:00:00Z' }).allowed).toBe(false)
  for (const relation of ['referral', 'identification', 'break-glass'] as const) {
    expect(carries(['identity'], { relation })).toMatchObject({ because: 'those-who-accompany-only' })
  }
})

test('a reveal is told by whose devices carried the name, with or without access to the person', () => {
  expect(mayTellReveal(asActor('caseWorker'), { hasCarried: true }).allowed).toBe(true)
  expect(mayTellReveal(asActor('caseWorker'), { hasCarried: false })).toMatchObject({ because: 'name-never-carried' })
})

test('an offer opens neither the file nor the name', () => {
  const [actor, subject] = standing('shelterManager', ['offer'])
  expect(mayReadPerson(actor, subject).allowed).toBe(false)
  expect(mayReadPerson(...standing('shelterManager', ['offer', 'needs'])).allowed).toBe(true)
  expect(mayRevealIdentity(actor, subject)).toEqual({ allowed: false, because: 'no-relation-to-this-record' })
})

test('those who only read do not write: an investigator, a matching officer', () => {
  expect(mayCorrectPerson(...standing('investigator', ['identity'])).allowed).toBe(false)
  expect(mayCorrectPerson(...standing('matchingOfficer', ['identity'])).allowed).toBe(false)
  expect(mayCorrectPerson(...standing('officer', ['identity'])).allowed).toBe(true)
})

test('the officer who met somebody for an hour does not settle whether she is a child', () => {
  expect(mayVerifyAge(...standing('officer', ['identity']))).toEqual({
    allowed: false,
    because: 'role-does-not-verify-age',
  })
  expect(mayVerifyAge(...standing('caseWorker', ['identity'])).allowed).toBe(true)
})

test('only a supervisor erases', () => {
  expect(mayErasePerson(...standing('caseWorker', ['identity']))).toEqual({
    allowed: false,
    because: 'supervisor-needed',
  })
  expect(mayErasePerson(...standing('supervisor', ['identity'])).allowed).toBe(true)
})

test.each(['referral', 'break-glass', 'identification'] as const)(
  'a supervisor to whom the file came by %s does not erase it',
  (relation) => {
    expect(mayErasePerson(...standing('supervisor', ['identity'], { relation }))).toEqual({
      allowed: false,
      because: 'those-who-accompany-only',
    })
  },
)

test.each(['programmeOfficer', 'analyst', 'coordinator', 'auditor', 'administrator'] as const)(
  'a %s neither records nor searches people',
  (name) => {
    expect(mayCreatePerson(asActor(name)).allowed).toBe(false)
    expect(mayFindPeople(asActor(name)).allowed).toBe(false)
  },
)
