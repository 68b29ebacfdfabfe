import { accounts } from '#demo/cast.ts'
import { uuidv7 } from 'uuidv7'
import * as audit from '#capabilities/audit/model/api.ts'
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
