import { describe, expect, test } from 'vitest'
import { roles, type PokpongActor, type Role } from '#capabilities/identity/model/role.ts'
import { mayAnswer, mayClassify, mayReadScreening, mayStartScreening } from './policy.ts'
import { screeningRoles } from './roles.ts'

function anActor(role: Role, accountId = 'mine'): PokpongActor {
  return {
    accountId,
    organisationId: 'o',
    sessionId: 's',
    grants: [{ role, scope: { kind: 'organisation' } }],
    steppedUpUntil: null,
  }
}

const own = { officerId: 'mine', organisationId: 'o', reads: false }
const another = { ...own, officerId: 'theirs' }

describe('who may screen', () => {
  test.each(roles)('%s', (role) => {
    expect(mayStartScreening(anActor(role)).allowed).toBe((screeningRoles as readonly Role[]).includes(role))
  })

  test('only the officer to whom the person agreed to talk goes on asking', () => {
    expect(mayAnswer(anActor('screening-officer'), own).allowed).toBe(true)
    expect(mayAnswer(anActor('supervisor'), { ...another, reads: true })).toEqual({
      allowed: false,
      because: 'not-your-screening',
    })
  })

  test('reading needs to be the officer or to hold a relation with the part screening', () => {
    expect(mayReadScreening(anActor('case-worker'), another)).toEqual({
      allowed: false,
      because: 'no-relation-to-this-record',
    })
    expect(mayReadScreening(anActor('case-worker'), { ...another, reads: true }).allowed).toBe(true)
    expect(mayClassify(anActor('analyst'), { ...another, reads: true }).allowed).toBe(false)
  })
})
