import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { settingsOf } from '#capabilities/access/server/public.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { asActor, type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { Refusal } from '#platform/model/problem.ts'
import type { Database } from '#platform/server/database.ts'
import { answersOf, type Carrying, questionsOf } from '#platform/server/carried.ts'
import { answerWithin } from '#platform/server/spine.ts'
import { Vault } from '#platform/server/vault.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { caseloadOf } from './caseload.ts'
import { casesCarried } from './collection.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)

/** Cases of every kind: with a history, in danger, of two persons, closed to the reader, and somebody else's. */
async function aVariedCaseload(database: Database) {
  const node = nodeOn(database, casesOperations)
  await createCast(node.spine)
  const [known, child] = [aPerson(), aPerson({ alias: 'Dokmai' })]
  const both = [
    { person: known, role: 'survivor' as const },
    { person: child, role: 'relative' as const },
  ]
  const rich = aCase({ newPersons: both, consents: [known, child].map(({ id }) => aProtectionConsent(id)) })
  const danger = aCase({ urgency: 'danger-now', consents: [], danger: 'He waits outside.' })
  const person = aPerson()
  const little = aCase({
    newPersons: [{ person, role: 'survivor' }],
    consents: [aProtectionConsent(person.id, { parts: ['needs', 'contact'] })],
  })
  const other = aPerson()
  const strange = aCase({
    newPersons: [{ person: other, role: 'survivor' }],
    holderOrganisationId: organisations.centre.id,
    workerId: null,
    consents: [aProtectionConsent(other.id, { recipients: [organisations.centre.id] })],
  })
  for (const each of [rich, danger, little]) await node.do('officer', openCase, each)
  await node.do('authority', openCase, strange)
  await tell(node, rich.id, known.id)
  await tell(node, danger.id, danger.newPersons![0]!.person.id)
  await node.do('caseWorker', file.openFile, { caseId: rich.id, id: uuidv7() })
  await node.do('caseWorker', file.carryFile, { caseId: danger.id, id: uuidv7(), days: 14 })
  await relate(database, rich.id, 'centreWorker', { recordKind: 'case', relation: 'referral', parts: ['needs'] })
  return { node, cases: [rich, danger, little, strange] }
}

async function tell(node: TestNode, caseId: string, personId: string) {
  const need = { caseId, id: uuidv7(), kind: 'health' as const, words: 'My head hurts.' }
  await node.do('caseWorker', needs.addNeed, need)
  const base = needs.NeedFields.parse(need)
  await node.do('caseWorker', needs.changeNeed, { ...need, due: '2026-07-12', version: 1, base })
  await node.do('supervisor', needs.changeNeed, { ...need, due: '2026-07-14', version: 1, base })
  await node.do('caseWorker', needs.writePlan, { caseId, id: uuidv7(), agreedOn: '2026-07-10', words: 'Home.' })
  await node.do('caseWorker', file.recordEvent, {
    caseId,
    id: uuidv7(),
    personIds: [personId],
    story: 'A cousin came.',
  })
  await node.do('caseWorker', needs.setPhase, { caseId, phase: 'longer-term-protection', state: 'now' })
  const at = node.now.toISOString()
  await node.do('caseWorker', file.recordContact, { caseId, id: uuidv7(), at, manner: 'call', safe: 'yes' })
  for (let more = 0; more < 32; more += 1) {
    await node.do('caseWorker', file.addNote, { caseId, id: uuidv7(), words: `note ${more}` })
  }
}

function asCarrier<T>(node: TestNode, who: CastName, run: (ctx: Carrying & { actor: PokpongActor }) => Promise<T>) {
  const actor = asActor(who)
  const settings = { role: 'pokpong_app', ...node.spine.settingsOf(actor), ...settingsOf(actor) }
  return node.database.transact({ ...settings, 'app.now': node.now.toISOString() }, (tx) =>
    run({
      tx,
      actor,
      now: node.now,
      vault: new Vault(node.spine.keyring, tx),
      address: '',
      site: '',
      userAgent: '',
      cookies: {},
    }),
  )
}

describe('what a device carries of cases', () => {
  test('is what each query would answer by itself, for every role, and nothing for a stranger’s case', async ({
    database,
  }) => {
    const { node, cases } = await aVariedCaseload(database)
    let answered = 0
    for (const who of ['caseWorker', 'supervisor', 'officer', 'centreWorker', 'investigator', 'coordinator'] as const) {
      for (const carried of casesCarried) {
        const { answerMany, operation, collection } = carried
        if (!answerMany) continue
        const isByCode = collection.query === file.readCase
        const questions = cases.map(({ id, code }) => (isByCode ? { code } : { caseId: id }))
        const parsed = questions.map((each) => collection.query.input.parse(each))
        const { many, single } = await asCarrier(node, who, async (ctx) => {
          const together = await answerMany(ctx, parsed)
          const alone: unknown[] = []
          for (const each of parsed) alone.push(await answerWithin(operation, ctx, each))
          return { many: together, single: alone }
        })
        const expected = single.map((each) => (each instanceof Refusal ? undefined : each))
        const about = `${who} ${collection.query.name}`
        expect(
          many.map((each) => each && collection.query.output.parse(each)),
          about,
        ).toEqual(expected)
        answered += expected.filter((each) => each !== undefined).length
      }
    }
    expect(answered).toBeGreaterThan(30)
  }, 60_000)

  test('is the own open caseload in the order of need, at most as many as allowed', async ({ database }) => {
    const { node, cases } = await aVariedCaseload(database)
    const [rich, danger, little] = cases.map(({ code }) => code)
    const load = (who: CastName, limit: number) => asCarrier(node, who, (ctx) => caseloadOf(ctx, limit))
    const codes = async (who: CastName, limit = 10) => (await load(who, limit)).map(({ code }) => code)
    expect(await codes('caseWorker')).toEqual([danger, rich, little])
    expect(await codes('caseWorker', 2)).toEqual([danger, rich])
    expect(await codes('centreWorker')).toEqual([rich])
    expect(await codes('investigator')).toEqual([])
    expect((await load('caseWorker', 2))[1]!.personIds).toHaveLength(2)
  }, 60_000)

  test('answers the same while nothing changes, and asks for its words only until they may be carried', async ({
    database,
  }) => {
    const { node } = await aVariedCaseload(database)
    const [files] = casesCarried
    const pulled = () =>
      asCarrier(node, 'caseWorker', async (ctx) => answersOf(files!, ctx, await questionsOf(files!, ctx, 10)))
    const first = await pulled()
    node.now = new Date(node.now.getTime() + 60_000)
    expect((await pulled()).map(({ version }) => version)).toEqual(first.map(({ version }) => version))
    const wanted = () =>
      asCarrier(node, 'caseWorker', async (ctx) =>
        files!.firstOf!(ctx, [...(await questionsOf(files!, ctx, 10)).values()]),
      )
    const bodies = first.map(({ body }) => body as CaseFile)
    const lacking = bodies.filter(({ carriedUntil, may }) => carriedUntil === null && may.carry.allowed)
    expect(lacking).toHaveLength(2)
    const asked = await wanted()
    expect(asked).toMatchObject(lacking.map(({ summary }) => ({ caseId: summary.id })))
    for (const each of asked) await node.do('caseWorker', files!.collection.first!, each)
    expect(await wanted()).toEqual([])
    expect((await pulled()).map(({ body }) => (body as CaseFile).carriedUntil)).not.toContain(null)
  }, 60_000)
})
