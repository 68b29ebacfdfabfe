import { accounts } from '#demo/cast.ts'
import { uuidv7 } from 'uuidv7'
import * as audit from '#capabilities/audit/model/api.ts'
import * as drafts from '#capabilities/drafts/model/api.ts'
import * as places from '#capabilities/places/model/api.ts'
import * as statistics from '#capabilities/statistics/model/api.ts'
import { readMyWork } from '#capabilities/work/model/api.ts'
import { type Attempt, trying } from './attempt.ts'

export const aCollection = {
  source: 'ctdc',
  layout: 'drill',
  fileSha256: '0'.repeat(64),
  citation: 'A drill',
  legalBasis: 'drill',
  rowsTotal: 0,
  rowsRejected: 0,
  counts: [],
} as const

export const placesAttempts: readonly Attempt[] = [
  trying(places.listPlaces, { input: () => ({}) }),
  trying(places.searchPlaces, { input: () => ({ text: 'viengchan' }), proves: () => 'LA-V' }),
]

export const statisticsAttempts: readonly Attempt[] = [
  trying(statistics.readIdentifiedPeople, { input: () => ({}), proves: () => 'labour-exploitation' }),
  trying(statistics.listCollections, { input: () => ({}), proves: (scene) => scene.world.collectionId }),
  trying(statistics.readCollection, { input: (scene) => ({ id: scene.world.collectionId }) }),
  trying(statistics.loadCollection, { input: () => ({ ...aCollection, counts: [], id: uuidv7() }) }),
]

const aDraft = (accountId: string) => ({
  form: 'cases/open-case',
  accountId,
  version: 1,
  content: JSON.stringify({ story: 'said in an attempt' }),
})

export const draftsAttempts: readonly Attempt[] = [
  trying(drafts.keepDraft, {
    way: 'of one’s own',
    input: ({ actor }) => aDraft(actor?.accountId ?? accounts.caseWorker.id),
  }),
  trying(drafts.keepDraft, { way: 'that another account typed', input: () => aDraft(uuidv7()) }),
  trying(drafts.readDraft, {
    way: 'of one’s own',
    before: async (scene) => scene.actor && scene.as(scene.actor, drafts.keepDraft, aDraft(scene.actor.accountId)),
    input: () => ({ form: 'cases/open-case' }),
    proves: () => 'said in an attempt',
  }),
  trying(drafts.readDraft, {
    way: 'of somebody else',
    before: async (scene) => {
      const other = scene.actor?.accountId === accounts.caseWorker.id ? 'centreWorker' : 'caseWorker'
      await scene.as(other, drafts.keepDraft, aDraft(accounts[other].id))
    },
    input: () => ({ form: 'cases/open-case' }),
    proves: () => 'said in an attempt',
  }),
  trying(drafts.discardDraft, { input: () => ({ form: 'cases/open-case' }) }),
]

export const workAttempts: readonly Attempt[] = [trying(readMyWork, { input: () => ({}) })]

export const auditAttempts: readonly Attempt[] = [
  trying(audit.readAccessLog, {
    way: 'of the case',
    input: ({ file: { caseId } }) => ({ id: caseId }),
    proves: () => '"entries":[{',
  }),
  trying(audit.readAccessLog, {
    way: 'of the person',
    input: ({ file: { personId } }) => ({ id: personId }),
    proves: () => '"entries":[{',
  }),
  trying(audit.readAccessLog, {
    way: 'of what the accompanying office did',
    input: ({ file: { personId } }) => ({ id: personId }),
    proves: () => accounts.caseWorker.id,
  }),
  trying(audit.readProof, { input: ({ file: { caseId } }) => ({ id: caseId }) }),
  trying(audit.continueAfterRestore, { input: () => ({ lost: 1 }) }),
  trying(audit.listEntries, { input: () => ({}), proves: () => '"entries"' }),
]
