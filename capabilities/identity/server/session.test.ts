import { describe, expect, test as base } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { httpNodeOn } from '#test/world/browser.ts'
import { rolledBack } from '#test/world/database.ts'
import type { Database } from '#platform/server/database.ts'
import { SoftPasskey } from '#test/world/soft-passkey.ts'
import { aMember, anOrganisation, password, signedInAs } from '#test/world/staff.ts'
import { createAccount } from './create-account.ts'
import { demoSignIn, listDemoAccounts } from './demo.ts'
import { identityOperations } from './routes.ts'

const test = rolledBack(base)

async function office(database: Database) {
  const node = await httpNodeOn(database, identityOperations)
  const noy = await aMember(node, 'noy.k', 'case-worker', { organisationId: await anOrganisation(node) })
  return { node, noy }
}

describe('a session', () => {
  test('ends at once when it is signed out, also for a stolen cookie', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    const thief = node.browser()
    thief.cookies.set('pokpong_session', browser.cookies.get('pokpong_session')!)
    expect((await thief.get('/session')).status).toBe(200)
    expect((await browser.post('/session/sign-out')).status).toBe(200)
    expect(browser.cookies.has('pokpong_session')).toBe(false)
    expect((await thief.get('/session')).status).toBe(401)
    expect((await browser.post('/session/sign-out')).status).toBe(200)
  })

  test('lasts an hour without activity and half a day at most', async ({ database }) => {
    const { node, noy } = await office(database)
    const idle = await signedInAs(node, noy)
    const busy = await signedInAs(node, noy)
    for (let minutes = 0; minutes < 11.5 * 60; minutes += 50) {
      node.later(50 * 60)
      expect((await busy.get('/session')).status).toBe(200)
    }
    expect((await idle.get('/session')).status).toBe(401)
    node.later(50 * 60)
    expect((await busy.get('/session')).status).toBe(401)
  })

  test('is listed as a device by family, and can be ended from another one', async ({ database }) => {
    const { node, noy } = await office(database)
    const laptop = await signedInAs(node, noy)
    node.later(60)
    const phone = node.browser({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36' })
    await noy.signIn(phone)
    const { devices } = (await laptop.get('/me/devices')).body
    expect(devices.map(({ machine, current }: { machine: string; current: boolean }) => [machine, current])).toEqual([
      ['android', false],
      ['other', true],
    ])
    expect((await laptop.post(`/me/devices/${devices[0].id}/sign-out`)).status).toBe(200)
    expect((await phone.get('/session')).status).toBe(401)
    expect((await laptop.get('/session')).status).toBe(200)
  })

  test('of somebody else cannot be ended', async ({ database }) => {
    const { node, noy } = await office(database)
    const vanh = await aMember(node, 'vanh.s', 'case-worker', { organisationId: noy.organisationId })
    const hers = await signedInAs(node, vanh)
    const { devices } = (await hers.get('/me/devices')).body
    const his = await signedInAs(node, noy)
    expect((await his.post(`/me/devices/${devices[0].id}/sign-out`)).status).toBe(404)
    expect((await hers.get('/session')).status).toBe(200)
  })

  test('signing out everywhere ends this one too', async ({ database }) => {
    const { node, noy } = await office(database)
    const [one, two] = [await signedInAs(node, noy), await signedInAs(node, noy)]
    expect((await one.post('/me/devices/sign-out-everywhere')).body).toEqual({ ended: 2 })
    expect([(await one.get('/session')).status, (await two.get('/session')).status]).toEqual([401, 401])
  })
})

describe('a proof of presence', () => {
  test('with password and code counts for ten minutes, and the code not twice', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    expect((await browser.post('/session/step-up/password', { password, code: noy.code() })).status).toBe(200)
    expect((await browser.post('/session/step-up/password', { password, code: noy.code() })).body.type).toBe(
      'proof-refused',
    )
    const until = new Date((await browser.get('/session')).body.actor.steppedUpUntil)
    expect(until.getTime() - node.now.getTime()).toBe(600_000)
  })

  test('with somebody else’s passkey is refused', async ({ database }) => {
    const { node, noy } = await office(database)
    const vanh = await aMember(node, 'vanh.s', 'case-worker', { organisationId: noy.organisationId })
    const [his, hers] = [await signedInAs(node, noy), await signedInAs(node, vanh)]
    const keys = []
    for (const browser of [his, hers]) {
      const passkey = new SoftPasskey()
      const begun = (await browser.post('/me/passkeys/begin')).body
      const body = { ceremonyId: begun.ceremonyId, attestation: passkey.make(begun.options), label: 'phone' }
      expect((await browser.post('/me/passkeys', body)).status).toBe(200)
      keys.push(passkey)
    }
    const { passkey } = (await his.post('/session/step-up/begin')).body
    const prove = (key: SoftPasskey) =>
      his.post('/session/step-up/passkey', { ceremonyId: passkey.ceremonyId, assertion: key.use(passkey.options) })
    expect((await prove(keys[1]!)).body.type).toBe('proof-refused')
    const again = (await his.post('/session/step-up/begin')).body.passkey
    const right = { ceremonyId: again.ceremonyId, assertion: keys[0]!.use(again.options) }
    expect((await his.post('/session/step-up/passkey', right)).status).toBe(200)
  })

  test('a demonstration session proves itself, another one does not that way', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    expect((await browser.post('/session/demo/step-up')).body.type).toBe('proof-refused')
    const id = uuidv7()
    const settings = { role: 'pokpong_app', 'app.account': id, 'app.command': id }
    const grants = [{ role: 'analyst', scope: { kind: 'national' } }] as const
    const account = {
      id,
      organisationId: noy.organisationId,
      displayName: 'Kongkeo V.',
      signInName: 'demo.k',
      grants,
      createdBy: id,
      demo: true,
    }
    await node.database.transact(settings, (tx) => createAccount(tx, account, node.now))
    expect(await listDemoAccounts(node.database)).toMatchObject([
      { id, name: 'Kongkeo V.', role: 'analyst', organisation: 'Centre' },
    ])
    const at = { userAgent: '', cookies: {}, now: node.now }
    expect(await demoSignIn(node.database, noy.id, at)).toBeUndefined()
    const demo = node.browser()
    for (const { name, value } of (await demoSignIn(node.database, id, at))!.cookies) demo.cookies.set(name, value)
    expect((await demo.get('/session')).body.actor).toMatchObject({ demo: true, steppedUpUntil: null })
    expect((await demo.post('/session/demo/step-up')).status).toBe(200)
  })
})

