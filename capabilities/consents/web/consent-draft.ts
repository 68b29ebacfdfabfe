import { uuidv7 } from 'uuidv7'
import type { Part } from '#capabilities/access/model/part.ts'
import type {
  Basis,
  Consent,
  Informed,
  NewConsent,
  Purpose,
  WithoutProof,
} from '#capabilities/consents/model/consent.ts'
import { NewConsent as NewConsentSchema } from '#capabilities/consents/model/consent.ts'
import { countsAs, termOf } from '#capabilities/consents/model/rules.ts'
import { impliedParts, usualParts } from '#capabilities/consents/model/usual-parts.ts'
import { country } from '#countries/chosen.ts'

/** What was answered, or the other basis that was taken. Nothing is chosen beforehand. */
export type ConsentAnswer = 'agrees' | 'refuses' | Exclude<Basis, 'consent'>

/** What stands in the form. Plain values, so that whoever holds the form can keep it. */
export interface ConsentDraft {
  id: string
  personId: string
  purpose: Purpose | null
  recipients: readonly string[]
  parts: readonly Part[]
  /** Days until it ends; null takes the usual term. */
  days: number | null
  answer: ConsentAnswer | null
  language: string
  interpreter: Informed['interpreter']
  manner: Informed['manner'] | null
  guardian: Informed['guardian']
  childView: string
  article: string
  justification: string
  renews: string | null
  /** Absent in a form that was kept before there were proofs. */
  withoutProof?: WithoutProof | null
}

export function newConsentDraft(personId: string, preset: Partial<ConsentDraft> = {}): ConsentDraft {
  const purpose = preset.purpose ?? null
  return {
    id: uuidv7(),
    personId,
    purpose,
    recipients: [],
    parts: purpose ? usualParts[purpose] : [],
    days: null,
    answer: null,
    language: '',
    interpreter: 'not-needed',
    manner: null,
    guardian: null,
    childView: '',
    article: '',
    justification: '',
    renews: null,
    withoutProof: null,
    ...preset,
  }
}

/** Asking the same again, with a new end. */
export function renewalOf(consent: Consent): ConsentDraft {
  const { personId, purpose, recipients, parts, id } = consent
  return newConsentDraft(personId, { purpose, recipients, parts, renews: id })
}

export function basisOf(answer: ConsentAnswer | null): Basis {
  return answer === null || answer === 'agrees' || answer === 'refuses' ? 'consent' : answer
}

/** When it would end, for the words that are read out. */
export function endOf(draft: ConsentDraft, now: Date): Date {
  const usual = draft.purpose ? termOf({ purpose: draft.purpose, basis: basisOf(draft.answer) }).usual : 0
  return new Date(now.getTime() + (draft.days ?? usual) * 86_400_000)
}

/** As the server takes it. Call it when nothing is missing. */
export function toNewConsent(draft: ConsentDraft, isChild: boolean, now = new Date()): NewConsent {
  return NewConsentSchema.parse({
    id: draft.id,
    personId: draft.personId,
    basis: basisOf(draft.answer),
    article: draft.answer === 'legal-duty' ? draft.article : null,
    purpose: draft.purpose,
    parts: [...new Set([...(draft.renews === null ? impliedParts : []), ...draft.parts])],
    recipients: [...draft.recipients],
    refused: draft.answer === 'refuses',
    informed: {
      language: draft.language,
      interpreter: draft.interpreter,
      manner: draft.manner,
      guardian: isChild ? draft.guardian : null,
      childView: draft.childView.trim() || null,
      decidedBy: decider(draft.answer, isChild),
    },
    // An hour short of the whole, so that a device whose clock runs ahead does not ask for more than is allowed.
    expiresAt: draft.days === null ? null : new Date(endOf(draft, now).getTime() - 3_600_000).toISOString(),
    justification: draft.justification.trim() || null,
    renews: draft.renews,
    withoutProof: draft.answer === 'agrees' ? (draft.withoutProof ?? null) : null,
  })
}

function decider(answer: ConsentAnswer | null, isChild: boolean): Informed['decidedBy'] {
  if (answer === 'agrees') return isChild ? 'guardian' : 'person'
  return answer === 'refuses' ? 'person' : 'officer'
}

/** The first reason why this cannot be recorded yet, as a code for the button; undefined when it can. */
export function missingIn(draft: ConsentDraft, isChild: boolean, now = new Date()): string | undefined {
  if (draft.purpose === null) return 'purpose-needed'
  if (draft.recipients.length === 0 && draft.purpose !== 'statistics') return 'recipients-needed'
  if (draft.parts.length === 0) return 'parts-needed'
  if (draft.language === '') return 'language-needed'
  if (draft.manner === null) return 'manner-needed'
  if (draft.answer === null) return 'answer-needed'
  const articles = country.lawReferences.map((reference) => reference.code)
  const decision = countsAs(toNewConsent(draft, isChild, now), { isChild, articles, now })
  return decision.allowed ? undefined : decision.because
}
