import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import type { Basis, Consent, NewConsent, Purpose } from './consent.ts'

const day = 86_400_000

/** How long each purpose may rest on one answer, in days; then the person is asked again. */
export const terms: Readonly<Record<Purpose, { usual: number; longest: number }>> = {
  identification: { usual: 180, longest: 365 },
  protection: { usual: 365, longest: 730 },
  prosecution: { usual: 365, longest: 1095 },
  return: { usual: 180, longest: 365 },
  statistics: { usual: 1825, longest: 3650 },
}
/** Danger passes, so what rests on it ends within days. */
export const overrideTerm = { usual: 3, longest: 14 }

export function termOf(consent: { purpose: Purpose; basis: Basis }) {
  return consent.basis === 'vital-interest' ? overrideTerm : terms[consent.purpose]
}

/** Until when, where the form leaves it open. */
export function expiryOf(consent: Pick<NewConsent, 'purpose' | 'basis' | 'expiresAt'>, now: Date): Date {
  return consent.expiresAt ? new Date(consent.expiresAt) : new Date(now.getTime() + termOf(consent).usual * day)
}

export interface Circumstances {
  /** Also whoever may be a child. */
  isChild: boolean
  /** Codes of the country's law that may stand as a legal duty. */
  articles: readonly string[]
  now: Date
}

/** Whether an answer, or another basis, counts as what it says it is. A refusal always does: it is the person's choice. */
export function countsAs(consent: NewConsent, circumstances: Circumstances): Decision {
  if (consent.refused) return consent.basis === 'consent' ? allow : deny('only-consent-is-refused')
  const { now } = circumstances
  const expires = expiryOf(consent, now)
  return all(
    consent.recipients.length > 0 || consent.purpose === 'statistics' ? allow : deny('recipients-needed'),
    expires > now ? allow : deny('term-over'),
    expires.getTime() - now.getTime() <= termOf(consent).longest * day ? allow : deny('term-too-long'),
    basisHolds(consent, circumstances),
  )
}

function basisHolds(consent: NewConsent, circumstances: Circumstances): Decision {
  const justified = consent.justification ? allow : deny('justification-needed')
  switch (consent.basis) {
    case 'consent':
      return circumstances.isChild ? guardianMayConsent(consent) : personDecides(consent)
    case 'best-interests-of-the-child':
      return all(circumstances.isChild ? allow : deny('only-for-a-child'), childWasHeard(consent), justified)
    case 'vital-interest':
      // Danger to life opens a door to help, never a file to an investigation.
      return all(consent.purpose === 'prosecution' ? deny('not-for-prosecution') : allow, justified)
    case 'legal-duty':
      return all(
        consent.article && circumstances.articles.includes(consent.article) ? allow : deny('article-needed'),
        justified,
      )
  }
}

function personDecides({ informed }: NewConsent): Decision {
  return informed.decidedBy === 'person' ? allow : deny('adult-decides')
}

/**
 * Whoever trafficked a child often comes along as its guardian. So a guardian who is suspected, or whom nobody has
 * verified, never consents; the best interests of the child are then the basis, with the child's own view.
 */
function guardianMayConsent(consent: NewConsent): Decision {
  const { guardian, decidedBy } = consent.informed
  if (guardian === 'suspected' || guardian === 'unverified') return deny('guardian-not-trusted')
  if (guardian === null || guardian === 'none') return deny('guardian-needed')
  return all(decidedBy === 'guardian' ? allow : deny('guardian-decides'), childWasHeard(consent))
}

function childWasHeard({ informed }: NewConsent): Decision {
  return informed.childView ? allow : deny('child-view-needed')
}

/** A renewal repeats the earlier consent in everything but its end; anything else is asked as something new. */
export function mayRenew(renewal: NewConsent, earlier: Consent | undefined): Decision {
  if (!earlier) return deny('nothing-to-renew')
  if (earlier.refused || earlier.withdrawnAt !== null) return deny('nothing-to-renew')
  const same =
    earlier.purpose === renewal.purpose &&
    earlier.basis === renewal.basis &&
    sameSet(earlier.parts, renewal.parts) &&
    sameSet(earlier.recipients, renewal.recipients) &&
    !renewal.refused
  // Danger that lasts longer than its term is no longer an emergency: it takes a new reason and a new review.
  return all(
    same ? allow : deny('renewal-differs'),
    earlier.basis === 'vital-interest' ? deny('override-is-not-renewed') : allow,
  )
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set([...one, ...other]).size === new Set(one).size && new Set(one).size === new Set(other).size
}

/** A consent with all that it renewed and that renewed it: whoever withdraws one withdraws them all. */
export function chainOf(consents: readonly Consent[], id: string): Consent[] {
  const chain = new Set([id])
  for (let size = 0; size !== chain.size;) {
    size = chain.size
    for (const consent of consents) {
      if (consent.renews !== null && (chain.has(consent.renews) || chain.has(consent.id))) {
        chain.add(consent.id).add(consent.renews)
      }
    }
  }
  return consents.filter((consent) => chain.has(consent.id))
}
