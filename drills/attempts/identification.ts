import { uuidv7 } from 'uuidv7'
import * as identification from '#capabilities/identification/model/api.ts'
import { organisations } from '#demo/cast.ts'
import type { Scene } from '../strangers-scene.ts'
import { aDecision } from '../told-file.ts'
import { type Attempt, trying } from './attempt.ts'

const authorityId = organisations.department.id

export const identificationAttempts: readonly Attempt[] = [
  trying(identification.requestIdentification, {
    input: ({ file: { caseId, personId } }) => ({ id: uuidv7(), caseId, personId, authorityId }),
  }),
  trying(identification.decideIdentification, {
    input: (scene) => aDecision(scene, { id: uuidv7(), requestId: scene.fileIn('offered').requestId }),
  }),
  trying(identification.reviseDecision, {
    input: (scene) => aDecision(scene, { id: uuidv7(), replacesId: decisionOf(scene) }),
  }),
  trying(identification.recordDissent, {
    input: (scene) => ({ decisionId: decisionOf(scene), id: uuidv7(), reasons: 'said in an attempt' }),
  }),
  trying(identification.listAuthorities, { input: () => ({}), proves: () => authorityId }),
  trying(identification.listRequests, {
    way: 'that wait',
    input: () => ({ state: 'open' }),
    proves: (scene) => scene.fileIn('offered').requestId,
  }),
  trying(identification.listRequests, {
    way: 'that are decided',
    input: () => ({ state: 'decided' }),
    proves: (scene) => scene.fileIn('referred').requestId,
  }),
  trying(identification.readRequest, {
    input: ({ file: { requestId } }) => ({ requestId }),
    proves: ({ file: { personCode } }) => personCode,
  }),
  trying(identification.readIdentification, {
    input: ({ file: { personId } }) => ({ personId }),
    proves: ({ file: { requestId } }) => requestId,
  }),
]

/** One file waits for its decision; there a real one of another person stands in. */
function decisionOf(scene: Scene): string {
  return scene.file.decisionId ?? scene.world.files.referred.decisionId!
}
