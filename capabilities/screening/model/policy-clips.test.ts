import { describe, expect, test } from 'vitest'
import { roles, type PokpongActor, type Role } from '#capabilities/identity/model/role.ts'
import { mayCheckClip, mayReadClip, mayRecordClip, mayRetireClip } from './policy-clips.ts'
import { mayReadProtocols } from './policy.ts'
import { clipCheckers } from './roles.ts'

function anActor(role: Role, kind: 'national' | 'organisation' = 'national'): PokpongActor {
  return {
    accountId: 'mine',
    organisationId: 'o',
    sessionId: 's',
    grants: [{ role, scope: { kind } }],
    steppedUpUntil: null,
  }
}

const another = (state: 'new' | 'in-use' | 'retired') => ({ state, recordedBy: 'theirs' })

describe.each(roles)('%s', (role) => {
  const checks = (clipCheckers as readonly Role[]).includes(role)

  test('records questions only as the nation’s administrator', () => {
    expect(mayRecordClip(anActor(role)).allowed).toBe(role === 'administrator')
    expect(mayRecordClip(anActor(role, 'organisation')).allowed).toBe(false)
  })

  test('checks what somebody else recorded, if it oversees the questions', () => {
    expect(mayCheckClip(anActor(role), another('new')).allowed).toBe(checks)
    expect(mayCheckClip(anActor(role), { state: 'new', recordedBy: 'mine' }).allowed).toBe(false)
  })

  test('hears a new clip only to check it, one in use if it may read the questions, a retired one never', () => {
    expect(mayReadClip(anActor(role), another('new')).allowed).toBe(checks)
    expect(mayReadClip(anActor(role), another('in-use')).allowed).toBe(mayReadProtocols(anActor(role)).allowed)
    expect(mayReadClip(anActor(role), another('retired')).allowed).toBe(false)
  })

  test('takes away a new clip that is not right; one in use only as administrator', () => {
    expect(mayRetireClip(anActor(role), another('new')).allowed).toBe(checks)
    expect(mayRetireClip(anActor(role), another('in-use')).allowed).toBe(role === 'administrator')
  })
})
