import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as api from '#capabilities/cases/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as duty from '#capabilities/cases/model/api-responsibility.ts'
import { asActor } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'
import { waitingFor } from './waiting-for.ts'

const test = rolledBack(base)
const words = 'A stranger called and asked where she is.'

async function anOpenCase(database: Database) {
  const node = nodeOn(database, casesOperations)
  // The database's own clock decides when an opening ends, so this test keeps to it.
  node.now = new Date()
  await createCast(node.spine)
  const opened = aCase()
  await node.do('officer', api.openCase, opened)
  const opening = { id: uuidv7(), code: opened.code, reason: 'trafficker-near' as const, words }
  return { node, opened, opening }
}

describe('opening a case in danger', () => {
  test('lets a case worker of another house read and help for a day, and everybody concerned knows', async ({
    database,
  }) => {
    const { node, opened, opening } = await anOpenCase(database)
    await node.do('centreWorker', duty.breakGlass, opening)
    const read = await node.do('centreWorker', file.readCase, { code: opened.code })
    expect(read).toMatchObject({
      people: [{ person: { alias: 'Champa' } }],
      may: { recordContact: { allowed: true }, close: { allowed: false } },
    })
    const known = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(known.timeline.map((entry) => entry.kind)).toContain('cases/opened-in-danger')
    expect(known.access.map((line) => [line.relation, line.name])).toContainEqual(['break-glass', 'Manivanh S.'])
    for (const who of ['supervisor', 'coordinator'] as const) {
      expect((await node.do(who, duty.listOpenings, {})).openings).toMatchObject([
        { code: opened.code, reason: 'trafficker-near' },
      ])
    }
    expect((await node.do('supervisor', duty.listOpenings, {})).openings[0]!.words).toBe(words)
    expect((await node.do('coordinator', duty.listOpenings, {})).openings[0]!.words).toBeNull()
  })

  test('is refused to roles that do not accompany, and finds nothing under a wrong code', async ({ database }) => {
    const { node, opening } = await anOpenCase(database)
    for (const who of ['officer', 'investigator', 'coordinator', 'administrator', 'shelterManager'] as const) {
      expect(await node.refused(who, duty.breakGlass, opening)).toMatchObject({ status: 403 })
    }
    expect(await node.refused('centreWorker', duty.breakGlass, { ...opening, code: 'PP-000000-0' })).toMatchObject({
      status: 404,
    })
    expect(await node.refused('centreWorker', duty.breakGlass, { ...opening, words: 'Danger' })).toMatchObject({
      status: 422,
    })
    const withoutProof = asActor('centreWorker', null)
    expect(await node.refused(withoutProof, duty.breakGlass, opening)).toMatchObject({ type: 'step-up-needed' })
  })

  test('is reviewed by somebody else, and ends when it was not justified', async ({ database }) => {
    const { node, opened, opening } = await anOpenCase(database)
    await node.do('centreWorker', duty.breakGlass, opening)
    expect(
      await node.refused('centreWorker', duty.reviewOpening, { id: opening.id, outcome: 'justified' }),
    ).toMatchObject({ params: { because: 'needs-a-second-person' } })
    expect(await node.refused('colleague', duty.reviewOpening, { id: opening.id, outcome: 'justified' })).toMatchObject(
      { status: 404 },
    )
    await node.do('supervisor', duty.reviewOpening, {
      id: opening.id,
      outcome: 'not-justified',
      words: 'The police were with her.',
    })
    expect(await node.refused('centreWorker', file.readCase, { code: opened.code })).toMatchObject({ status: 404 })
    expect(
      await node.refused('coordinator', duty.reviewOpening, { id: opening.id, outcome: 'justified' }),
    ).toMatchObject({ type: 'opening-reviewed' })
  })

  test('waits on the home screens of supervisor and coordinator until it was reviewed', async ({ database }) => {
    const { node, opening } = await anOpenCase(database)
    await node.do('centreWorker', duty.breakGlass, opening)
    const kinds = async (who: 'supervisor' | 'coordinator' | 'caseWorker') => {
      const actor = asActor(who)
      const settings = { role: 'pokpong_app', ...node.spine.settingsOf(actor) }
      const { Vault } = await import('#platform/server/vault.ts')
      return database.transact(settings, async (tx) => {
        const ctx = {
          tx,
          actor,
          now: node.now,
          vault: new Vault(node.spine.keyring, tx),
          address: '',
          userAgent: '',
          cookies: {},
        }
        return (await waitingFor(ctx as never)).map((item) => item.kind)
      })
    }
    expect(await kinds('supervisor')).toEqual(['cases/danger-opening'])
    expect(await kinds('coordinator')).toEqual(['cases/danger-opening'])
    expect(await kinds('caseWorker')).toEqual(['cases/contact-due'])
    await node.do('coordinator', duty.reviewOpening, { id: opening.id, outcome: 'justified' })
    expect(await kinds('supervisor')).toEqual([])
  })
})
