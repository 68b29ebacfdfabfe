import type { Operation } from '#platform/server/operation.ts'
import { acceptReferralOperation } from './accept-referral.ts'
import { declineReferralOperation } from './decline-referral.ts'
import { escalateOverdueOperation, listEscalationsOperation, takeUpEscalationOperation } from './escalations.ts'
import { giveFeedbackOperation } from './give-feedback.ts'
import { handOverOperation } from './hand-over.ts'
import { offerReferralOperation } from './offer-referral.ts'
import {
  listReferralsOfCaseOperation,
  listReferralsOperation,
  prepareReferralOperation,
  readReferralOperation,
} from './queries.ts'
import { answerQuestionOperation, askQuestionOperation } from './questions.ts'
import { takeNoteOperation } from './take-note.ts'
import { withdrawReferralOperation } from './withdraw-referral.ts'
import { endWorkOperation, letWorkOperation, listReferralWorkersOperation } from './workers.ts'

export const referralsOperations: Operation[] = [
  listReferralsOperation,
  readReferralOperation,
  listReferralsOfCaseOperation,
  prepareReferralOperation,
  offerReferralOperation,
  askQuestionOperation,
  answerQuestionOperation,
  acceptReferralOperation,
  declineReferralOperation,
  withdrawReferralOperation,
  handOverOperation,
  giveFeedbackOperation,
  takeNoteOperation,
  listReferralWorkersOperation,
  letWorkOperation,
  endWorkOperation,
  listEscalationsOperation,
  takeUpEscalationOperation,
  escalateOverdueOperation,
]
