import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import type * as z from 'zod'
import { identityOffline } from '#capabilities/identity/model/offline.ts'
import { identityOperations } from '#capabilities/identity/server/routes.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import { joinCase, listCases, openCase } from '#capabilities/cases/model/api.ts'
import { casesOffline } from '#capabilities/cases/model/offline.ts'
import { EventFields } from '#capabilities/cases/model/trafficking-event.ts'
import { accounts, asActor, type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Command, Query } from '#platform/model/contract.ts'
import type { OfflineView, WaitingCommand } from '#platform/model/offline.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { casesOperations } from './routes.ts'

const test = rolledBack(base)
const hour = 3_600_000

/** What the screens of one case ask. */
const questions = (caseId: string, code: string): [Query, object][] => [
  [file.readCase, { code }],
  [file.readTimeline, { caseId }],
  [file.readNotes, { caseId }],
  [file.readEvents, { caseId }],
  [listConflicts, { caseId }],
  [listCases, {}],
  [listCases, { whose: 'mine' }],
  [listCases, { urgency: 'danger-now' }],
]

/** A device whose carried answers are the node's own of just now. */
function deviceOf(node: TestNode, who: CastName, waiting: WaitingCommand[] = []) {
  const { accountId, organisationId, grants } = asActor(who)
  const house = Object.values(organisations).find(({ id }) => id === organisationId)!
  const parts = [casesOffline, identityOffline]
  const commands = parts.flatMap((part) => part.commands)
  const collections = parts.flatMap((part) => part.collections)
  const viewAt = (count: number): OfflineView => {
    const view: OfflineView = {
      actor: {
        accountId,
        organisationId,
        displayName: accounts[who].displayName,
        organisationName: house.name,
        roles: grants.map(({ role }) => role),
      },
      ask: async (query, input) => {
        const asked = query.input.parse(input)
        let answer: unknown = await node.do(who, query, input).catch(() => undefined)
        answer ??= await collections.find((each) => each.query === query)?.absent?.(asked, view)
        for (const [at, entry] of waiting.slice(0, count).entries()) {
          const how = commands.find(({ command }) => command.name === entry.name)!
          const made = { ...entry, input: how.command.input.parse(entry.input) as never }
          for (const shown of how.shows) {
            if (shown.query === query) answer = await shown.apply(answer, made, asked, viewAt(at))
          }
        }
        return answer as never
      },
    }
    return view
  }
  return { ask: (query: Query, input: object) => viewAt(waiting.length).ask(query, input), waiting }
}

/** Without the moments at which the database itself granted something. */
function comparable(answer: unknown): unknown {
  const { access, ...rest } = (answer ?? {}) as { access?: object[] }
  return access ? { ...rest, access: access.map((line) => ({ ...line, since: null })) } : answer
}

/** Does it once on a device and once on the node, and holds every answer of one against the other's. */
async function both<C extends Command>(
  node: TestNode,
  who: CastName,
  of: { id: string; code: string },
  command: C,
  input: z.input<C['input']>,
): Promise<void> {
  const commandId = uuidv7()
  const waiting = [{ commandId, name: command.name, input, occurredAt: node.now.toISOString() }]
  const device = deviceOf(node, who, waiting)
  const asked = questions(of.id, of.code)
  const shown = []
  for (const [query, question] of asked) shown.push(comparable(await device.ask(query, question)))
  await node.do(who, command, input, { commandId })
  for (const [at, [query, question]] of asked.entries()) {
    const answer = comparable(await node.do(who, query, question).catch(() => undefined))
    expect(shown[at], `${command.name} in ${query.name} ${JSON.stringify(question)}`).toEqual(answer)
    // Sent and still waiting, because the answer was lost: shown once all the same.
    expect(comparable(await device.ask(query, question)), `${command.name} again in ${query.name}`).toEqual(answer)
  }
  node.now = new Date(node.now.getTime() + hour / 6)
}

async function aNode(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...identityOperations,
    ...personsOperations,
    ...consentsOperations,
  ])
  await createCast(node.spine)
  return node
}

