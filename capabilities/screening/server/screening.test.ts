import { describe, expect, test as base } from 'vitest'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { query } from '#platform/model/contract.ts'
import { allow } from '#platform/model/decision.ts'
import { mintCode } from '#platform/model/ids.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import {
  classifyAsLabourDispute,
  completeScreening,
  endAtGate,
  listMyScreenings,
  listProtocols,
  listScreeningsOf,
  pauseScreening,
  postponeScreening,
  readProtocol,
  readScreening,
  recordScreening,
  saveAnswers,
  startScreening,
  stopScreening,
} from '../model/api.ts'
import type { AnswerCode } from '../model/answers.ts'
import { waitingFor } from './public.ts'
import { screeningOperations } from './routes.ts'

const test = rolledBack(base)

const random = () => crypto.getRandomValues(new Uint8Array(8))
const safeGate = {
  privatePlace: true,
  companion: { kind: 'nobody' },
  interpreter: { kind: 'not-needed' },
  purposeExplained: true,
  confidentialityExplained: true,
  stopExplained: true,
  agrees: 'yes',
  urgent: ['food-and-water'],
  met: ['food-and-water'],
} as const

type Start = z.input<typeof startScreening.input>

function aScreening(more: Partial<Start> = {}): Start {
  return {
    id: uuidv7(),
    code: mintCode('SC', random()),
    protocol: { id: 'front-line', version: '1.0.0' },
    setting: 'checkpoint',
    place: 'cp-vang-tao',
    group: 'returned-migrant',
    gate: safeGate as unknown as Start['gate'],
    ...(more.personId ? {} : { newPerson: aPerson() }),
    ...more,
  }
}

const answers = (codes: Record<string, AnswerCode>) =>
  Object.entries(codes).map(([question, code]) => ({ question, code }))
const signs = {
  'dr-job': 'yes',
  'dr-wage': 'yes',
  'ex-hours': 'yes',
  'ex-lowpay': 'yes',
  'cd-docs': 'yes',
  'cd-denounce': 'yes',
} as const

async function started(node: TestNode, more: Partial<Start> = {}) {
  const screening = aScreening(more)
  await node.do('officer', startScreening, screening)
  return screening
}

describe('a screening in the database', () => {
  test('runs from the gate to a result that names its reasons and versions', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id, code } = await started(node)
    await node.do('officer', saveAnswers, { id, answers: answers({ 'dr-job': 'yes' }) })
    await node.do('officer', pauseScreening, { id })
    const { answered } = await node.do('officer', saveAnswers, {
      id,
      answers: answers({ ...signs, 'cd-debt': 'declined' }),
    })
    expect(answered).toBe(7)
    const result = await node.do('officer', completeScreening, { id })
    expect(result).toMatchObject({
      outcome: 'signs-found',
      pattern: 'exploitation-and-means',
      rule: { version: '1.0.0' },
    })
    const record = await node.do('officer', readScreening, { screening: code })
    expect(record).toMatchObject({
      state: 'completed',
      outcome: 'signs-found',
      person: { alias: expect.any(String) },
      result,
    })
    expect(record.answers).toHaveLength(7)
  })

  test('no question is asked before the gate, and the refusal names what is missing', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const gate = { ...aScreening().gate, agrees: 'another-time' as const }
    expect(await node.refused('officer', startScreening, aScreening({ gate }))).toMatchObject({
      type: 'gate-not-passed',
      params: { missing: 'agreement' },
    })
    const hungry = { ...aScreening().gate, met: [] }
    expect((await node.refused('officer', startScreening, aScreening({ gate: hungry }))).type).toBe('help-first')
  })

  test('an answer can be corrected, sent twice, and keeps what the person told with it', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node)
    const told = { id, answers: [{ question: 'marriage', code: 'no' as const, note: 'ລາວເລົ່າວ່າ…' }] }
    await node.do('officer', saveAnswers, told)
    await node.do('officer', saveAnswers, told)
    await node.do('officer', saveAnswers, { id, answers: answers({ marriage: 'yes' }) })
    const record = await node.do('officer', readScreening, { screening: id })
    expect(record.answers).toEqual([{ question: 'marriage', code: 'yes', note: 'ລາວເລົ່າວ່າ…' }])
  })

  test('a finished screening stays as it is', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node)
    await node.do('officer', completeScreening, { id })
    expect((await node.refused('officer', saveAnswers, { id, answers: answers(signs) })).type).toBe(
      'screening-finished',
    )
    expect((await node.refused('officer', completeScreening, { id })).type).toBe('screening-finished')
  })

  test('stopping is an outcome and keeps the signs that were told', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node)
    await node.do('officer', saveAnswers, { id, answers: answers({ sexual: 'yes' }) })
    const result = await node.do('officer', stopScreening, { id, because: 'person-asked-to-stop' })
    expect(result).toMatchObject({ outcome: 'stopped', pattern: 'signs-without-a-rule' })
    const other = await started(node)
    expect(await node.do('officer', postponeScreening, { id: other.id, because: 'medical' })).toMatchObject({
      outcome: 'postponed',
    })
  })

  test('a child needs no means, whatever protocol was chosen', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const newPerson = aPerson({ age: { basis: 'may-be-a-child' } })
    const { id } = await started(node, { newPerson })
    await node.do('officer', saveAnswers, { id, answers: answers({ 'ex-hours': 'yes', 'ex-lowpay': 'yes' }) })
    const result = await node.do('officer', completeScreening, { id })
    expect(result).toMatchObject({
      outcome: 'signs-found',
      pattern: 'exploitation-of-a-child',
      standing: 'presumed-child',
    })
  })

  test('a meeting that ended at the gate keeps codes and nothing of the person', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { newPerson: _, ...unknown } = aScreening({ gate: { agrees: 'no' } })
    await node.do('officer', endAtGate, { ...unknown, ending: 'stopped', because: 'person-declined' })
    const { screenings } = await node.do('officer', listMyScreenings, {})
    expect(screenings).toMatchObject([{ outcome: 'stopped', person: null, personId: null }])
    const rows = await database.asOwner(
      async (db) => (await sql<{ content: unknown }>`select content from screening.screening`.execute(db)).rows,
    )
    expect(rows).toEqual([{ content: null }])
  })

  test('a question or a protocol that is not in use is refused', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node)
    expect(await node.refused('officer', saveAnswers, { id, answers: answers({ 'no-such': 'yes' }) })).toMatchObject({
      type: 'question-unknown',
      params: { question: 'no-such' },
    })
    const slot = aScreening({ protocol: { id: 'sexual-exploitation', version: '0.0.0' } })
    expect((await node.refused('officer', startScreening, slot)).type).toBe('protocol-unknown')
    expect((await node.refused('officer', startScreening, aScreening({ place: 'cp-nowhere' }))).type).toBe(
      'place-unknown',
    )
  })
})

