import * as z from 'zod'
import { parts } from '#capabilities/access/model/part.ts'
import { Uuid } from '#platform/model/ids.ts'

/** Why something may be shared. The other bases than consent are explicit and are reviewed. */
export const bases = ['consent', 'vital-interest', 'best-interests-of-the-child', 'legal-duty'] as const
export type Basis = (typeof bases)[number]

/** Each purpose is asked by itself: consent to identification is not consent to prosecution. */
export const purposes = ['identification', 'protection', 'prosecution', 'return', 'statistics'] as const
export type Purpose = (typeof purposes)[number]

export const manners = ['in-writing', 'aloud', 'signed-later'] as const
export const interpreters = ['not-needed', 'vetted', 'not-vetted', 'none-available'] as const
export const guardianStandings = ['parent', 'legal', 'unverified', 'suspected', 'none'] as const
export const deciders = ['person', 'guardian', 'officer', 'authority'] as const

/** Why neither a signature nor a voice stands for it. No law demands one: it is asked for and never waited for. */
export const withoutProofReasons = ['did-not-wish', 'not-safe-to-keep', 'paper-kept', 'no-device'] as const
export type WithoutProof = (typeof withoutProofReasons)[number]

/** Changes whenever the words of the form change their meaning, so that it stays known what somebody agreed to. */
export const consentWording = '2026-1'

export const Informed = z.object({
  /** ISO 639 (`sign` for sign language) of the language in which it was explained. */
  language: z.string().regex(/^[a-z]{2,4}$/, { error: 'not-a-language' }),
  interpreter: z.enum(interpreters).default('not-needed'),
  manner: z.enum(manners),
  /** Asked for a child only; null for an adult. A suspected or unverified guardian never consents. */
  guardian: z.enum(guardianStandings).nullable().default(null),
  /** What the child says about it, in the child's words. Sealed. */
  childView: z.string().trim().max(4000).nullable().default(null),
  decidedBy: z.enum(deciders).default('person'),
  /** Version of the words that were read out (web/text). */
  wording: z
    .string()
    .regex(/^[a-z0-9.-]{1,20}$/)
    .default(consentWording),
})
export type Informed = z.infer<typeof Informed>

/**
 * What a person agreed to or refused, or the other basis on which something may be shared. Other capabilities put
 * this schema into their own contracts (open a case, request an identification, refer).
 */
export const NewConsent = z.object({
  id: Uuid,
  personId: Uuid,
  basis: z.enum(bases).default('consent'),
  /** For legal-duty: a code of countries/la/law.ts, such as la-antitip-41. */
  article: z.string().max(40).nullable().default(null),
  purpose: z.enum(purposes),
  parts: z.array(z.enum(parts)).min(1, { error: 'parts-needed' }),
  /** Organisations that may receive the parts. */
  recipients: z.array(Uuid).max(30).default([]),
  informed: Informed,
  /** A refusal is a choice and is recorded as one. */
  refused: z.boolean().default(false),
  /** Instant; without it the default of the purpose. Never later than the purpose's longest. */
  expiresAt: z.iso.datetime().nullable().default(null),
  /** Why, for every basis other than consent. Sealed. */
  justification: z.string().trim().max(4000).nullable().default(null),
  /** The consent that this one renews: same purpose, parts and recipients, a later end. What rests on it goes on. */
  renews: Uuid.nullable().default(null),
  /** Why nothing beside these words proves it; null where something does, or where nobody was asked for it. */
  withoutProof: z.enum(withoutProofReasons).nullable().default(null),
})
export type NewConsent = z.infer<typeof NewConsent>
/** As a form or a builder writes it. */
export type NewConsentInput = z.input<typeof NewConsent>

export const reviewOutcomes = ['upheld', 'not-upheld'] as const

export const Consent = z.object({
  id: Uuid,
  personId: Uuid,
  basis: z.enum(bases),
  article: z.string().nullable(),
  purpose: z.enum(purposes),
  parts: z.array(z.enum(parts)),
  recipients: z.array(Uuid),
  /** `childView` is null where the reader may not open the person's words. */
  informed: Informed,
  givenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  refused: z.boolean(),
  renews: Uuid.nullable(),
  recordedBy: Uuid,
  /** Why another basis than consent was taken. */
  justification: z.string().nullable(),
  /** Of an override for danger to life; null until a supervisor reviewed it. */
  review: z.enum(reviewOutcomes).nullable(),
})
export type Consent = z.infer<typeof Consent>
