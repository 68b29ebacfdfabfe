import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as api from '#capabilities/cases/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import { readScreening, recordScreening } from '#capabilities/screening/model/api.ts'
import type { GateState } from '#capabilities/screening/model/safety-gate.ts'
import { screeningOperations } from '#capabilities/screening/server/routes.ts'
import { frontLine } from '#countries/la/protocols/front-line.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)

const gate: GateState = {
  privatePlace: true,
  companion: { kind: 'nobody' },
  interpreter: { kind: 'not-needed' },
  purposeExplained: true,
  confidentialityExplained: true,
  stopExplained: true,
  agrees: 'yes',
  urgent: [],
  dangerNow: false,
}

async function aScreening(database: Database) {
  const node = nodeOn(database, [...casesOperations, ...screeningOperations])
  await createCast(node.spine)
  const person = aPerson()
  const screening = {
    id: uuidv7(),
    code: mintCode('SC', randomBytes(8)),
    protocol: { id: frontLine.id, version: frontLine.version },
  }
  const answers = frontLine.questions.map((question) => ({ question: question.id, code: 'unknown' as const }))
  await node.do('officer', recordScreening, { ...screening, setting: 'checkpoint', gate, newPerson: person, answers })
  return { node, person, screening }
}

describe('a case from a screening', () => {
  test('is offered with the person, the organisations that accompany and what each may rest on', async ({
    database,
  }) => {
    const { node, person, screening } = await aScreening(database)
    const choices = await node.do('officer', api.openingChoices, { screeningId: screening.id })
    expect(choices.persons).toMatchObject([{ id: person.id, alias: 'Champa' }])
    const welfare = choices.organisations.find((each) => each.id === organisations.welfare.id)!
    expect(welfare.workers.map((worker) => worker.id)).toContain(accounts.caseWorker.id)
    expect(welfare.basis[person.id]).toEqual({ allowed: false, because: 'no-consent' })
    expect((await node.do('colleague', api.openingChoices, { screeningId: screening.id })).persons).toEqual([])
  })

  test('takes the screening along to whoever accompanies, as far as the consent names it', async ({ database }) => {
    const { node, person, screening } = await aScreening(database)
    expect(await node.refused('caseWorker', readScreening, { screening: screening.id })).toMatchObject({ status: 404 })
    const known = {
      newPersons: [],
      persons: [{ personId: person.id, role: 'survivor' as const }],
      screeningId: screening.id,
    }
    const opened = aCase({ ...known, consents: [aProtectionConsent(person.id)] })
    await node.do('officer', api.openCase, opened)
    expect(await node.do('caseWorker', readScreening, { screening: screening.id })).toMatchObject({
      code: screening.code,
    })
    expect((await node.do('caseWorker', file.readCase, { code: opened.code })).summary.sourceScreeningId).toBe(
      screening.id,
    )
    expect((await node.do('officer', api.openingChoices, { screeningId: screening.id })).openCases).toMatchObject([
      { code: opened.code },
    ])
  })

  test('joins a case that is open already, without adding the person twice', async ({ database }) => {
    const { node, person, screening } = await aScreening(database)
    const opened = aCase({
      newPersons: [],
      persons: [{ personId: person.id, role: 'survivor' }],
      consents: [aProtectionConsent(person.id)],
    })
    await node.do('officer', api.openCase, opened)
    await node.do('officer', api.joinCase, {
      caseId: opened.id,
      screeningId: screening.id,
      persons: [{ personId: person.id, role: 'survivor' }],
    })
    expect((await node.do('caseWorker', file.readCase, { code: opened.code })).people).toHaveLength(1)
    expect(await node.do('caseWorker', readScreening, { screening: screening.id })).toMatchObject({
      code: screening.code,
    })
  })

  test('is not opened with somebody else’s screening', async ({ database }) => {
    const { node, screening } = await aScreening(database)
    expect(await node.refused('caseWorker', api.openCase, aCase({ screeningId: screening.id }))).toMatchObject({
      status: 404,
    })
  })
})
