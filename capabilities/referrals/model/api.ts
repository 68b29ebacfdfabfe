import * as z from 'zod'
import { parts } from '#capabilities/access/model/part.ts'
import { CaseSummary, urgencies } from '#capabilities/cases/model/case.ts'
import { Need, needKinds } from '#capabilities/cases/model/need.ts'
import { bases, NewConsent } from '#capabilities/consents/model/consent.ts'
import { PersonSummary } from '#capabilities/persons/model/person.ts'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { feedbackRounds } from './clock.ts'
import { FeedbackAnswers, GivenFeedback } from './feedback.ts'
import {
  mayAccept,
  mayAnswerQuestion,
  mayAsk,
  mayDecline,
  mayGiveFeedback,
  mayHandOver,
  mayListReferrals,
  mayOffer,
  mayReadReferral,
  mayTakeNote,
  mayWithdraw,
} from './policy.ts'
import { OfferedView } from './preview.ts'
import { Decline, Message, Referral, ReferralCode } from './referral.ts'
import { declineReasons, services, withdrawReasons } from './service.ts'

const Words = z.string().trim().normalize('NFC').max(2000, { error: 'too-long' })
const NeededWords = Words.min(1, { error: 'words-needed' })
const Moved = z.object({ state: Referral.shape.state })
const ById = z.object({ id: Uuid })

/** One line of the inbox. `person` is null once the actor's relation to the person has ended. */
export const ReferralLine = z.object({
  referral: Referral,
  side: z.enum(['sender', 'receiver']),
  person: z.object({ alias: z.string(), code: z.string(), caseId: z.uuid() }).nullable(),
  needs: z.array(z.enum(needKinds)),
  /** The consent it rests on has ended: what was shared is closed, and the sender decides what follows. */
  consentEnded: z.boolean(),
})
export type ReferralLine = z.infer<typeof ReferralLine>

export const listReferrals = query({
  name: 'referrals/list-referrals',
  summary: 'Referrals that the actor sent, answers or owes feedback for: open ones, and those of the last 90 days.',
  path: '/referrals',
  input: z.object({}),
  output: z.object({ referrals: z.array(ReferralLine) }),
  policy: mayListReferrals,
})

export const listReferralsOfCase = query({
  name: 'referrals/list-referrals-of-case',
  summary: 'All referrals of a case that the actor may see, newest first.',
  path: '/cases/:caseId/referrals',
  input: z.object({ caseId: Uuid }),
  output: z.object({ referrals: z.array(ReferralLine) }),
  policy: mayListReferrals,
})

export const readReferral = query({
  name: 'referrals/read-referral',
  summary: 'One referral, as far as the actor’s side may see it at this moment.',
  path: '/referrals/:id',
  input: ById,
  output: z.object({
    referral: Referral,
    side: z.enum(['sender', 'receiver']),
    offered: OfferedView,
    /** Null until the receiver accepted: then the case may be opened by its code. */
    opened: z.object({ personId: z.uuid(), caseId: z.uuid(), caseCode: z.string() }).nullable(),
    opens: z.array(z.enum(parts)),
    sealed: z.array(z.enum(parts)),
    consent: z.object({ basis: z.enum(bases), expiresAt: z.string(), ended: z.boolean() }),
    messages: z.array(Message),
    decline: Decline.nullable(),
    feedback: z.array(GivenFeedback),
    /** Staff on both sides, so that somebody can be called. */
    people: z.array(z.object({ accountId: z.uuid(), displayName: z.string() })),
  }),
  policy: mayReadReferral,
})
export type ReferralDetail = z.infer<(typeof readReferral)['output']>

/** What the form needs. Consents are in it only where the actor may read them. */
export const prepareReferral = query({
  name: 'referrals/prepare-referral',
  summary: 'The persons, needs and consents of a case, to write an offer from.',
  path: '/cases/:caseId/referrals/prepare',
  input: z.object({ caseId: Uuid }),
  output: z.object({
    case: CaseSummary,
    persons: z.array(PersonSummary),
    needs: z.array(Need),
    consents: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        basis: z.enum(bases),
        purpose: NewConsent.shape.purpose,
        parts: z.array(z.enum(parts)),
        recipients: z.array(z.uuid()),
        expiresAt: z.string(),
      }),
    ),
  }),
  policy: mayOffer,
})

