import { describe, expect, test as base } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { suspendAccount } from '../model/api-administration.ts'
import type { PokpongActor, Role } from '../model/role.ts'
import { httpNodeOn } from '#test/world/browser.ts'
import { nodeOn } from '#test/world/node.ts'
import { rolledBack } from '#test/world/database.ts'
import type { Database } from '#platform/server/database.ts'
import { SoftPasskey } from '#test/world/soft-passkey.ts'
import { aMember, anOrganisation, signedInAs, type Member } from '#test/world/staff.ts'
import { identityOperations } from './routes.ts'

const test = rolledBack(base)
const own = { kind: 'organisation' } as const

async function aNode(database: Database) {
  const node = await httpNodeOn(database, identityOperations)
  const secretariat = await anOrganisation(node)
  const centre = await anOrganisation(node)
  const ketsana = await aMember(node, 'ketsana', 'administrator', { organisationId: secretariat, scope: 'national' })
  return { node, secretariat, centre, ketsana, browser: await signedInAs(node, ketsana) }
}

const asAdministrator = ({ id, organisationId }: Member): PokpongActor => ({
  accountId: id,
  organisationId,
  sessionId: id,
  grants: [{ role: 'administrator', scope: { kind: 'national' } }],
  steppedUpUntil: null,
})

const anInvitation = (organisationId: string, role: Role, signInName = 'vanh.s') => ({
  id: uuidv7(),
  displayName: 'Vanh S.',
  signInName,
  organisationId,
  grants: [{ role, scope: own }],
})

describe('an invitation', () => {
  test('is a link handed over, whose token stands behind the # and works once', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    const invitation = anInvitation(centre, 'shelter-manager')
    const made = await browser.post('/accounts', invitation)
    expect(made.body.link).toMatch(/^\/invite#[\w-]{43}$/)
    const token = made.body.link.split('#')[1]
    const vanh = node.browser()
    expect((await vanh.post('/invitation/open', { token })).body).toMatchObject({
      purpose: 'join',
      signInName: 'vanh.s',
    })
    const begun = (await vanh.post('/invitation/passkey/begin', { token })).body
    const means = {
      kind: 'passkey',
      ceremonyId: begun.ceremonyId,
      attestation: new SoftPasskey().make(begun.options),
      label: 'phone',
    }
    const accepted = await vanh.post('/invitation/accept', { token, means })
    expect(accepted.body.actor).toMatchObject({ accountId: invitation.id, roles: ['shelter-manager'] })
    expect((await vanh.post('/invitation/accept', { token, means })).body.type).toBe('link-over')
    const listed = (await browser.post('/accounts/search', { text: 'vanh' })).body.accounts
    expect(listed).toMatchObject([{ id: invitation.id, status: 'active', invitation: null, lastSeenOn: '2026-07-10' }])
  })

  test('is refused for a name that somebody has, and to whoever administers nothing', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    expect((await browser.post('/accounts', anInvitation(centre, 'analyst', 'ketsana'))).body.type).toBe('name-taken')
    const noy = await signedInAs(node, await aMember(node, 'noy.k', 'case-worker', { organisationId: centre }))
    expect((await noy.post('/accounts', anInvitation(centre, 'analyst'))).body).toMatchObject({
      type: 'not-allowed',
      params: { because: 'administrators-only' },
    })
    expect((await noy.post('/accounts/search', {})).status).toBe(404)
  })

  test('renewed for somebody who is known replaces all their means and ends their sessions', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    const keo = await aMember(node, 'keo.n', 'analyst', { organisationId: centre })
    const lost = await signedInAs(node, keo)
    const token = (await browser.post(`/accounts/${keo.id}/invitation`)).body.link.split('#')[1]
    expect((await lost.get('/session')).status).toBe(200)
    const found = node.browser()
    const begun = (await found.post('/invitation/passkey/begin', { token })).body
    const means = {
      kind: 'passkey',
      ceremonyId: begun.ceremonyId,
      attestation: new SoftPasskey().make(begun.options),
      label: 'phone',
    }
    expect((await found.post('/invitation/accept', { token, means })).status).toBe(200)
    expect((await lost.get('/session')).status).toBe(401)
    expect((await keo.signIn(node.browser())).body.type).toBe('sign-in-refused')
  })
})