describe('passkeys', () => {
  test('sign in without a name, once per challenge, and never from a copy that counts backwards', async ({
    database,
  }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    const key = new SoftPasskey()
    const begun = (await browser.post('/me/passkeys/begin')).body
    await browser.post('/me/passkeys', {
      ceremonyId: begun.ceremonyId,
      attestation: key.make(begun.options),
      label: 'phone',
    })
    const signIn = async () => {
      const { ceremonyId, options } = (await node.browser().post('/session/passkey/begin')).body
      expect(options.allowCredentials ?? []).toEqual([])
      const body = { ceremonyId, assertion: key.use(options) }
      return { body, answer: await node.browser().post('/session/passkey', body) }
    }
    const first = await signIn()
    expect(first.answer).toMatchObject({ status: 200, body: { actor: { accountId: noy.id } } })
    expect((await node.browser().post('/session/passkey', first.body)).body.type).toBe('sign-in-refused')
    expect((await signIn()).answer.status).toBe(200)
    key.rewind()
    expect((await signIn()).answer.body.type).toBe('sign-in-refused')
  })

  test('made for another host are refused', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    const begun = (await browser.post('/me/passkeys/begin')).body
    const attestation = new SoftPasskey('https://pokpong.example.net').make(begun.options)
    const answer = await browser.post('/me/passkeys', { ceremonyId: begun.ceremonyId, attestation, label: 'phone' })
    expect(answer.body.type).toBe('passkey-refused')
  })

  test('a new means of signing in needs a proof within ten minutes', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    node.later(11 * 60)
    expect((await browser.post('/me/recovery-codes')).body.type).toBe('step-up-needed')
    await browser.post('/session/step-up/password', { password, code: noy.code() })
    expect((await browser.post('/me/recovery-codes')).body.recoveryCodes).toHaveLength(10)
  })

  test('the only way left to sign in is not removed', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = await signedInAs(node, noy)
    const begun = (await browser.post('/me/passkeys/begin')).body
    const attestation = new SoftPasskey().make(begun.options)
    const made = await browser.post('/me/passkeys', { ceremonyId: begun.ceremonyId, attestation, label: 'phone' })
    expect((await browser.post(`/me/passkeys/${made.body.id}/rename`, { label: 'my phone' })).status).toBe(200)
    expect((await browser.get('/me')).body).toMatchObject({ passkeys: [{ label: 'my phone' }], recoveryCodesLeft: 10 })
    expect((await browser.post(`/me/passkeys/${made.body.id}/remove`)).status).toBe(200)
    expect((await browser.get('/me')).body.passkeys).toEqual([])
  })

  test('a new password ends the other sessions and keeps this one', async ({ database }) => {
    const { node, noy } = await office(database)
    const [one, two] = [await signedInAs(node, noy), await signedInAs(node, noy)]
    const changed = await one.post('/me/password', { password: 'four green boats on the Sekong', authenticator: null })
    expect(changed.status).toBe(200)
    expect([(await one.get('/session')).status, (await two.get('/session')).status]).toEqual([200, 401])
    node.later(30)
    expect((await noy.signIn(node.browser())).body.type).toBe('sign-in-refused')
  })
})