describe('a whole screening at once', () => {
  test('with a new person, as a device hands it in', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const input = {
      ...aScreening(),
      answers: answers(signs),
      startedAt: '2026-07-09T10:00:00Z',
      finishedAt: '2026-07-09T10:20:00Z',
    }
    const result = await node.do('officer', recordScreening, input)
    expect(result.outcome).toBe('signs-found')
    const record = await node.do('officer', readScreening, { screening: input.id })
    expect(record).toMatchObject({ startedAt: '2026-07-09T10:00:00.000Z', state: 'completed', answered: 6, asked: 16 })
  })

  test('sent twice with the same command is done once', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const input = { ...aScreening(), answers: answers(signs) }
    const commandId = uuidv7()
    const first = await node.do('officer', recordScreening, input, { commandId })
    expect(await node.do('officer', recordScreening, input, { commandId })).toEqual(first)
    expect((await node.do('officer', listMyScreenings, {})).screenings).toHaveLength(1)
  })

  test('an ending other than completed needs its reason', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const problem = await node.refused('officer', recordScreening, { ...aScreening(), answers: [], ending: 'stopped' })
    expect(problem.issues).toEqual([{ path: 'because', code: 'reason-needed' }])
  })
})

describe('who reaches a screening', () => {
  test('its officer goes on; a colleague elsewhere finds nothing', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node)
    expect((await node.refused('caseWorker', readScreening, { screening: id })).type).toBe('not-found')
    expect((await node.refused('caseWorker', saveAnswers, { id, answers: answers(signs) })).type).toBe('not-found')
    expect((await node.refused('nurse', startScreening, aScreening())).params).toEqual({
      because: 'not-a-screening-role',
    })
    expect((await node.refused('analyst', listMyScreenings, {})).type).toBe('not-found')
  })

  test('a relation that opens the part screening opens it for reading, not for answering', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const screening = await started(node)
    await relate(database, screening.newPerson!.id, 'caseWorker', { parts: ['screening'] })
    expect((await node.do('caseWorker', readScreening, { screening: screening.id })).code).toBe(screening.code)
    expect((await node.refused('caseWorker', completeScreening, { id: screening.id })).params).toEqual({
      because: 'not-your-screening',
    })
  })

  test('a relation without that part does not', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const screening = await started(node)
    const { id: personId } = screening.newPerson!
    expect((await node.do('officer', listScreeningsOf, { personId })).screenings).toHaveLength(1)
    await relate(database, screening.newPerson!.id, 'caseWorker', { parts: ['offer', 'needs'] })
    expect((await node.refused('caseWorker', readScreening, { screening: screening.id })).type).toBe('not-found')
    expect((await node.refused('caseWorker', listScreeningsOf, { personId })).type).toBe('not-found')
  })

  test('somebody known is screened again only by who reaches that part of the file', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { newPerson } = await started(node)
    const again = aScreening({ personId: newPerson!.id })
    expect((await node.refused('caseWorker', startScreening, again)).type).toBe('not-found')
    await node.do('officer', startScreening, again)
  })
})

