import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { expect, test as base } from 'vitest'
import type * as z from 'zod'
import { operations } from '#apps/server/compose.ts'
import { parts } from '#apps/web/offline.ts'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { readCase, recordContact } from '#capabilities/cases/model/api-file.ts'
import { addNeed, changeNeed, NeedFields, setPhase, setUrgency } from '#capabilities/cases/model/api-needs.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { postponeScreening, saveAnswers, startScreening } from '#capabilities/screening/model/api.ts'
import { readMyWork } from '#capabilities/work/model/api.ts'
import { frontLine } from '#countries/la/protocols/front-line.ts'
import { accounts, asActor, type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import type { Command } from '#platform/model/contract.ts'
import type { OfflineView } from '#platform/model/offline.ts'
import { aCase } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'

const test = rolledBack(base)

const commands = new Map(parts.flatMap((part) => part.commands).map((how) => [how.command.name, how]))
const collections = parts.flatMap((part) => part.collections)

function viewOf(node: TestNode, who: CastName): OfflineView {
  const { accountId, organisationId, grants } = asActor(who)
  const house = Object.values(organisations).find(({ id }) => id === organisationId)!
  const { displayName } = accounts[who]
  const roles = grants.map(({ role }) => role)
  const view: OfflineView = {
    actor: { accountId, organisationId, displayName, organisationName: house.name, roles },
    ask: async (query, input) => {
      const answer: unknown = await node.do(who, query, input).catch(() => undefined)
      return (answer ?? (await collections.find((each) => each.query === query)?.absent?.(input, view))) as never
    },
  }
  return view
}

/** The home screen as a device shows it before the node knows, against what the node answers when it does. */
async function both<C extends Command>(node: TestNode, who: CastName, command: C, input: z.input<C['input']>) {
  const commandId = uuidv7()
  const made = { commandId, occurredAt: node.now.toISOString(), input: command.input.parse(input) as never }
  const shown = async () => {
    let work: unknown = await node.do(who, readMyWork, {})
    for (const each of commands.get(command.name)!.shows) {
      if (each.query === readMyWork) work = await each.apply(work, made, {}, viewOf(node, who))
    }
    return work
  }
  const before = await shown()
  await node.do(who, command, input, { commandId })
  const after = await node.do(who, readMyWork, {})
  expect(before, command.name).toEqual(after)
  expect(await shown(), `${command.name} again`).toEqual(after)
  return after
}

test('what was done without a network shows on the home screen as the node will say it', async ({ database }) => {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  const who = 'caseWorker'
  const opened = aCase()
  expect((await both(node, who, openCase, opened)).supported).toBe(1)
  const caseId = opened.id
  const next = new Date(node.now.getTime() + 10 * 86_400_000).toISOString()
  const contact = { caseId, id: uuidv7(), at: node.now.toISOString(), manner: 'visit' as const, safe: 'yes' as const }
  expect((await both(node, who, recordContact, { ...contact, nextContactAt: next })).items).toEqual([])
  const need = { caseId, id: uuidv7(), kind: 'health' as const, due: '2026-07-12' }
  expect((await both(node, who, addNeed, need)).items).toMatchObject([{ kind: 'cases/need-due' }])
  await both(node, who, setPhase, { caseId, phase: 'justice', state: 'now' })
  await both(node, who, setUrgency, { caseId, urgency: 'danger-now' })
  const read = NeedFields.parse(need)
  await node.do('supervisor', changeNeed, { ...need, due: '2026-07-13', urgent: true, version: 1 })
  const mine = { ...need, due: '2026-07-14', urgent: false, version: 1 }
  await node.do(who, changeNeed, { ...mine, base: { ...read, urgent: true, due: '2026-07-11' } })
  const { conflicts } = await node.do(who, listConflicts, { caseId })
  expect(conflicts.length).toBeGreaterThan(0)
  for (const { id } of conflicts) await both(node, who, settleConflict, { caseId, id, keep: 'mine' })
  const [now] = (await node.do(who, readCase, { code: caseId })).needs
  await both(node, who, changeNeed, { ...need, state: 'done', version: now!.version })
}, 60_000)

test('an unfinished screening waits there until a person has decided how it goes on', async ({ database }) => {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  const gate = {
    privatePlace: true,
    companion: { kind: 'nobody' as const },
    interpreter: { kind: 'not-needed' as const },
    purposeExplained: true,
    confidentialityExplained: true,
    stopExplained: true,
    agrees: 'yes' as const,
    urgent: [],
    dangerNow: false,
  }
  const id = uuidv7()
  const started = await both(node, 'officer', startScreening, {
    id,
    code: mintCode('SC', randomBytes(8)),
    protocol: { id: frontLine.id, version: frontLine.version },
    setting: 'checkpoint',
    gate,
    newPerson: aPerson(),
  })
  expect(started.items).toMatchObject([{ kind: 'screening/unfinished' }])
  const question = frontLine.questions[0]!.id
  await both(node, 'officer', saveAnswers, { id, answers: [{ question, code: 'unknown' }] })
  const reasons = postponeScreening.input.shape.because.options
  expect((await both(node, 'officer', postponeScreening, { id, because: reasons[0]! })).items).toEqual([])
}, 60_000)
