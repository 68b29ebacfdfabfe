import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import { type Carrying, answersOf, questionsOf } from '#platform/server/carried.ts'
import { Vault } from '#platform/server/vault.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { checkClip, readClip, recordClip } from '../model/api-clips.ts'
import { screeningCarried } from './collection.ts'
import { screeningOperations } from './routes.ts'

const test = rolledBack(base)
const version = '1.0.0'

async function recorded(node: TestNode, question: string): Promise<string> {
  const id = uuidv7()
  const sound = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(500)]).toString('base64')
  const about = { protocol: 'front-line', version, question, language: 'kjg', mediaType: 'audio/webm' } as const
  await node.do('administrator', recordClip, { id, ...about, milliseconds: 5400, sound })
  return id
}

/** What the account would fetch of one collection. */
function bodies(node: TestNode, who: CastName, collection: string) {
  const carried = screeningCarried.find(({ collection: { query } }) => query.name === collection)!
  const actor = asActor(who)
  return node.database.transact({ role: 'pokpong_app', ...settingsOf(actor) }, async (tx) => {
    const ctx = { tx, actor, now: node.now, vault: new Vault(node.spine.keyring, tx) } as unknown as Carrying
    return answersOf(carried, ctx, await questionsOf(carried, ctx, 10))
  })
}

test('whoever screens carries the recordings in use, and no other', async ({ database }) => {
  const node = nodeOn(database, screeningOperations)
  await recorded(node, 'dr-wage')
  const id = await recorded(node, 'dr-job')
  await node.do('coordinator', checkClip, { id, version })
  const clips = await bodies(node, 'officer', readClip.name)
  expect(clips.map(({ body }) => body)).toEqual([await node.do('officer', readClip, { id })])
  expect(await bodies(node, 'analyst', readClip.name)).toEqual([])
  const lists = await bodies(node, 'officer', 'screening/list-clips')
  expect(lists.length).toBeGreaterThan(1)
  expect(JSON.stringify(lists)).toContain(id)
  expect(await bodies(node, 'officer', 'screening/list-clip-languages')).toHaveLength(1)
})
