import * as z from 'zod'
import { country } from '#countries/chosen.ts'
import { purposes } from '#countries/standards/ic-tip.ts'
import { Day, PartialDate } from '#platform/model/partial-date.ts'

/** What the competent authority says. It names what was found; "not a victim" stops no help that somebody needs. */
export const outcomes = ['possible-victim', 'victim', 'not-a-victim'] as const

/**
 * On what the decision rests. People identified by another state are counted apart, because their identification
 * was that state's decision and Laos records it (PRODUCT.md, row 1).
 */
export const bases = ['own-interview', 'identified-abroad'] as const

const words = z.string().trim().min(1, { error: 'words-needed' }).max(4000, { error: 'too-long' })

export const DecisionBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own-interview'), interviewedOn: PartialDate }),
  z.object({
    kind: z.literal('identified-abroad'),
    country: z.string().regex(/^[A-Z]{2}$/, { error: 'not-a-country' }),
    authority: words,
    decidedOn: PartialDate,
    document: words,
  }),
])
export type DecisionBasis = z.infer<typeof DecisionBasis>

/** Stored as it is, so it must be one of the codes: words typed here would stand in the clear. */
function isReportedForm(code: string): boolean {
  return country.reportedForms.some((form) => form.code === code)
}

export const DecisionInput = z
  .object({
    outcome: z.enum(outcomes),
    basis: DecisionBasis,
    decidedOn: Day,
    /** The one form that national figures count by (country facts, reportedForms); the law's own forms are in the event. */
    form: z.string().refine(isReportedForm, { error: 'not-a-form' }).nullable(),
    purposes: z.array(z.enum(purposes)).max(12),
    reasons: words,
  })
  .refine((decision) => decision.outcome !== 'victim' || decision.form !== null, {
    path: ['form'],
    error: 'form-needed',
  })
export type DecisionInput = z.infer<typeof DecisionInput>

export const Decision = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  personId: z.uuid(),
  caseId: z.uuid(),
  outcome: z.enum(outcomes),
  basis: z.enum(bases),
  abroadCountry: z.string().nullable(),
  abroadDecidedOn: z.string().nullable(),
  interviewedOn: z.string().nullable(),
  form: z.string().nullable(),
  purposes: z.array(z.string()),
  decidedOn: z.string(),
  decidedBy: z.uuid(),
  replacesId: z.uuid().nullable(),
  current: z.boolean(),
})
export type Decision = z.infer<typeof Decision>

/** Why, in somebody's words: the decision itself, the document from abroad, or a colleague's dissent. */
export const Reason = z.object({
  id: z.uuid(),
  decisionId: z.uuid(),
  kind: z.enum(['decision', 'abroad-document', 'dissent']),
  words: z.string(),
  writtenBy: z.uuid(),
  writtenByName: z.string(),
  writtenAt: z.string(),
})
export type Reason = z.infer<typeof Reason>

export const Request = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  caseId: z.uuid(),
  authorityId: z.uuid(),
  consentId: z.uuid(),
  state: z.enum(['open', 'decided', 'withdrawn']),
  requestedBy: z.uuid(),
  requestedAt: z.string(),
  due: z.string(),
})
export type Request = z.infer<typeof Request>