describe('work on a case without a network shows as the node will answer', () => {
  test('for everything that a case worker does with it', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase({ needs: [{ id: uuidv7(), kind: 'legal-aid', due: '2026-07-20' }] })
    await node.do('officer', openCase, opened)
    await node.do('officer', openCase, aCase({ urgency: 'next' }))
    const caseId = opened.id
    const personId = opened.newPersons![0]!.person.id
    const step = <C extends Command>(command: C, input: z.input<C['input']>) =>
      both(node, 'caseWorker', opened, command, input)
    const at = () => node.now.toISOString()

    await step(file.openFile, { caseId, id: uuidv7() })
    const need = { caseId, id: uuidv7(), kind: 'health' as const, words: 'My head hurts.', urgent: true }
    await step(needs.addNeed, { ...need, helperAccountId: accounts.colleague.id })
    const read = needs.NeedFields.parse({ ...need, helperAccountId: accounts.colleague.id })
    await step(needs.changeNeed, { ...need, ...read, state: 'booked', due: '2026-07-12', version: 1, base: read })
    await step(needs.changeNeed, { ...need, ...read, state: 'done', due: '2026-07-12', version: 2 })
    await step(needs.writePlan, { caseId, id: uuidv7(), agreedOn: '2026-07-10', words: 'First the doctor.' })
    const contact = { caseId, manner: 'visit' as const, safe: 'no' as const, words: 'He was seen outside.' }
    const next = new Date(node.now.getTime() + 4 * hour).toISOString()
    await step(file.recordContact, { ...contact, id: uuidv7(), at: at(), nextContactAt: next, urgency: 'danger-now' })
    await step(file.recordContact, { ...contact, id: uuidv7(), at: '2026-07-01T03:00:00Z', nextContactAt: next })
    await step(needs.setUrgency, { caseId, urgency: 'next' })
    await step(needs.setUrgency, { caseId, urgency: 'next' })
    await step(needs.setPhase, { caseId, phase: 'longer-term-protection', state: 'now' })
    const noteId = uuidv7()
    await step(file.addNote, { caseId, id: noteId, words: 'Sleeps better.' })
    await step(file.voidNote, { caseId, id: noteId, reason: 'wrong-person' })
    const event = { caseId, id: uuidv7() }
    const told = EventFields.parse({ personIds: [personId], acts: ['recruitment'], story: 'A cousin came.' })
    await step(file.recordEvent, { ...event, ...told })
    await step(file.changeEvent, { ...event, ...told, exploitedIn: 'CN', version: 1, base: told })
    const child = aPerson({ alias: 'Dokmai', age: { basis: 'known', birth: '2001' } })
    const consents = [aProtectionConsent(child.id)]
    await node.do('caseWorker', needs.setUrgency, { caseId, urgency: 'normal' })
    expect(await node.do('caseWorker', file.readTimeline, { caseId })).toMatchObject({ after: null })
    for (let more = 0; more < 20; more += 1) await step(file.addNote, { caseId, id: uuidv7(), words: `note ${more}` })
    expect((await node.do('caseWorker', file.readTimeline, { caseId })).after).toMatch(/^\d+\./)
    // Who joins changes who may see what, which the device learns from the node.
    const device = deviceOf(node, 'caseWorker', [
      {
        commandId: uuidv7(),
        name: joinCase.name,
        input: { caseId, newPersons: [{ person: child, role: 'relative' }], consents },
        occurredAt: at(),
      },
    ])
    const joined = (await device.ask(file.readCase, { code: opened.code })) as z.output<typeof file.readCase.output>
    expect(joined.people.map(({ role, person }) => [role, person?.alias])).toEqual([
      ['survivor', 'Champa'],
      ['relative', 'Dokmai'],
    ])
  }, 120_000)

  test('where two versions are settled', async ({ database }) => {
    const node = await aNode(database)
    const opened = aCase()
    await node.do('officer', openCase, opened)
    const caseId = opened.id
    const need = { caseId, id: uuidv7(), kind: 'health' as const }
    const read = needs.NeedFields.parse(need)
    const event = { caseId, id: uuidv7() }
    const told = EventFields.parse({ personIds: [opened.newPersons![0]!.person.id] })
    await node.do('caseWorker', needs.addNeed, need)
    await node.do('caseWorker', file.recordEvent, { ...event, ...told })
    await node.do('caseWorker', file.openFile, { caseId, id: uuidv7() })
    await node.do('supervisor', needs.changeNeed, { ...need, ...read, state: 'booked', due: '2026-07-14', version: 1 })
    await node.do('supervisor', file.changeEvent, { ...event, ...told, exploitedIn: 'TH', version: 1 })
    node.now = new Date(node.now.getTime() + hour)
    const mine = { ...need, ...read, state: 'agreed' as const, due: '2026-07-13', version: 1, base: read }
    expect(await node.do('caseWorker', needs.changeNeed, mine)).toEqual({ conflicts: 2 })
    await node.do('caseWorker', file.changeEvent, { ...event, ...told, exploitedIn: 'CN', version: 1, base: told })
    const { conflicts } = await node.do('caseWorker', listConflicts, { caseId })
    expect(conflicts.map(({ field }) => field).toSorted()).toEqual(['due', 'exploitedIn', 'state'])
    for (const { id, field } of conflicts) {
      const keep = field === 'due' ? ('theirs' as const) : ('mine' as const)
      await both(node, 'caseWorker', opened, settleConflict, { caseId, id, keep })
    }
  }, 60_000)

  test.for([
    ['officer', 'normal', 'caseWorker'],
    ['officer', 'danger-now', null],
    ['caseWorker', 'next', 'caseWorker'],
    ['supervisor', 'normal', null],
  ] as const)('for a case that %s opens, %s, with worker %s', async ([who, urgency, worker], { database }) => {
    const node = await aNode(database)
    const opened = aCase({
      urgency,
      workerId: worker && accounts[worker].id,
      needs: [
        { id: uuidv7(), kind: 'phone' },
        { id: uuidv7(), kind: 'health', urgent: true, due: '2026-07-12', words: 'It hurts.' },
      ],
      ...(urgency === 'danger-now' ? { consents: [], danger: 'He waits outside.' } : {}),
    })
    const waiting = [
      { commandId: uuidv7(), name: openCase.name, input: opened, occurredAt: node.now.toISOString() },
      {
        commandId: uuidv7(),
        name: file.openFile.name,
        input: { caseId: opened.id, id: uuidv7() },
        occurredAt: node.now.toISOString(),
      },
    ]
    const device = deviceOf(node, who, waiting)
    const asked = questions(opened.id, opened.code)
    const shown = []
    for (const [query, question] of asked) shown.push(comparable(await device.ask(query, question)))
    await node.do(who, openCase, opened, { commandId: waiting[0]!.commandId })
    await node.do(who, file.openFile, waiting[1]!.input as never, { commandId: waiting[1]!.commandId })
    for (const [at, [query, question]] of asked.entries()) {
      const answer = comparable(await node.do(who, query, question).catch(() => undefined))
      const about = `${query.name} ${JSON.stringify(question)}`
      expect(withoutNames(shown[at]), about).toEqual(withoutNames(answer))
      expect(comparable(await device.ask(query, question)), `${about} again`).toEqual(answer)
    }
    const byPerson = (await device.ask(file.readCase, { code: opened.newPersons![0]!.person.code })) as object
    expect(byPerson).toMatchObject({ summary: { id: opened.id } })
  })
})

/** Colleagues of another house are named by the node alone. */
function withoutNames(answer: unknown): unknown {
  const nameless = JSON.stringify(answer, (key, value: unknown) => {
    if (['worker', 'name', 'kind'].includes(key) && typeof value !== 'object') return undefined
    if (['worker', 'name', 'organisation'].includes(key) && value === null) return undefined
    if (key === 'organisation' && typeof value === 'object') return undefined
    return value
  })
  return nameless === undefined ? undefined : JSON.parse(nameless)
}