describe('a removal called a labour dispute', () => {
  test('needs a reason and stays visible beside the result', async ({ database }) => {
    const node = nodeOn(database, screeningOperations)
    const { id } = await started(node, { setting: 'sez', place: 'sez-golden-triangle' })
    await node.do('officer', saveAnswers, { id, answers: answers(signs) })
    await node.do('officer', completeScreening, { id })
    const dispute = { id, disputeId: uuidv7(), reason: 'authority-decided' as const, details: 'ຕາມໜັງສື…' }
    const { reason: _, ...without } = dispute
    expect((await node.refused('officer', classifyAsLabourDispute, without)).issues?.[0]?.path).toBe('reason')
    await node.do('officer', classifyAsLabourDispute, dispute)
    const record = await node.do('officer', readScreening, { screening: id })
    expect(record).toMatchObject({
      labourDispute: true,
      outcome: 'signs-found',
      labourDisputes: [{ reason: 'authority-decided', details: 'ຕາມໜັງສື…' }],
    })
  })
})

const waiting = query({
  name: 'trial/waiting',
  summary: 'What waits for the actor.',
  path: '/trial/waiting',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ kind: z.string(), path: z.string(), urgency: z.string() })) }),
  policy: () => allow,
})
const waitingOperation = queryOperation(waiting, { answer: async (ctx) => ({ items: await waitingFor(ctx) }) })

test('what waits for the officer: the unfinished, and signs that no case has taken up', async ({ database }) => {
  const node = nodeOn(database, [...screeningOperations, waitingOperation])
  const one = await started(node)
  const two = { ...aScreening(), answers: answers(signs) }
  await node.do('officer', recordScreening, two)
  await node.do('officer', recordScreening, { ...aScreening(), answers: answers({ 'dr-job': 'no' }) })
  const { screenings } = await node.do('officer', listMyScreenings, { only: 'unfinished' })
  expect(screenings.map((screening) => screening.code)).toEqual([one.code])
  const { items } = await node.do('officer', waiting, {})
  expect(items.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: 'screening/open-case', path: `/screening/${two.code}/result`, urgency: 'next' },
    { kind: 'screening/unfinished', path: `/screening/${one.code}`, urgency: 'normal' },
  ])
  expect((await node.do('colleague', waiting, {})).items).toEqual([])
})

test('no word of anybody stands in the tables in the clear', async ({ database }) => {
  const node = nodeOn(database, screeningOperations)
  const { id } = await started(node)
  await node.do('officer', saveAnswers, { id, answers: [{ question: 'crime', code: 'yes', note: 'CANARY-NOTE' }] })
  await node.do('officer', completeScreening, { id })
  const text = await database.asOwner(async (db) => {
    const { rows } = await sql<{ row: string }>`select to_jsonb(s)::text as row from screening.screening s
      union all select changed::text from screening.screening_history`.execute(db)
    return rows.map((each) => each.row).join('\n')
  })
  expect(text).not.toMatch(/CANARY|declined|"crime"|privatePlace/)
})

test('protocols are listed with their marks, and one without questions says so', async ({ database }) => {
  const node = nodeOn(database, screeningOperations)
  const { protocols } = await node.do('officer', listProtocols, {})
  expect(protocols.map(({ id, asked }) => [id, asked])).toEqual(
    expect.arrayContaining([
      ['front-line', 16],
      ['labour-adult', 67],
      ['labour-child', 65],
      ['sexual-exploitation', 0],
    ]),
  )
  expect(protocols.every((protocol) => !protocol.verified)).toBe(true)
  const frontLine = await node.do('officer', readProtocol, { protocol: 'front-line', version: '1.0.0' })
  expect(frontLine.questions).toHaveLength(16)
})
