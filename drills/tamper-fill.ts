import { randomUUID } from 'node:crypto'
import { operations } from '#apps/server/compose.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { addNeed, changeNeed, setUrgency } from '#capabilities/cases/model/api-needs.ts'
import { setDevicePolicy } from '#capabilities/devices/model/api-administration.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { addName, correctPerson, createPerson, revealIdentity } from '#capabilities/persons/model/api.ts'
import { carryIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import { recordConsent } from '#capabilities/consents/model/api.ts'
import { openDocument } from '#capabilities/documents/model/api.ts'
import { organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { aNewDevice } from '#test/world/a-new-device.ts'
import { aPerson } from '#test/world/a-person.ts'
import { aDocument, attach } from '#test/world/a-document.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'

const people = 12
const cases = 4

/** Fills an empty database as a node is filled: through commands, with changes after them. */
export async function fillWithCommands(database: Database): Promise<{ signingSeed: Uint8Array }> {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  for (let at = 0; at < people; at += 1) {
    const person = aPerson({ alias: `Champa ${at}` })
    await node.do('officer', createPerson, person)
    await node.do('officer', correctPerson, { personId: person.id, correction: { sex: 'other' } })
    const name = { text: 'Bounmy', script: 'latin', kind: 'also-known-as' } as const
    await node.do('officer', addName, { personId: person.id, id: randomUUID(), name })
    await node.do('officer', recordConsent, aConsent(person.id))
    await node.do('officer', revealIdentity, { personId: person.id, purpose: 'official-form' })
  }
  for (let at = 0; at < cases; at += 1) {
    const opened = aCase()
    await node.do('caseWorker', openCase, opened)
    await node.do('caseWorker', setUrgency, { caseId: opened.id, urgency: 'next' })
    await disagree(node, opened.id)
    const documentId = await attach(node, 'caseWorker', { recordId: opened.id, title: 'A contract' }, aDocument(60))
    await node.do('caseWorker', openDocument, { documentId, id: randomUUID(), purpose: 'check-record' })
  }
  await addDevice(node)
  return { signingSeed: node.spine.keyring.signingSeed }
}

/** Two versions of one field of a need, of which one was chosen. */
async function disagree(node: TestNode, caseId: string) {
  const need = { caseId, id: randomUUID(), kind: 'health' } as const
  await node.do('caseWorker', addNeed, need)
  const base = { kind: need.kind }
  await node.do('supervisor', changeNeed, { ...need, due: '2026-08-01', version: 1, base })
  await node.do('caseWorker', changeNeed, { ...need, due: '2026-08-02', version: 1, base })
  const { conflicts } = await node.do('caseWorker', listConflicts, { caseId })
  await node.do('caseWorker', settleConflict, { caseId, id: conflicts[0]!.id, keep: 'mine' })
}

/** A phone that carries a name and showed it without a network. */
async function addDevice(node: TestNode): Promise<void> {
  await node.do('officer', registerDevice, aNewDevice())
  const rule = { organisationId: organisations.checkpoint.id, caseLimit: 50 }
  await node.do('administrator', setDevicePolicy, { ...rule, leaseDays: 14 })
  await node.do('administrator', setDevicePolicy, { ...rule, leaseDays: 7, namesCarried: true })
  const person = aPerson()
  await node.do('officer', createPerson, person)
  await node.do('officer', carryIdentity, { personId: person.id, id: randomUUID(), days: 14 })
  await node.do('officer', tellReveal, { personId: person.id, id: randomUUID(), purpose: 'call' })
}
