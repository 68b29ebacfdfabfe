import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import {
  mayAssign,
  mayBreakGlass,
  mayClose,
  mayListOpenings,
  mayRenewAccess,
  mayReopen,
  mayReviewOpening,
} from './policy.ts'

const Words = z.string().trim().max(4000)

export const listWorkers = query({
  name: 'cases/list-workers',
  summary: 'Case workers of the accompanying organisation, to hand the case to one of them.',
  path: '/cases/:caseId/workers',
  input: z.object({ caseId: Uuid }),
  output: z.object({ workers: z.array(z.object({ id: Uuid, name: z.string() })) }),
  policy: mayAssign,
})

export const assignCase = command({
  name: 'cases/assign-case',
  summary: 'Hand the case to a case worker of the accompanying organisation.',
  path: '/cases/:caseId/assignment',
  input: z.object({ caseId: Uuid, id: Uuid, workerId: Uuid }),
  output: z.object({}),
  policy: mayAssign,
})

export const renewAccess = command({
  name: 'cases/renew-access',
  summary: 'Let those who accompany read again, as far as the persons’ live consents name them.',
  path: '/cases/:caseId/access',
  input: z.object({ caseId: Uuid }),
  output: z.object({ parts: z.array(z.string()) }),
  policy: mayRenewAccess,
})

export const closeReasons = [
  'goals-reached',
  'her-wish',
  'moved-away',
  'handed-over',
  'lost-contact',
  'died',
  'opened-by-mistake',
  'other',
] as const

export const closeCase = command({
  name: 'cases/close-case',
  summary: 'Close the case, with a reason.',
  path: '/cases/:caseId/close',
  input: z.object({
    caseId: Uuid,
    reason: z.enum(closeReasons),
    words: Words.nullable().default(null),
    /** The needs that are still open end with the case; saying so is part of the decision. */
    needsEnd: z.boolean().default(false),
  }),
  output: z.object({}),
  policy: mayClose,
})

export const reopenCase = command({
  name: 'cases/reopen-case',
  summary: 'Open a closed case again.',
  path: '/cases/:caseId/reopen',
  input: z.object({ caseId: Uuid, words: Words.nullable().default(null) }),
  output: z.object({}),
  policy: mayReopen,
})

export const dangers = [
  'threat-to-life',
  'violence',
  'abduction',
  'self-harm',
  'medical-emergency',
  'trafficker-near',
  'other',
] as const

export const breakGlass = command({
  name: 'cases/break-glass',
  summary:
    'Danger to life: open a case by its code for 24 hours. The supervisor and the coordinator are told and review it.',
  path: '/danger-openings',
  input: z.object({
    id: Uuid,
    code: HumanCode,
    reason: z.enum(dangers),
    words: Words.min(10, { error: 'say-more' }),
  }),
  output: z.object({ caseId: Uuid, expiresAt: z.iso.datetime() }),
  policy: mayBreakGlass,
  stepUp: true,
})

export const openingOutcomes = ['justified', 'not-justified'] as const

export const DangerOpening = z.object({
  id: Uuid,
  code: z.string(),
  by: z.string().nullable(),
  organisation: z.object({ en: z.string(), lo: z.string() }).nullable(),
  reason: z.enum(dangers),
  /** Null for a reviewer who does not reach the case. */
  words: z.string().nullable(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  review: z.object({ outcome: z.enum(openingOutcomes), at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  mayReview: z.object({ allowed: z.boolean(), because: z.string().optional() }),
})
export type DangerOpening = z.infer<typeof DangerOpening>

export const listOpenings = query({
  name: 'cases/list-openings',
  summary: 'Openings in danger that the actor reviews, those that wait first, the latest fifty.',
  path: '/danger-openings',
  input: z.object({}),
  output: z.object({ openings: z.array(DangerOpening) }),
  policy: mayListOpenings,
})

export const reviewOpening = command({
  name: 'cases/review-opening',
  summary: 'Say whether an opening in danger was justified; the access ends when it was not.',
  path: '/danger-openings/:id/review',
  input: z.object({ id: Uuid, outcome: z.enum(openingOutcomes), words: Words.nullable().default(null) }),
  output: z.object({}),
  policy: mayReviewOpening,
})
