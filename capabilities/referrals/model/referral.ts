import * as z from 'zod'
import { parts } from '#capabilities/access/model/part.ts'
import { urgencies } from '#capabilities/cases/model/case.ts'
import { needKinds } from '#capabilities/cases/model/need.ts'
import { bases } from '#capabilities/consents/model/consent.ts'
import { HumanCode } from '#platform/model/ids.ts'
import { states } from './lifecycle.ts'
import { declineReasons, services } from './service.ts'
import { groups } from './welcome-group.ts'

export const ReferralCode = HumanCode.refine((code) => code.startsWith('RF-'), { error: 'not-a-code' })

const Instant = z.iso.datetime()

/** The row that a coordinator may see: organisations, clocks and codes, and nothing that leads to a person. */
export const Referral = z.object({
  id: z.uuid(),
  /** RF-7K4M2Q-X, minted by the sender's device. */
  code: z.string(),
  fromOrganisationId: z.uuid(),
  toOrganisationId: z.uuid(),
  sentBy: z.uuid(),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  state: z.enum(states),
  offeredAt: Instant,
  /** Until when the receiver answers; a question that waits for the sender moves it, except in danger. */
  answerDue: Instant,
  /** When an unanswered offer lapses. */
  expiresAt: Instant,
  askedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  answeredBy: z.uuid().nullable(),
  handedOverAt: Instant.nullable(),
  firstFeedbackAt: Instant.nullable(),
  secondFeedbackAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** When the sender took note of a decline or a lapse and looked for another place. */
  notedAt: Instant.nullable(),
})
export type Referral = z.infer<typeof Referral>

/** Whom it concerns and on what it rests; only both sides see this. */
export const ReferralAbout = z.object({
  caseId: z.uuid(),
  personId: z.uuid(),
  consentId: z.uuid(),
  basis: z.enum(bases),
  consentExpiresAt: Instant,
  /** What opens with the acceptance, besides what the offer shows. */
  parts: z.array(z.enum(parts)),
  needIds: z.array(z.uuid()),
  needKinds: z.array(z.enum(needKinds)),
})
export type ReferralAbout = z.infer<typeof ReferralAbout>

export const messageKinds = [
  'note',
  'question',
  'answer',
  'decline',
  'withdrawal',
  'first-feedback',
  'second-feedback',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Words between both sides, sealed under the person's key. */
export const Message = z.object({
  id: z.uuid(),
  kind: z.enum(messageKinds),
  words: z.string(),
  authorId: z.uuid(),
  authorOrganisationId: z.uuid(),
  writtenAt: Instant,
})
export type Message = z.infer<typeof Message>

export const Decline = z.object({
  reason: z.enum(declineReasons),
  group: z.enum(groups),
  suggestedOrganisationId: z.uuid().nullable(),
  declinedAt: Instant,
})
export type Decline = z.infer<typeof Decline>
