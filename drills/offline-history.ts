import { uuidv7 } from 'uuidv7'
import { addNote, readCase, recordContact } from '#capabilities/cases/model/api-file.ts'
import { changeNeed, type NeedFields } from '#capabilities/cases/model/api-needs.ts'
import type { NeedInFile } from '#capabilities/cases/model/file.ts'
import { needStates } from '#capabilities/cases/model/need.ts'
import type { Command } from '#platform/model/contract.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { runAs } from '#platform/server/run-as.ts'
import { asActor } from '#demo/cast.ts'
import { Phone, type Sent } from './offline-phone.ts'
import type { Random } from './offline-random.ts'
import { letWorker, offlineOperations, type OfflineWorld, tellCase } from './offline-world.ts'

/** A change of a need that somebody made, with what stood before their eyes. */
export interface Edit {
  commandId: string
  needId: string
  base: NeedFields
  mine: NeedFields
}

/** What happened in one history, for the judge. */
export interface Told {
  caseId: string
  code: string
  phones: readonly Phone[]
  edits: Edit[]
}

const fewest = 14
const more = 16

/**
 * Some weeks of three people with three devices: each works without a network, sends now and then on a bad line, and
 * what was sent once may arrive again. Ends with everybody in reach.
 */
export async function liveThrough(world: OfflineWorld, random: Random, sabotage: boolean): Promise<Told> {
  const { caseId, code, needIds } = await tellCase(world)
  const phones = [
    await Phone.of(world, 0, random, sabotage),
    await Phone.of(world, 1, random, sabotage),
    await Phone.of(world, 2, random, sabotage),
  ]
  const told: Told = { caseId, code, phones, edits: [] }
  const sent: Sent[] = []
  for (const phone of phones) await phone.syncWhole(sent)
  const steps = fewest + random.below(more)
  for (let step = 0; step < steps; step += 1) {
    world.node.now = new Date(world.node.now.getTime() + (1 + random.below(600)) * 60_000)
    await oneStep(world, random, told, needIds, sent)
  }
  for (let round = 0; round < 2; round += 1) {
    for (const phone of phones) await phone.syncWhole(sent)
  }
  return told
}

async function oneStep(world: OfflineWorld, random: Random, told: Told, needIds: string[], sent: Sent[]) {
  const phone = random.of(told.phones)
  const kind = random.next()
  if (kind < 0.34) return editOn(phone, random, told, sent)
  if (kind < 0.48) return noteOn(phone, told, sent)
  if (kind < 0.54) return contactOn(phone, told, world, sent)
  if (kind < 0.58) return undoOn(phone, random)
  if (kind < 0.86) return phone.sync(sent)
  if (kind < 0.92) return editAtDesk(world, random, told, random.of(needIds))
  if (kind < 0.95) return letWorker(world, told.caseId, random.chance(0.5))
  if (kind < 0.97) return arriveAgain(world, random, sent)
  return phone.restart()
}

async function editOn(phone: Phone, random: Random, told: Told, sent: Sent[]): Promise<void> {
  const file = await phone.device.carried(readCase, { code: told.code })
  const need = file && file.needs.length > 0 ? random.of(file.needs) : undefined
  if (!need) return
  const base = fieldsOf(need)
  const mine = changed(base, random)
  const input = { ...mine, id: need.id, caseId: told.caseId, version: need.version, base }
  // Also what was not taken may have arrived: the battery went before the phone could say so.
  const commandId = await accept(phone, sent, changeNeed, input)
  told.edits.push({ commandId, needId: need.id, base, mine })
}

function noteOn(phone: Phone, told: Told, sent: Sent[]): Promise<string> {
  return accept(phone, sent, addNote, { caseId: told.caseId, id: uuidv7(), words: 'She wishes to phone her mother.' })
}

function contactOn(phone: Phone, told: Told, { node }: OfflineWorld, sent: Sent[]): Promise<string> {
  const at = node.now.toISOString()
  const contact = { id: uuidv7(), at, manner: 'visit', safe: 'yes', words: null, nextContactAt: null }
  return accept(phone, sent, recordContact, { caseId: told.caseId, ...contact })
}

/** What the device took counts; what it refused was never promised. @returns the command's id */
async function accept(phone: Phone, sent: Sent[], command: Command, input: unknown): Promise<string> {
  const submission = phone.submission()
  try {
    await phone.take(command, input, submission, sent)
    phone.accepted.add(submission.commandId)
  } catch (error) {
    if (problemOf(error).type === 'unexpected') throw error
  }
  return submission.commandId
}

async function undoOn(phone: Phone, random: Random): Promise<void> {
  const waiting = (await phone.device.entries()).filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return
  const entry = random.of(waiting)
  await phone.device.undo(entry.seq)
  phone.accepted.delete(entry.commandId)
}

/** Somebody with a network changes the same record at the same time. */
async function editAtDesk(world: OfflineWorld, random: Random, told: Told, needId: string): Promise<void> {
  const file = await world.node.do('supervisor', readCase, { code: told.code })
  const need = file.needs.find(({ id }) => id === needId)!
  const base = fieldsOf(need)
  const mine = changed(base, random)
  const commandId = uuidv7()
  const input = { ...mine, id: needId, caseId: told.caseId, version: need.version, base }
  await world.node.do('supervisor', changeNeed, input, { commandId })
  told.edits.push({ commandId, needId, base, mine })
}

/** A request that was held up somewhere arrives once more, long after those that followed it. */
async function arriveAgain({ node }: OfflineWorld, random: Random, sent: Sent[]): Promise<void> {
  if (sent.length === 0) return
  const { contract, input, once, who } = random.of(sent)
  await runAs({ spine: node.spine, operations: offlineOperations }, asActor(who), contract, input as never, {
    commandId: once.commandId,
    ...(once.occurredAt ? { occurredAt: once.occurredAt } : {}),
  })
}

function changed(base: NeedFields, random: Random): NeedFields {
  const mine = { ...base }
  for (let at = 0; at < 1 + random.below(2); at += 1) {
    const field = random.of(['state', 'urgent', 'due'] as const)
    if (field === 'state') mine.state = random.of(needStates)
    if (field === 'urgent') mine.urgent = !base.urgent
    if (field === 'due') mine.due = `2026-08-${String(10 + random.below(20))}`
  }
  return mine
}

function fieldsOf(need: NeedInFile): NeedFields {
  const { personId, kind, state, urgent, due, helperOrganisationId, helperAccountId, words, arrangement } = need
  return { personId, kind, state, urgent, due, helperOrganisationId, helperAccountId, words, arrangement }
}