export const offerReferral = command({
  name: 'referrals/offer-referral',
  summary: 'Ask an organisation to help a person. It sees the offer only, until it accepts.',
  path: '/referrals',
  input: z.object({
    id: Uuid,
    code: ReferralCode,
    caseId: Uuid,
    personId: Uuid,
    toOrganisationId: Uuid,
    service: z.enum(services),
    urgency: z.enum(urgencies),
    needIds: z.array(Uuid).min(1, { error: 'need-needed' }).max(12),
    /** What opens with the acceptance; all of it must be covered by one consent or other basis. */
    parts: z.array(z.enum(parts)).min(1, { error: 'parts-needed' }),
    /** A consent just given, or danger to life as another basis: recorded together with the offer. */
    consent: NewConsent.nullable().default(null),
    /** Words for the receiver, sealed until it accepts. */
    note: Words.nullable().default(null),
    /** The declined or lapsed referral in whose place this one is sent. */
    insteadOf: Uuid.nullable().default(null),
  }),
  output: z.object({ id: z.uuid(), code: z.string(), answerDue: z.string() }),
  policy: mayOffer,
})

export const askQuestion = command({
  name: 'referrals/ask-question',
  summary: 'Ask the sender something before answering.',
  path: '/referrals/:id/ask',
  input: z.object({ id: Uuid, messageId: Uuid, words: NeededWords }),
  output: Moved,
  policy: mayAsk,
})

export const answerQuestion = command({
  name: 'referrals/answer-question',
  summary: 'Answer the receiver’s question.',
  path: '/referrals/:id/answer',
  input: z.object({ id: Uuid, messageId: Uuid, words: NeededWords }),
  output: Moved,
  policy: mayAnswerQuestion,
})

export const acceptReferral = command({
  name: 'referrals/accept-referral',
  summary: 'Say yes: what the consent names opens to the receiving organisation.',
  path: '/referrals/:id/accept',
  input: ById,
  output: Moved.extend({ caseCode: z.string() }),
  policy: mayAccept,
})

export const declineReferral = command({
  name: 'referrals/decline-referral',
  summary: 'Say that this organisation cannot help, why, and who may.',
  path: '/referrals/:id/decline',
  input: z.object({
    id: Uuid,
    messageId: Uuid,
    reason: z.enum(declineReasons),
    suggestedOrganisationId: Uuid.nullable().default(null),
    words: Words.nullable().default(null),
  }),
  output: Moved,
  policy: mayDecline,
})

export const withdrawReferral = command({
  name: 'referrals/withdraw-referral',
  summary: 'Take a referral back: what it opened closes.',
  path: '/referrals/:id/withdraw',
  input: z.object({
    id: Uuid,
    messageId: Uuid,
    reason: z.enum(withdrawReasons),
    words: Words.nullable().default(null),
  }),
  output: Moved,
  policy: mayWithdraw,
})

export const handOver = command({
  name: 'referrals/hand-over',
  summary: 'Say that the person has arrived; feedback is owed from now.',
  path: '/referrals/:id/hand-over',
  input: ById,
  output: Moved,
  policy: mayHandOver,
})

export const giveFeedback = command({
  name: 'referrals/give-feedback',
  summary: 'Tell the sender whether the person arrived, is safe and is helped.',
  path: '/referrals/:id/feedback',
  input: z.object({
    id: Uuid,
    feedbackId: Uuid,
    round: z.enum(feedbackRounds),
    answers: FeedbackAnswers,
    words: Words.nullable().default(null),
  }),
  output: Moved,
  policy: mayGiveFeedback,
})

export const takeNote = command({
  name: 'referrals/take-note',
  summary: 'The sender takes note of a decline or a lapse.',
  path: '/referrals/:id/note',
  input: ById,
  output: Moved,
  policy: mayTakeNote,
})
