import { uuidv7 } from 'uuidv7'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import * as conflicts from '#capabilities/cases/model/api-conflicts.ts'
import * as charge from '#capabilities/cases/model/api-responsibility.ts'
import * as cases from '#capabilities/cases/model/api.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'
import type { Scene } from '../strangers-scene.ts'
import { aCode } from '../told-file.ts'
import { type Attempt, trying } from './attempt.ts'

const words = 'said in an attempt'

export const casesAttempts: readonly Attempt[] = [
  trying(cases.openingChoices, {
    input: ({ file: { personId } }) => ({ personId }),
    proves: ({ file: { personCode } }) => personCode,
  }),
  trying(cases.listCases, { input: () => ({}), proves: ({ file: { caseCode } }) => caseCode }),
  trying(cases.openCase, { way: 'for somebody new', input: () => aCase() }),
  trying(cases.openCase, {
    way: 'for somebody known',
    input: ({ file: { personId } }) => ({
      id: uuidv7(),
      code: aCode('PP'),
      persons: [{ personId, role: 'survivor' }],
      holderOrganisationId: organisations.welfare.id,
    }),
  }),
  trying(cases.joinCase, {
    way: 'with somebody new',
    input: (scene) => {
      const person = aPerson()
      const consents = [aProtectionConsent(person.id, { recipients: [organisations.welfare.id] })]
      return { caseId: scene.file.caseId, newPersons: [{ person, role: 'dependant' }], consents }
    },
  }),
  trying(file.readCase, {
    input: ({ file: { caseCode } }) => ({ code: caseCode }),
    proves: ({ file: { caseId } }) => caseId,
  }),
  trying(file.readCase, {
    way: 'by the code of its person',
    input: ({ file: { personCode } }) => ({ code: personCode }),
    proves: ({ file: { caseId } }) => caseId,
  }),
  trying(file.openFile, { input: ({ file: { caseId } }) => ({ caseId, id: uuidv7() }) }),
  trying(file.carryFile, { input: ({ file: { caseId } }) => ({ caseId, id: uuidv7(), days: 14 }) }),
  trying(file.readTimeline, { input: ({ file: { caseId } }) => ({ caseId }), proves: () => 'cases/opened' }),
  trying(file.readNotes, {
    before: (scene) => scene.open(),
    input: ({ file: { caseId } }) => ({ caseId }),
    proves: () => '"words":"note-',
  }),
  trying(file.addNote, { input: ({ file: { caseId } }) => ({ caseId, id: uuidv7(), words }) }),
  trying(file.voidNote, { input: ({ file: { caseId, noteId } }) => ({ caseId, id: noteId, reason: 'not-true' }) }),
  trying(file.readEvents, {
    before: (scene) => scene.open(),
    input: ({ file: { caseId } }) => ({ caseId }),
    proves: () => '"story":"story-',
  }),
  trying(file.recordEvent, {
    input: ({ file: { caseId, personId } }) => ({ caseId, id: uuidv7(), personIds: [personId], story: words }),
  }),
  trying(file.changeEvent, {
    input: ({ file: { caseId, personId, eventId } }) => ({ caseId, id: eventId, personIds: [personId], version: 1 }),
  }),
  trying(needs.addNeed, { input: ({ file: { caseId } }) => ({ caseId, id: uuidv7(), kind: 'phone', words }) }),
  trying(needs.changeNeed, { input: changedNeed }),
  trying(conflicts.listConflicts, {
    before: disagree,
    input: ({ file: { caseId } }) => ({ caseId }),
    proves: (scene) => conflictIn(scene),
  }),
  trying(conflicts.settleConflict, {
    before: disagree,
    input: (scene) => ({ caseId: scene.file.caseId, id: conflictIn(scene), keep: 'mine' }),
  }),
  trying(needs.writePlan, {
    input: (scene) => ({ caseId: scene.file.caseId, id: uuidv7(), agreedOn: scene.day(0), words }),
  }),
  trying(file.recordContact, {
    input: (scene) => ({
      caseId: scene.file.caseId,
      id: uuidv7(),
      at: scene.world.node.now.toISOString(),
      manner: 'call',
      safe: 'yes',
      words,
    }),
  }),
  trying(needs.setPhase, {
    input: ({ file: { caseId } }) => ({ caseId, phase: 'longer-term-protection', state: 'now' }),
  }),
  trying(needs.setUrgency, { input: ({ file: { caseId } }) => ({ caseId, urgency: 'next' }) }),
  trying(charge.listWorkers, { input: ({ file: { caseId } }) => ({ caseId }), proves: () => accounts.colleague.id }),
  trying(charge.assignCase, {
    input: ({ file: { caseId } }) => ({ caseId, id: uuidv7(), workerId: accounts.colleague.id }),
  }),
  trying(charge.renewAccess, { input: ({ file: { caseId } }) => ({ caseId }) }),
  trying(charge.closeCase, {
    input: ({ file: { caseId } }) => ({ caseId, reason: 'goals-reached', needsEnd: true, words }),
  }),
  trying(charge.reopenCase, { before: close, input: ({ file: { caseId } }) => ({ caseId, words }) }),
  trying(charge.breakGlass, {
    input: ({ file: { caseCode } }) => ({
      id: uuidv7(),
      code: caseCode,
      reason: 'violence',
      words: 'He stands outside the door.',
    }),
  }),
  trying(charge.listOpenings, { input: () => ({}), proves: (scene) => scene.world.openingId }),
  trying(charge.reviewOpening, { input: (scene) => ({ id: scene.world.openingId, outcome: 'justified', words }) }),
]

/** A need as it stands now: the acceptance of a referral may have moved it. */
function changedNeed({ file: { caseId, needId, needVersion } }: Scene) {
  return { caseId, id: needId, kind: 'safe-place' as const, state: 'in-progress' as const, version: needVersion }
}

/** Two people give the same need another day, and neither saw the other's. */
async function disagree(scene: Scene) {
  const { caseId } = scene.file
  const change = changedNeed(scene)
  const base = { kind: change.kind, due: scene.day(1) }
  await scene.as('caseWorker', needs.changeNeed, { ...change, due: scene.day(3), base })
  const found = await scene.as('caseWorker', conflicts.listConflicts, { caseId })
  return found.conflicts[0]!.id
}

const conflictIn = (scene: Scene) => (scene.arranged as string | undefined) ?? uuidv7()

function close(scene: Scene) {
  return scene.as('caseWorker', charge.closeCase, {
    caseId: scene.file.caseId,
    reason: 'goals-reached',
    needsEnd: true,
  })
}
