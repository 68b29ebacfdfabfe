import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import * as api from '#capabilities/cases/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { withFreshCodes } from '#platform/model/ids.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)

async function aNode(database: Database) {
  const node = nodeOn(database, [...casesOperations, ...personsOperations])
  await createCast(node.spine)
  return node
}

describe('opening a case', () => {
  test('brings it to the chosen case worker, with the person and her needs', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase({
      needs: [{ id: uuidv7(), kind: 'safe-place', urgent: true, words: 'canary: anywhere but home' }],
    })
    expect(await node.do('officer', api.openCase, opened)).toEqual({ code: opened.code })
    const read = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(read.summary).toMatchObject({ workerId: accounts.caseWorker.id, urgency: 'normal', status: 'open' })
    expect(read.people).toMatchObject([{ role: 'survivor', person: { alias: 'Champa' } }])
    expect(read.needs).toMatchObject([{ kind: 'safe-place', urgent: true, words: null }])
    expect(read.parts).toContain('identity')
    expect(read.timeline.map((entry) => entry.kind)).toEqual(['cases/opened'])
  })

  test('leaves the officer who opened it the codes and not the notes', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    const read = await node.do('officer', file.readCase, { code: opened.code })
    expect(read.parts).toEqual(['offer', 'screening', 'needs'])
    expect(read.may.writeNote).toEqual({ allowed: false, because: 'no-relation-to-this-record' })
    expect(await node.refused('officer', file.readNotes, { caseId: opened.id })).toMatchObject({ status: 404 })
  })

  test('is found by the code of its person too, by whoever reads it', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    const code = opened.newPersons![0]!.person.code
    expect(code).not.toBe(opened.code)
    expect((await node.do('caseWorker', file.readCase, { code })).summary.code).toBe(opened.code)
    expect(await node.refused('colleague', file.readCase, { code })).toEqual({ type: 'not-found', status: 404 })
  })

  test('does not exist for anybody else', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    for (const stranger of [
      'colleague',
      'shelterManager',
      'investigator',
      'authority',
      'coordinator',
      'administrator',
    ] as const) {
      expect(await node.refused(stranger, file.readCase, { code: opened.code })).toEqual({
        type: 'not-found',
        status: 404,
      })
    }
  })

  test('is seen by the supervisor of the organisation that accompanies her', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase({ workerId: null })
    await node.do('officer', api.openCase, opened)
    const read = await node.do('supervisor', file.readCase, { code: opened.code })
    expect(read.may.assign).toEqual({ allowed: true })
    expect(await node.do('supervisor', api.listCases, { whose: 'unassigned' })).toMatchObject({
      rows: [{ code: opened.code }],
    })
  })

  test('waits for a consent, which must name the organisation', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    const none = await node.refused('officer', api.openCase, { ...opened, consents: [] })
    expect(none).toMatchObject({ type: 'basis-needed', params: { because: 'no-consent' } })
    const other = aProtectionConsent(opened.newPersons![0]!.person.id, { recipients: [organisations.centre.id] })
    expect(await node.refused('officer', api.openCase, { ...opened, consents: [other] })).toMatchObject({
      params: { because: 'not-to-this-recipient' },
    })
  })

  test('opens at once in danger, on vital interest, with the danger in words', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase({ consents: [], urgency: 'danger-now' })
    expect(await node.refused('officer', api.openCase, opened)).toMatchObject({ type: 'reason-of-danger-needed' })
    await node.do('officer', api.openCase, { ...opened, danger: 'The man who sold her waits outside.' })
    const read = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(read.summary.phases).toMatchObject({ identification: 'now', 'first-assistance': 'now' })
    expect(new Date(read.contactDue!).getTime() - node.now.getTime()).toBe(2 * 3_600_000)
  })

  test('gives only the parts that the consent names', async ({ database }) => {
    const node = await aNode(database)
    const person = aPerson()
    const consents = [aProtectionConsent(person.id, { parts: ['needs', 'contact'] })]
    const opened = aCase({ newPersons: [{ person, role: 'survivor' }], consents })
    await node.do('officer', api.openCase, opened)
    const read = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(read.parts).toEqual(['offer', 'contact', 'needs', 'consents'])
    expect(read.may.recordEvent).toEqual({ allowed: false, because: 'no-relation-to-this-record' })
  })

  test('is about a survivor, and about persons within reach', async ({ database }) => {
    const node = await aNode(database)
    const person = aPerson()
    await node.do('officer', persons.createPerson, person)
    const consents = [aProtectionConsent(person.id)]
    const relative = aCase({ newPersons: [], persons: [{ personId: person.id, role: 'relative' }], consents })
    expect(await node.refused('officer', api.openCase, relative)).toMatchObject({ type: 'survivor-needed' })
    const outOfReach = { ...relative, persons: [{ personId: person.id, role: 'survivor' as const }] }
    expect(await node.refused('colleague', api.openCase, outOfReach)).toMatchObject({ status: 404 })
    expect(await node.refused('analyst', api.openCase, aCase())).toMatchObject({ status: 403 })
  })

  test('refuses a worker of another organisation', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase({ workerId: accounts.centreWorker.id })
    expect(await node.refused('officer', api.openCase, opened)).toMatchObject({ type: 'no-such-worker' })
  })

  test('with a code that is another case’s by chance is told apart from one sent twice', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    const unlucky = aCase({ code: opened.code })
    expect(await node.refused('officer', api.openCase, unlucky)).toEqual({ type: 'code-taken', status: 409 })
    const again = withFreshCodes(unlucky, () => randomBytes(8))
    expect((await node.do('officer', api.openCase, again)).code).not.toBe(opened.code)
    expect(await node.refused('officer', api.openCase, opened)).toMatchObject({ type: 'already-exists' })
    // The same of a person: whoever opens the case chose neither code.
    const { person } = opened.newPersons![0]!
    const other = aCase()
    Object.assign(other.newPersons![0]!.person, { code: person.code })
    expect(await node.refused('officer', api.openCase, other)).toMatchObject({ type: 'code-taken' })
  })

  test('is done once, however often it is sent', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    const commandId = uuidv7()
    await node.do('officer', api.openCase, opened, { commandId })
    expect(await node.do('officer', api.openCase, opened, { commandId })).toEqual({ code: opened.code })
    const list = await node.do('caseWorker', api.listCases, {})
    expect(list.rows.map((row) => row.code)).toEqual([opened.code])
  })

  test('takes in a child that came along, as a dependant under its own basis', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', api.openCase, opened)
    const child = aPerson({ alias: 'Dokmai', age: { basis: 'estimated', years: 4 } })
    const joining = { caseId: opened.id, newPersons: [{ person: child, role: 'dependant' as const }], consents: [] }
    expect(await node.refused('officer', api.joinCase, joining)).toMatchObject({ type: 'basis-needed' })
    const bestInterests = aProtectionConsent(child.id, {
      basis: 'best-interests-of-the-child',
      justification: 'Stays with the mother.',
      informed: {
        language: 'lo',
        manner: 'aloud',
        guardian: 'parent',
        childView: 'Wants to stay.',
        decidedBy: 'officer',
      },
    })
    await node.do('officer', api.joinCase, { ...joining, consents: [bestInterests] })
    const read = await node.do('caseWorker', file.readCase, { code: opened.code })
    expect(read.people.map((one) => [one.role, one.person?.alias])).toEqual([
      ['survivor', 'Champa'],
      ['dependant', 'Dokmai'],
    ])
  })
})
