import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { operations } from '#apps/server/compose.ts'
import { composeSpine } from '#apps/server/spine.ts'
import { demoSignIn } from '#capabilities/identity/server/public.ts'
import { accounts, type CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { type Database, openDatabase } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { httpNodeOn } from '#test/world/browser.ts'
import { rolledBack } from '#test/world/database.ts'

const test = rolledBack(base)

async function aNode(database: Database) {
  const node = await httpNodeOn(database, operations)
  await createCast(composeSpine({ database, keyring: node.keyring, clock: () => node.now }))
  const signIn = async (name: CastName) => {
    const browser = node.browser()
    const signedIn = await demoSignIn(database, accounts[name].id, { userAgent: 'test', cookies: {}, now: node.now })
    for (const { name: cookie, value } of signedIn!.cookies) browser.cookies.set(cookie, value)
    return browser
  }
  return { node, signIn }
}

describe('cases over HTTP', () => {
  test('ask who is there, and say nothing to anybody else', async ({ database }) => {
    const { node } = await aNode(database)
    expect(await node.browser().get('/cases')).toMatchObject({ status: 401, body: { type: 'not-signed-in' } })
    expect(await node.browser().post('/cases', aCase())).toMatchObject({ status: 401 })
  })

  test('go from the checkpoint to the case worker, with nothing of her in the log', async ({ database }) => {
    const { node, signIn } = await aNode(database)
    const opened = aCase({ needs: [{ id: uuidv7(), kind: 'health', words: 'canary in her words' }] })
    const officer = await signIn('officer')
    expect(await officer.post('/cases', opened)).toMatchObject({ status: 200, body: { code: opened.code } })
    const worker = await signIn('caseWorker')
    expect(await worker.get('/cases?whose=mine')).toMatchObject({
      status: 200,
      body: { rows: [{ code: opened.code }] },
    })
    expect(await worker.post(`/cases/${opened.id}/readings`, { id: uuidv7() })).toMatchObject({ status: 200 })
    const file = await worker.get(`/cases/by-code/${opened.code}`)
    expect(file.body.needs).toMatchObject([{ words: 'canary in her words' }])
    expect(await (await signIn('colleague')).get(`/cases/by-code/${opened.code}`)).toMatchObject({ status: 404 })
    const log = JSON.stringify(node.lines)
    for (const secret of ['canary', 'Champa', opened.code, opened.id]) expect(log).not.toContain(secret)
  })

  test('answer bad input with the field and a code, never with what was typed', async ({ database }) => {
    const { signIn } = await aNode(database)
    const officer = await signIn('officer')
    const wrong = await officer.post('/cases', {
      ...aCase(),
      code: 'Champa',
      urgency: 'canary',
      holderOrganisationId: 7,
    })
    expect(wrong).toMatchObject({ status: 422, body: { type: 'invalid-input' } })
    const fields = new Set(wrong.body.issues.map((issue: { path: string }) => issue.path))
    expect(fields).toEqual(new Set(['code', 'holderOrganisationId', 'urgency']))
    expect(JSON.stringify(wrong.body)).not.toContain('canary')
    expect(await officer.get('/cases?phase=nowhere')).toMatchObject({ status: 422 })
    expect(await officer.get('/cases/by-code/PP-000000-0')).toMatchObject({ status: 404 })
    expect(await officer.post(`/cases/${uuidv7()}/needs`, { id: uuidv7(), kind: 'health' })).toMatchObject({
      status: 404,
    })
    const huge = await officer.post('/cases', { ...aCase(), danger: 'x'.repeat(400_000) })
    expect(huge).toMatchObject({ status: 413, body: { type: 'too-large' } })
  })
})

test('while the database is out of reach, whoever asks is told to try again', async () => {
  const database = await openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' })
  const node = await httpNodeOn(database, operations)
  const typed = { signInName: 'noy.k', password: 'canary of a password', code: '123456' }
  expect(await node.browser().post('/session/password', typed)).toMatchObject({
    status: 503,
    body: { type: 'unavailable' },
  })
  expect(JSON.stringify(node.lines)).not.toContain('canary')
  await database.close()
})
