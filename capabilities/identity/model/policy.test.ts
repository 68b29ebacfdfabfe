import { describe, expect, test } from 'vitest'
import type { Grant } from './account.ts'
import {
  dutiesApart,
  mayAdminister,
  mayChangeRoles,
  mayConfirm,
  mayCreateOrganisation,
  mayInvite,
  mayResetSignIn,
  maySuspend,
} from './policy.ts'
import type { PokpongActor, Role } from './role.ts'

const union = { id: 'union', lineage: ['union'], provinces: [] }
const champasak = { id: 'union-ch', lineage: ['union-ch', 'union'], provinces: ['LA-CH'] }
const police = { id: 'police', lineage: ['police'], provinces: [] }

function anActor(role: Role, scope: Grant['scope'] = { kind: 'organisation' }, organisationId = 'union'): PokpongActor {
  return {
    accountId: `${role}-account`,
    organisationId,
    sessionId: 's',
    grants: [{ role, scope }],
    steppedUpUntil: null,
  }
}
const national = anActor('administrator', { kind: 'national' })
const ofUnion = anActor('administrator')
const ofChampasak = anActor('administrator', { kind: 'provinces', provinces: ['LA-CH'] }, 'police')
const caseWork: Grant[] = [{ role: 'case-worker', scope: { kind: 'organisation' } }]

describe('reach of an administrator', () => {
  test('the nation, the own organisation with those below it, or organisations wholly inside the provinces', () => {
    expect([union, champasak, police].map((place) => mayAdminister(national, place).allowed)).toEqual([
      true,
      true,
      true,
    ])
    expect([union, champasak, police].map((place) => mayAdminister(ofUnion, place).allowed)).toEqual([
      true,
      true,
      false,
    ])
    expect([union, champasak, police].map((place) => mayAdminister(ofChampasak, place).allowed)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('only the nation’s administrators add a top organisation', () => {
    expect(mayCreateOrganisation(national, { parent: null }).allowed).toBe(true)
    expect(mayCreateOrganisation(ofUnion, { parent: null })).toEqual({
      allowed: false,
      because: 'needs-a-national-administrator',
    })
    expect(mayCreateOrganisation(ofUnion, { parent: union }).allowed).toBe(true)
  })

  test('a case worker administers nothing', () => {
    expect(mayInvite(anActor('case-worker'), { organisation: union, grants: caseWork }).allowed).toBe(false)
  })
})

describe('separation of duties', () => {
  test('nobody changes their own roles', () => {
    const own = { accountId: national.accountId, organisation: union, present: [], grants: caseWork }
    expect(mayChangeRoles(national, own)).toEqual({ allowed: false, because: 'not-your-own-account' })
    expect(mayChangeRoles(national, { ...own, accountId: 'other' }).allowed).toBe(true)
    expect(maySuspend(national, own).allowed).toBe(false)
  })

  test('an account that runs accounts cannot also reach people, and an auditor does nothing else', () => {
    const roles = (...names: Role[]) => names.map((role) => ({ role }))
    expect(dutiesApart(roles('administrator', 'case-worker')).allowed).toBe(false)
    expect(dutiesApart(roles('auditor', 'administrator')).allowed).toBe(false)
    expect(dutiesApart(roles('auditor', 'supervisor')).allowed).toBe(false)
    expect(dutiesApart(roles('administrator', 'analyst')).allowed).toBe(true)
    expect(dutiesApart(roles('case-worker', 'supervisor')).allowed).toBe(true)
  })

  test('an organisation’s administrator gives neither national reach nor the roles the nation guards', () => {
    const invite = (grant: Grant) => mayInvite(ofUnion, { organisation: union, grants: [grant] }).allowed
    expect(invite({ role: 'case-worker', scope: { kind: 'organisation' } })).toBe(true)
    expect(invite({ role: 'case-worker', scope: { kind: 'national' } })).toBe(false)
    expect(invite({ role: 'administrator', scope: { kind: 'organisation' } })).toBe(false)
    expect(invite({ role: 'identification-authority', scope: { kind: 'organisation' } })).toBe(false)
  })

  test('nor takes those roles away', () => {
    const subject = {
      accountId: 'other',
      organisation: union,
      present: [{ role: 'auditor', scope: { kind: 'national' } }] as Grant[],
      grants: [{ role: 'analyst', scope: { kind: 'organisation' } }] as Grant[],
    }
    expect(mayChangeRoles(ofUnion, subject).allowed).toBe(false)
    expect(mayChangeRoles(national, subject).allowed).toBe(true)
  })

  test('nor pushes out or replaces whoever holds them', () => {
    const auditor = {
      accountId: 'other',
      organisation: union,
      present: [{ role: 'auditor', scope: { kind: 'national' } }] as Grant[],
    }
    expect(maySuspend(ofUnion, auditor)).toEqual({ allowed: false, because: 'needs-a-national-administrator' })
    expect(mayResetSignIn(ofUnion, auditor).allowed).toBe(false)
    expect(mayResetSignIn(national, auditor).allowed).toBe(true)
  })

  test('the second person is neither who proposed nor who receives', () => {
    const subject = { accountId: 'noy', organisation: union, present: [], proposedBy: 'someone' }
    expect(mayConfirm(national, subject).allowed).toBe(true)
    expect(mayConfirm(national, { ...subject, proposedBy: national.accountId }).allowed).toBe(false)
    expect(mayConfirm(anActor('supervisor'), subject).allowed).toBe(true)
    expect(mayConfirm(anActor('supervisor', { kind: 'organisation' }, 'police'), subject).allowed).toBe(false)
    expect(mayConfirm(anActor('supervisor'), { ...subject, accountId: 'supervisor-account' }).allowed).toBe(false)
  })
})
