import { sql } from 'kysely'
import { describe, expect, test as base } from 'vitest'
import { httpNodeOn } from '#test/world/browser.ts'
import { rolledBack } from '#test/world/database.ts'
import type { Database } from '#platform/server/database.ts'
import { aMember, anOrganisation, password, signedInAs } from '#test/world/staff.ts'
import { identityOperations } from './routes.ts'
import { networkOf } from './tries.ts'

const test = rolledBack(base)

async function office(database: Database) {
  const node = await httpNodeOn(database, identityOperations)
  const noy = await aMember(node, 'noy.k', 'case-worker', { organisationId: await anOrganisation(node) })
  return { node, noy }
}

describe('password and code', () => {
  test('open a session whose cookie is kept as a digest only', async ({ database }) => {
    const { node, noy } = await office(database)
    const browser = node.browser()
    expect((await browser.get('/session')).status).toBe(401)
    const answer = await noy.signIn(browser)
    expect(answer).toMatchObject({
      status: 200,
      body: { actor: { accountId: noy.id, roles: ['case-worker'], steppedUpUntil: null } },
    })
    expect((await browser.get('/session')).body.actor.accountId).toBe(noy.id)
    const kept = await node.database.asOwner((db) =>
      sql<{ t: string }>`select encode(token_hash, 'escape') t from identity.session`.execute(db),
    )
    expect(JSON.stringify(kept.rows)).not.toContain(browser.cookies.get('pokpong_session'))
  })

  test('an unknown name, a wrong password and a wrong code are answered alike', async ({ database }) => {
    const { node, noy } = await office(database)
    const tries = [
      { signInName: 'nobody.here', password, code: noy.code() },
      { signInName: 'noy.k', password: 'four red bridges at Pakse', code: noy.code() },
      { signInName: 'noy.k', password, code: noy.code() === '000000' ? '000001' : '000000' },
    ]
    const answers = []
    for (const body of tries) answers.push(await node.browser().post('/session/password', body))
    expect(answers[0]).toMatchObject({ status: 401, body: { type: 'sign-in-refused' } })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers.every(({ body }) => body.params === undefined)).toBe(true)
  })

  test('a code counts once', async ({ database }) => {
    const { node, noy } = await office(database)
    expect((await noy.signIn(node.browser())).status).toBe(200)
    expect((await noy.signIn(node.browser())).body.type).toBe('sign-in-refused')
    node.later(30)
    expect((await noy.signIn(node.browser())).status).toBe(200)
  })

  test('a wrong try leaves a trace that names no account, a right one says whose it was', async ({ database }) => {
    const { node, noy } = await office(database)
    await node.browser().post('/session/password', { signInName: 'noy.k', password: 'no', code: '000000' })
    await noy.signIn(node.browser())
    const { rows } = await node.database.asOwner((db) =>
      sql<{
        operation: string
        record_id: string | null
      }>`select operation, record_id from audit.leaf order by recorded_at, record_id nulls first`.execute(db),
    )
    expect(rows).toEqual([
      { operation: 'identity/sign-in-with-password', record_id: null },
      { operation: 'identity/sign-in-with-password', record_id: noy.id },
    ])
    expect(JSON.stringify(node.lines)).not.toContain('noy')
  })
})

describe('throttling', () => {
  const wrong = { signInName: 'noy.k', password: 'four red bridges', code: '000000' }

  test('slows one name down, known or not, and says nothing but how long', async ({ database }) => {
    const { node } = await office(database)
    for (const signInName of ['noy.k', 'nobody.here']) {
      const answers = []
      for (let round = 0; round < 5; round += 1)
        answers.push(await node.browser().post('/session/password', { ...wrong, signInName }))
      expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 429])
      expect(answers[4]!.body).toMatchObject({ type: 'try-later', params: { seconds: 2 } })
    }
  })

  test('a stranger’s guesses don’t hold up the holder on a device used before', async ({ database }) => {
    const { node, noy } = await office(database)
    const own = await signedInAs(node, noy)
    await own.post('/session/sign-out')
    for (let round = 0; round < 6; round += 1)
      await node.browser({ address: '198.51.100.7' }).post('/session/password', wrong)
    node.later(1)
    expect((await noy.signIn(node.browser())).status).toBe(429)
    node.later(30)
    for (let round = 0; round < 6; round += 1)
      await node.browser({ address: '198.51.100.7' }).post('/session/password', wrong)
    expect((await noy.signIn(own)).status).toBe(200)
  })

  test('an office behind one address is not locked out by one colleague’s mistakes', async ({ database }) => {
    const { node, noy } = await office(database)
    const vanh = await aMember(node, 'vanh.s', 'case-worker', { organisationId: noy.organisationId })
    for (let round = 0; round < 12; round += 1) await node.browser().post('/session/password', wrong)
    expect((await vanh.signIn(node.browser())).status).toBe(200)
  })

  test('an address is known by its network', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:0db8:1::6')).toBe('2001:db8:1:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
  })
})

describe('recovery codes', () => {
  test('a code stands in for the authenticator once, together with the password', async ({ database }) => {
    const { node, noy } = await office(database)
    const [first, second] = noy.recoveryCodes as [string, string]
    const body = { signInName: 'noy.k', password, recoveryCode: first.toLowerCase() }
    expect((await node.browser().post('/session/recovery-code', { ...body, password: '' })).body.type).toBe(
      'sign-in-refused',
    )
    expect((await node.browser().post('/session/recovery-code', body)).status).toBe(200)
    expect((await node.browser().post('/session/recovery-code', body)).body.type).toBe('sign-in-refused')
    expect((await node.browser().post('/session/recovery-code', { ...body, recoveryCode: second })).status).toBe(200)
  })

  test('nobody else’s code opens the account', async ({ database }) => {
    const { node, noy } = await office(database)
    const vanh = await aMember(node, 'vanh.s', 'case-worker', { organisationId: noy.organisationId })
    const body = { signInName: 'noy.k', password, recoveryCode: vanh.recoveryCodes[0] }
    expect((await node.browser().post('/session/recovery-code', body)).status).toBe(401)
  })
})

describe('the door', () => {
  test('a query that is no sign-in finds no hash, no token and no secret', async ({ database }) => {
    const { node, noy } = await office(database)
    await signedInAs(node, noy)
    const tables = [
      'session',
      'passkey',
      'password',
      'authenticator',
      'recovery_code',
      'invitation',
      'ceremony',
      'tries',
      'known_device',
    ]
    const settings = { role: 'pokpong_app', 'app.account': noy.id, 'app.roles': 'administrator' }
    const counted = (door: boolean) =>
      node.database.transact({ ...settings, ...(door ? { 'app.door': 'identity' } : {}) }, async (tx) => {
        const counts = []
        for (const table of tables) {
          const { rows } = await sql<{ n: number }>`select count(*) n from ${sql.id('identity', table)}`.execute(tx)
          counts.push(rows[0]!.n)
        }
        return counts
      })
    expect(await counted(false)).toEqual(tables.map(() => 0))
    expect((await counted(true))[2]).toBe(1)
  })
})
