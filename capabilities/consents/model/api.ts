import * as z from 'zod'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { command, query } from '#platform/model/contract.ts'
import { PersonSummary } from '#capabilities/persons/model/person.ts'
import { DocumentLine } from '#capabilities/documents/model/document.ts'
import { Consent, NewConsent, purposes, reviewOutcomes, withoutProofReasons } from './consent.ts'
import { mayReadConsents, mayRecordConsent, mayReviewOverride, maySeeOverrides, mayWithdrawConsent } from './policy.ts'

const Name = z.object({ en: z.string(), lo: z.string() })
const NamedOrganisation = z.object({ id: Uuid, name: Name })

/** By whom and how a withdrawal came to us. */
export const toldBy = ['person', 'guardian', 'worker'] as const
export const toldHow = ['in-person', 'by-phone', 'in-writing', 'through-somebody'] as const

/** A signature, a thumb mark, a voice or the photo of a signed paper, which documents/open-document opens. */
export const ConsentProof = DocumentLine.pick({
  kind: true,
  mediaType: true,
  chunks: true,
  addedBy: true,
  addedAt: true,
}).extend({ documentId: Uuid })
export type ConsentProof = z.infer<typeof ConsentProof>

export const ConsentLine = Consent.extend({
  recipientNames: z.array(NamedOrganisation),
  recordedByName: z.string(),
  /** The consent that took its place. */
  renewedBy: Uuid.nullable(),
  /** Organisations and colleagues who can read something because of it, today. */
  opensFor: z.int(),
  mayReview: z.boolean(),
  proofs: z.array(ConsentProof),
  withoutProof: z.enum(withoutProofReasons).nullable(),
})
export type ConsentLine = z.infer<typeof ConsentLine>

export const listConsents = query({
  name: 'consents/list-consents',
  summary: 'The ledger of a person: consents, refusals, other bases, withdrawals; newest first.',
  path: '/persons/:person/consents',
  input: z.object({ person: z.union([Uuid, HumanCode]) }),
  output: z.object({ person: PersonSummary, consents: z.array(ConsentLine) }),
  policy: mayReadConsents,
})

/** What the form needs besides the person: who could receive, and what the law offers as a duty. */
export const prepareConsent = query({
  name: 'consents/prepare-consent',
  summary: 'The person, the organisations that could receive something, and the articles that may be a legal duty.',
  path: '/persons/:person/consents/prepare',
  input: z.object({ person: z.union([Uuid, HumanCode]) }),
  output: z.object({
    person: PersonSummary,
    organisations: z.array(NamedOrganisation.extend({ kind: z.string() })),
    articles: z.array(
      z.object({
        code: z.string(),
        law: Name,
        article: z.string().nullable(),
        says: z.string(),
        verified: z.boolean(),
      }),
    ),
  }),
  policy: mayRecordConsent,
})

export const recordConsent = command({
  name: 'consents/record-consent',
  summary: 'Add a consent, a refusal, a renewal or another basis to the ledger of a person.',
  path: '/consents',
  input: NewConsent,
  output: z.object({ id: Uuid, expiresAt: z.iso.datetime() }),
  policy: mayRecordConsent,
})

export const withdrawConsent = command({
  name: 'consents/withdraw-consent',
  summary: 'Record that somebody changed their mind. What rests on the consent closes at once.',
  path: '/consents/:consentId/withdraw',
  input: z.object({
    consentId: Uuid,
    personId: Uuid,
    toldBy: z.enum(toldBy),
    toldHow: z.enum(toldHow),
    /** What the person said, if they wish it kept. Sealed. */
    words: z.string().trim().max(2000).nullable().default(null),
  }),
  output: z.object({ closed: z.int() }),
  policy: mayWithdrawConsent,
})

export const reviewOverride = command({
  name: 'consents/review-override',
  summary: 'Look again at a sharing that rested on danger to life: uphold it, or end it.',
  path: '/consents/:consentId/review',
  input: z.object({
    consentId: Uuid,
    personId: Uuid,
    id: Uuid,
    outcome: z.enum(reviewOutcomes),
    reason: z.string().trim().min(1, { error: 'reason-needed' }).max(2000),
  }),
  output: z.object({}),
  policy: mayReviewOverride,
})

export const listOverrides = query({
  name: 'consents/list-overrides',
  summary: 'Sharings for danger to life that nobody has reviewed for three days: by organisation, without the person.',
  path: '/consents/overrides',
  input: z.object({}),
  output: z.object({
    overrides: z.array(
      z.object({ consentId: Uuid, organisation: Name, purpose: z.enum(purposes), givenAt: z.iso.datetime() }),
    ),
  }),
  policy: maySeeOverrides,
})
