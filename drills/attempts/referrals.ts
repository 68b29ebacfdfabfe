import { uuidv7 } from 'uuidv7'
import * as coordination from '#capabilities/referrals/model/api-coordination.ts'
import * as workers from '#capabilities/referrals/model/api-workers.ts'
import * as referrals from '#capabilities/referrals/model/api.ts'
import { organisations } from '#demo/cast.ts'
import type { Scene } from '../strangers-scene.ts'
import { aCode } from '../told-file.ts'
import { type Attempt, trying } from './attempt.ts'

const words = 'said in an attempt'
const offered = (scene: Scene) => ({ id: scene.fileIn('offered').referralId })
const accepted = ({ file }: Scene) => ({ id: file.referralId })
const colleague = (scene: Scene) => ({ ...accepted(scene), workerId: scene.file.receiver.visitorId })
const codeOf = (scene: Scene) => scene.file.referralId

export const referralsAttempts: readonly Attempt[] = [
  trying(referrals.listReferrals, { way: 'with its clocks', input: () => ({}), proves: codeOf }),
  trying(referrals.listReferrals, { way: 'with its person', input: () => ({}), proves: ({ file }) => file.personCode }),
  trying(referrals.listReferralsOfCase, { input: ({ file: { caseId } }) => ({ caseId }), proves: codeOf }),
  trying(referrals.readReferral, { input: accepted, proves: ({ file }) => file.alias }),
  trying(referrals.prepareReferral, {
    input: ({ file: { caseId } }) => ({ caseId }),
    proves: ({ file }) => file.personCode,
  }),
  trying(referrals.offerReferral, { input: ({ file }) => anotherOffer(file) }),
  trying(referrals.askQuestion, { input: (scene) => ({ ...offered(scene), messageId: uuidv7(), words }) }),
  trying(referrals.answerQuestion, {
    before: (scene) =>
      scene.as(scene.fileIn('offered').receiver.manager, referrals.askQuestion, {
        ...offered(scene),
        messageId: uuidv7(),
        words,
      }),
    input: (scene) => ({ ...offered(scene), messageId: uuidv7(), words }),
  }),
  trying(referrals.acceptReferral, { input: offered }),
  trying(referrals.declineReferral, {
    input: (scene) => ({ ...offered(scene), messageId: uuidv7(), reason: 'no-place', words }),
  }),
  trying(referrals.withdrawReferral, {
    input: (scene) => ({ ...accepted(scene), messageId: uuidv7(), reason: 'not-safe', words }),
  }),
  trying(referrals.handOver, {
    before: (scene) => scene.as(scene.fileIn('offered').receiver.manager, referrals.acceptReferral, offered(scene)),
    input: offered,
  }),
  trying(referrals.giveFeedback, {
    input: (scene) => ({
      ...accepted(scene),
      feedbackId: uuidv7(),
      round: 'first',
      answers: { arrived: 'yes', safe: 'yes', help: 'started' },
      words,
    }),
  }),
  trying(referrals.takeNote, {
    before: (scene) =>
      scene.as(scene.fileIn('offered').receiver.manager, referrals.declineReferral, {
        ...offered(scene),
        messageId: uuidv7(),
        reason: 'no-place',
      }),
    input: offered,
  }),
  trying(workers.listReferralWorkers, { input: accepted, proves: ({ file }) => file.receiver.visitorId }),
  trying(workers.letWork, { input: colleague }),
  trying(workers.endWork, { input: colleague }),
  trying(coordination.listEscalations, { input: () => ({}), proves: (scene) => scene.world.escalationId }),
  trying(coordination.takeUpEscalation, {
    input: (scene) => ({ id: scene.world.escalationId, followUp: 'called-receiver' }),
  }),
  trying(coordination.escalateOverdueReferrals, { input: () => ({}) }),
]

/** The same person, to the hospital. */
function anotherOffer({ caseId, personId, needId }: Scene['file']) {
  return {
    id: uuidv7(),
    code: aCode('RF'),
    caseId,
    personId,
    toOrganisationId: organisations.hospital.id,
    service: 'health' as const,
    urgency: 'next' as const,
    needIds: [needId],
    parts: ['identity', 'needs', 'health'],
    note: words,
  }
}
