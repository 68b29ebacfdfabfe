import { describe, expect, test } from 'vitest'
import { roles, type PokpongActor, type Role } from '#capabilities/identity/model/role.ts'
import {
  mayCarryDevice,
  mayExtendLease,
  mayListDevices,
  mayReadDevicePolicy,
  mayRevokeDevice,
  maySetDevicePolicy,
} from './policy.ts'

const actor = (
  role: Role,
  scope: PokpongActor['grants'][number]['scope'] = { kind: 'organisation' },
): PokpongActor => ({
  accountId: 'me',
  organisationId: 'house',
  sessionId: 's',
  grants: [{ role, scope }],
  steppedUpUntil: null,
})
const place = (id: string, above: string[] = []) => ({ id, lineage: [id, ...above], provinces: ['LA-CH'] })
const deviceOf = (accountId: string, organisation = place('house')) => ({ accountId, organisation })
const nation = { kind: 'national' } as const

describe('devices', () => {
  test('are carried by everybody and listed by administrators', () => {
    expect(roles.every((role) => mayCarryDevice(actor(role)).allowed)).toBe(true)
    expect(roles.filter((role) => mayListDevices(actor(role)).allowed)).toEqual(['administrator'])
  })

  test('are revoked by their holder and by whoever administers the organisation', () => {
    for (const role of roles) {
      expect(mayRevokeDevice(actor(role), deviceOf('me')).allowed, role).toBe(true)
      expect(mayRevokeDevice(actor(role), deviceOf('other')).allowed, role).toBe(role === 'administrator')
    }
    expect(mayRevokeDevice(actor('administrator'), deviceOf('other', place('below', ['house']))).allowed).toBe(true)
    expect(mayRevokeDevice(actor('administrator'), deviceOf('other', place('elsewhere')))).toEqual({
      allowed: false,
      because: 'outside-your-organisation',
    })
    expect(mayRevokeDevice(actor('administrator', nation), deviceOf('other', place('elsewhere'))).allowed).toBe(true)
  })

  test('get more days from an administrator, and never from their holder', () => {
    expect(mayExtendLease(actor('administrator', nation), deviceOf('me'))).toEqual({
      allowed: false,
      because: 'not-your-own-device',
    })
    const others = roles.filter((role) => mayExtendLease(actor(role), deviceOf('other')).allowed)
    expect(others).toEqual(['administrator'])
  })
})

describe('the rule for devices', () => {
  test('is set by the organisation’s administrator and read by its members', () => {
    const house = { organisation: place('house') }
    expect(roles.filter((role) => maySetDevicePolicy(actor(role), house).allowed)).toEqual(['administrator'])
    expect(roles.every((role) => mayReadDevicePolicy(actor(role), house).allowed)).toBe(true)
    const elsewhere = { organisation: place('elsewhere') }
    expect(roles.some((role) => mayReadDevicePolicy(actor(role), elsewhere).allowed)).toBe(false)
    expect(mayReadDevicePolicy(actor('administrator', nation), elsewhere).allowed).toBe(true)
  })
})