describe('two people', () => {
  test('a role that reaches people opens nothing until somebody else agrees', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    const boss = await aMember(node, 'phet.d', 'supervisor', { organisationId: centre })
    const noy = await aMember(node, 'noy.k', 'analyst', { organisationId: centre })
    const grants = [{ role: 'case-worker', scope: own }]
    expect((await browser.post(`/accounts/${noy.id}/roles`, { grants })).body).toEqual({ waiting: true })
    const hers = await signedInAs(node, noy)
    expect((await hers.get('/session')).body.actor.roles).toEqual([])
    expect((await browser.post(`/accounts/${noy.id}/confirm`)).body.params).toEqual({
      because: 'needs-a-second-person',
    })
    expect((await hers.post(`/accounts/${noy.id}/confirm`)).body.params).toEqual({ because: 'not-your-own-account' })
    expect((await (await signedInAs(node, boss)).post(`/accounts/${noy.id}/confirm`)).body).toEqual({ confirmed: 1 })
    expect((await hers.get('/session')).body.actor.roles).toEqual(['case-worker'])
  })

  test('a new link for somebody who reaches people waits too, so that no administrator slips into their place', async ({
    database,
  }) => {
    const { node, centre, browser } = await aNode(database)
    const boss = await aMember(node, 'phet.d', 'supervisor', { organisationId: centre })
    const noy = await aMember(node, 'noy.k', 'case-worker', { organisationId: centre })
    const renewed = (await browser.post(`/accounts/${noy.id}/invitation`)).body
    expect(renewed.waiting).toBe(true)
    const token = renewed.link.split('#')[1]
    expect((await node.browser().post('/invitation/open', { token })).body.type).toBe('link-over')
    await (await signedInAs(node, boss)).post(`/accounts/${noy.id}/confirm`)
    expect((await node.browser().post('/invitation/open', { token })).body.purpose).toBe('reset')
  })

  test('where there is nobody else yet, one can begin', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    const noy = await aMember(node, 'noy.k', 'analyst', { organisationId: centre })
    const grants = [{ role: 'case-worker', scope: own }]
    expect((await browser.post(`/accounts/${noy.id}/roles`, { grants })).body).toEqual({ waiting: false })
  })
})

describe('suspension', () => {
  test('ends sessions at once and refuses the next sign-in like any other', async ({ database }) => {
    const { node, centre, browser } = await aNode(database)
    const noy = await aMember(node, 'noy.k', 'case-worker', { organisationId: centre })
    const hers = await signedInAs(node, noy)
    expect((await browser.post(`/accounts/${noy.id}/suspend`)).status).toBe(200)
    expect((await hers.get('/session')).status).toBe(401)
    expect((await noy.signIn(node.browser())).body.type).toBe('sign-in-refused')
    await browser.post(`/accounts/${noy.id}/reinstate`)
    node.later(30)
    expect((await noy.signIn(node.browser())).status).toBe(200)
  })

  test('of each other at the same instant leaves the nation one administrator', async ({ database }) => {
    const { node, secretariat, ketsana, browser } = await aNode(database)
    const second = await aMember(node, 'second', 'administrator', { organisationId: secretariat, scope: 'national' })
    expect((await browser.post(`/accounts/${ketsana.id}/suspend`)).body.params).toEqual({
      because: 'not-your-own-account',
    })
    // Both were let in before either was suspended.
    const spine = nodeOn(database, identityOperations)
    await spine.do(asAdministrator(ketsana), suspendAccount, { id: second.id })
    const late = await spine.refused(asAdministrator(second), suspendAccount, { id: ketsana.id })
    expect(late.type).toBe('last-administrator')
  })

  test('of the nation’s administrators is not for an organisation’s', async ({ database }) => {
    const { node, secretariat, ketsana } = await aNode(database)
    const local = await aMember(node, 'of.office', 'administrator', { organisationId: secretariat })
    const refused = await (await signedInAs(node, local)).post(`/accounts/${ketsana.id}/suspend`)
    expect(refused.body.params).toEqual({ because: 'needs-a-national-administrator' })
  })
})

test('an administrator sees the accounts within reach, an auditor all, a supervisor the own office', async ({
  database,
}) => {
  const { node, secretariat, centre } = await aNode(database)
  const below = await anOrganisation(node, centre)
  const members = [
    await aMember(node, 'auditor.a', 'auditor', { organisationId: secretariat, scope: 'national' }),
    await aMember(node, 'admin.c', 'administrator', { organisationId: centre }),
    await aMember(node, 'boss.b', 'supervisor', { organisationId: below }),
  ]
  const counts = []
  for (const member of members) {
    counts.push((await (await signedInAs(node, member)).post('/accounts/search', {})).body.accounts.length)
  }
  expect(counts).toEqual([4, 2, 1])
})

test('an organisation is added below another by whoever administers that one', async ({ database }) => {
  const { node, centre } = await aNode(database)
  const admin = await signedInAs(node, await aMember(node, 'admin.c', 'administrator', { organisationId: centre }))
  const office = { id: uuidv7(), kind: 'shelter', name: { en: 'Pakse house', lo: 'ເຮືອນປາກເຊ' }, provinces: ['LA-CH'] }
  expect((await admin.post('/organisations', { ...office, parentId: centre })).status).toBe(200)
  expect((await admin.post('/organisations', { ...office, id: uuidv7(), parentId: null })).body.params).toEqual({
    because: 'needs-a-national-administrator',
  })
  const { organisations } = (await admin.get('/organisations')).body
  expect(organisations.find((each: { id: string }) => each.id === office.id)).toMatchObject({
    parentId: centre,
    accounts: 0,
  })
})
