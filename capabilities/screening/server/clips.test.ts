import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import type * as z from 'zod'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { checkClip, listClipLanguages, listClips, readClip, recordClip, retireClip } from '../model/api-clips.ts'
import { longestSound } from '../model/sound.ts'
import { screeningOperations } from './routes.ts'

const test = rolledBack(base)
const version = '1.0.0'
const frontLine = { protocol: 'front-line', version }

/** The head of a WebM file; what follows it is noise. */
function aSound(bytes = 2000): string {
  return Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(bytes - 4)]).toString('base64')
}

type Recording = z.input<typeof recordClip.input>
function aRecording(more: Partial<Recording> = {}): Recording {
  return {
    id: uuidv7(),
    ...frontLine,
    question: 'dr-job',
    language: 'kjg',
    mediaType: 'audio/webm',
    milliseconds: 5400,
    sound: aSound(),
    ...more,
  }
}

async function recorded(node: TestNode, more: Partial<Recording> = {}) {
  const recording = aRecording(more)
  await node.do('administrator', recordClip, recording)
  return recording
}

async function inUse(node: TestNode, more: Partial<Recording> = {}) {
  const recording = await recorded(node, more)
  await node.do('coordinator', checkClip, { id: recording.id, version })
  return recording
}

const standings = async (node: TestNode, who: 'administrator' | 'officer') =>
  (await node.do(who, listClips, frontLine)).clips.map(({ id, standing }) => [id, standing])

describe('the recording of a question', () => {
  test('is heard by a second speaker before anybody else hears it', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id, sound } = await recorded(node)
    expect(await standings(node, 'administrator')).toEqual([[id, 'new']])
    expect(await standings(node, 'officer')).toEqual([])
    expect((await node.refused('officer', readClip, { id })).type).toBe('not-found')
    await node.do('coordinator', checkClip, { id, version })
    expect(await standings(node, 'officer')).toEqual([[id, 'in-use']])
    expect(await node.do('officer', readClip, { id })).toEqual({
      mediaType: 'audio/webm',
      milliseconds: 5400,
      base64: sound,
    })
  })

  test('is not released by whoever recorded it, by no way around the policy either', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await recorded(node)
    expect(await node.refused('administrator', checkClip, { id, version })).toMatchObject({
      params: { because: 'own-recording' },
    })
    expect((await node.refused('officer', checkClip, { id, version })).type).toBe('not-allowed')
    await expect(
      inCommand(node, sql`update screening.clip set state = 'in-use', checked_by = recorded_by where id = ${id}`),
    ).rejects.toThrow(/check/)
  })

  test('counts towards its language, and all eight are named', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    await inUse(node, { question: 'dr-job' })
    await inUse(node, { question: 'dr-wage' })
    await recorded(node, { question: 'cd-docs' })
    const list = await node.do('officer', listClips, frontLine)
    expect(list.asked).toBe(16)
    expect(list.languages).toHaveLength(8)
    expect(list.languages.filter(({ inUse: count }) => count > 0)).toEqual([{ language: 'kjg', inUse: 2 }])
    const { protocols } = await node.do('administrator', listClipLanguages, {})
    expect(protocols.find(({ protocol }) => protocol === 'front-line')).toMatchObject({ toHear: 1 })
    expect(await node.do('officer', listClips, frontLine)).toEqual(list)
  })

  test('gives way to a newer one only when that was heard', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const first = await inUse(node)
    const rejected = await recorded(node)
    const second = await recorded(node)
    expect(await standings(node, 'administrator')).toEqual([
      [first.id, 'in-use'],
      [second.id, 'new'],
    ])
    expect((await node.refused('coordinator', checkClip, { id: rejected.id, version })).type).toBe('clip-retired')
    await node.do('coordinator', checkClip, { id: second.id, version })
    expect(await standings(node, 'officer')).toEqual([[second.id, 'in-use']])
    expect((await node.refused('officer', readClip, { id: first.id })).type).toBe('not-found')
  })

  test('is not played when its sound was exchanged in the database', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await inUse(node)
    const other = Buffer.from(aSound(), 'base64')
    await expect(
      inCommand(node, sql`update screening.clip_sound set sound = ${other} where clip_id = ${id}`),
    ).rejects.toThrow(/permission denied/)
    await database.asOwner((db) =>
      sql`update screening.clip_sound set sound = ${other} where clip_id = ${id}`.execute(db),
    )
    await expect(node.do('officer', readClip, { id })).rejects.toThrow(/not the one that was recorded/)
  })

  test('must be heard again when the words have changed', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await inUse(node)
    await inCommand(node, sql`update screening.clip set words_hash = ${Buffer.alloc(32)} where id = ${id}`)
    expect(await standings(node, 'administrator')).toEqual([[id, 'hear-again']])
    expect(await standings(node, 'officer')).toEqual([])
    await node.do('programmeOfficer', checkClip, { id, version })
    expect(await standings(node, 'officer')).toEqual([[id, 'in-use']])
  })

  test('can be taken out of use and stays in the history', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await inUse(node)
    expect((await node.refused('coordinator', retireClip, { id, because: 'not-right' })).type).toBe('not-allowed')
    await node.do('administrator', retireClip, { id, because: 'not-right' })
    expect(await standings(node, 'administrator')).toEqual([])
    expect((await node.refused('administrator', retireClip, { id, because: 'not-right' })).type).toBe('clip-retired')
    const fresh = await recorded(node)
    await node.do('coordinator', retireClip, { id: fresh.id, because: 'not-clear' })
    const versions = await database.asOwner((db) =>
      sql<{
        version: number
      }>`select version from screening.clip_history where row_id = ${id} order by version`.execute(db),
    )
    expect(versions.rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }])
  })
})

describe('a file that is no recording', () => {
  test('is refused with a sentence, never with a fault', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const refusal = async (more: Partial<Recording>) =>
      (await node.refused('administrator', recordClip, aRecording(more))).type
    expect(await refusal({ sound: Buffer.from('<script>alert(1)</script>').toString('base64') })).toBe('clip-not-sound')
    expect(await refusal({ mediaType: 'audio/mpeg' })).toBe('clip-not-sound')
    expect(await refusal({ sound: '' })).toBe('clip-not-sound')
    expect(await refusal({ sound: 'not base64 ¿' })).toBe('invalid-input')
    expect(await refusal({ sound: aSound(longestSound + 1) })).toBe('clip-too-large')
    expect(await refusal({ question: 'nobody-asks-this' })).toBe('question-unknown')
    expect(await refusal({ version: '9.9.9' })).toBe('protocol-unknown')
    await node.do('administrator', recordClip, aRecording({ sound: aSound(longestSound) }))
  })

  test('is recorded by nobody but the nation’s administrators', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    for (const who of ['officer', 'coordinator', 'analyst', 'supervisor'] as const) {
      expect((await node.refused(who, recordClip, aRecording())).type).toBe('not-allowed')
    }
    expect((await node.refused('analyst', listClips, frontLine)).type).toBe('not-found')
  })
})

/** What a careless command could write, past every policy. */
async function inCommand(node: TestNode, statement: ReturnType<typeof sql>): Promise<void> {
  const settings = { role: 'pokpong_app', 'app.account': randomUUID(), 'app.command': randomUUID() }
  await node.database.transact(settings, async (tx) => void (await statement.execute(tx)))
}
