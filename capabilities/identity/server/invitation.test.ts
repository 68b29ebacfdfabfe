import { TOTP } from 'otpauth'
import { uuidv7 } from 'uuidv7'
import { expect, test as base } from 'vitest'
import { httpNodeOn, type HttpNode } from '#test/world/browser.ts'
import { rolledBack } from '#test/world/database.ts'
import { SoftPasskey } from '#test/world/soft-passkey.ts'
import { firstAdministratorLink } from './first-administrator.ts'
import { identityOperations } from './routes.ts'

const test = rolledBack(base)

const founder = () => ({
  accountId: uuidv7(),
  displayName: 'Ketsana O.',
  signInName: 'ketsana',
  organisation: { id: uuidv7(), kind: 'committee-secretariat', name: { en: 'Secretariat', lo: 'ກອງເລຂາ' } },
})

async function tokenOf(node: HttpNode): Promise<string> {
  const link = await firstAdministratorLink(node.database, 'https://pokpong.example', node.now)
  return new URL(link!).hash.slice(1)
}

test('a new node gives one link, with which somebody becomes its first administrator by passkey', async ({
  database,
}) => {
  const node = await httpNodeOn(database, identityOperations)
  const browser = node.browser()
  const token = await tokenOf(node)
  const person = founder()
  expect((await browser.post('/invitation/open', { token })).body.purpose).toBe('first-administrator')
  const begun = (await browser.post('/invitation/passkey/begin', { token, founder: person })).body
  const means = {
    kind: 'passkey',
    ceremonyId: begun.ceremonyId,
    attestation: new SoftPasskey().make(begun.options),
    label: 'laptop',
  }
  const accepted = await browser.post('/invitation/accept', { token, means, founder: person })
  expect(accepted).toMatchObject({
    status: 200,
    body: { actor: { displayName: 'Ketsana O.', roles: ['administrator'] } },
  })
  expect(accepted.body.recoveryCodes).toHaveLength(10)
  expect((await browser.get('/session')).body.actor.accountId).toBe(person.accountId)
  expect(await firstAdministratorLink(node.database, 'https://pokpong.example')).toBeUndefined()
  expect((await node.browser().post('/invitation/open', { token })).body.type).toBe('link-over')
})

test('a link that was replaced by a later start opens nothing', async ({ database }) => {
  const node = await httpNodeOn(database, identityOperations)
  const earlier = await tokenOf(node)
  await tokenOf(node)
  expect((await node.browser().post('/invitation/open', { token: earlier })).body.type).toBe('link-over')
})

test('a link runs out', async ({ database }) => {
  const node = await httpNodeOn(database, identityOperations)
  const token = await tokenOf(node)
  node.later(25 * 3600)
  expect((await node.browser().post('/invitation/open', { token })).body.type).toBe('link-over')
})

test('somebody without a passkey chooses a password, which never stands without a code', async ({ database }) => {
  const node = await httpNodeOn(database, identityOperations)
  const browser = node.browser()
  const token = await tokenOf(node)
  const person = founder()
  const begun = (await browser.post('/invitation/authenticator/begin', { token, founder: person })).body
  const means = {
    kind: 'password',
    ceremonyId: begun.ceremonyId,
    password: 'three red bridges at Pakse',
    code: '000000',
  }
  const wrong = await browser.post('/invitation/accept', { token, means, founder: person })
  expect(wrong).toMatchObject({ status: 422, body: { type: 'code-refused' } })
  const code = new TOTP({ secret: begun.secret }).generate({ timestamp: node.now.getTime() })
  const right = await browser.post('/invitation/accept', { token, means: { ...means, code }, founder: person })
  expect(right.status).toBe(200)
  const again = await node.browser().post('/invitation/accept', { token, means: { ...means, code }, founder: person })
  expect(again.body.type).toBe('link-over')
})

test('a weak password is refused by field and code, and never repeated in the answer', async ({ database }) => {
  const node = await httpNodeOn(database, identityOperations)
  const token = await tokenOf(node)
  const means = { kind: 'password', ceremonyId: uuidv7(), password: 'Password12345678', code: '000000' }
  const answer = await node.browser().post('/invitation/accept', { token, means, founder: founder() })
  expect(answer.body.issues).toEqual([{ path: 'means.password', code: 'password-too-common' }])
  expect(JSON.stringify(answer.body)).not.toContain('12345678')
})
