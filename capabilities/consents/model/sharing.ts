import type { Part } from '#capabilities/access/model/part.ts'
import type { Consent, Purpose } from './consent.ts'

export interface SharingQuestion {
  purpose: Purpose
  recipientOrganisationId: string
  parts: readonly Part[]
  now: Date
}

/** `parts` are those of the question that the consent covers; `missing` the rest. A relation takes id and expiry. */
export type Sharing =
  | { allowed: true; parts: Part[]; missing: Part[]; consentId: string; expiresAt: string }
  | { allowed: false; because: SharingReason }

export type SharingReason =
  | 'no-consent'
  | 'consent-refused'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'not-for-this-purpose'
  | 'not-to-this-recipient'
  | 'not-these-parts'

export function isLiveConsent(consent: Consent, now: Date): boolean {
  return (
    !consent.refused &&
    consent.withdrawnAt === null &&
    new Date(consent.expiresAt) > now &&
    consent.review !== 'not-upheld'
  )
}

/**
 * Whether, and under which single consent or other basis, some parts may go to an organisation for a purpose. Of
 * several the one that covers most of the parts is taken, then the one that lasts longest.
 */
export function mayShare(consents: readonly Consent[], question: SharingQuestion): Sharing {
  const forPurpose = consents.filter((consent) => consent.purpose === question.purpose)
  if (forPurpose.length === 0) return no(consents.length === 0 ? 'no-consent' : 'not-for-this-purpose')
  const toRecipient = forPurpose.filter((consent) => consent.recipients.includes(question.recipientOrganisationId))
  if (toRecipient.length === 0) return no('not-to-this-recipient')
  const live = toRecipient.filter((consent) => isLiveConsent(consent, question.now))
  if (live.length === 0) return no(whyNotLive(toRecipient))
  const [best] = live
    .map((consent) => ({ consent, parts: question.parts.filter((part) => consent.parts.includes(part)) }))
    .toSorted((a, b) => b.parts.length - a.parts.length || b.consent.expiresAt.localeCompare(a.consent.expiresAt))
  if (!best || best.parts.length === 0) return no('not-these-parts')
  const missing = question.parts.filter((part) => !best.parts.includes(part))
  return { allowed: true, parts: best.parts, missing, consentId: best.consent.id, expiresAt: best.consent.expiresAt }
}

function no(because: SharingReason): Sharing {
  return { allowed: false, because }
}

/** What happened last says why: a refusal after an expired consent is a refusal. */
function whyNotLive(consents: readonly Consent[]): SharingReason {
  const last = consents.toSorted((a, b) => b.givenAt.localeCompare(a.givenAt))[0]!
  if (last.refused) return 'consent-refused'
  return last.withdrawnAt !== null || last.review === 'not-upheld' ? 'consent-withdrawn' : 'consent-expired'
}
