import { refuse, type Refusal } from '#platform/model/problem.ts'
import type { Consent, NewConsent } from './consent.ts'
import { consentsProblems } from './problems.ts'
import { type Circumstances, countsAs, mayRenew } from './rules.ts'
import { isLiveConsent } from './sharing.ts'

/**
 * Why something new can't stand in a person's ledger: it does not count as what it says it is, renews what it can't, or
 * says no beside a live yes. The device asks it before it keeps an answer, and the node before it writes it down.
 */
export function cannotStand(
  consent: NewConsent,
  ledger: readonly Consent[],
  circumstances: Circumstances,
): Refusal | undefined {
  const decision = countsAs(consent, circumstances)
  if (!decision.allowed) return refuse(consentsProblems, 'not-a-consent', { because: decision.because })
  if (consent.refused)
    return ledger.some((earlier) => overlaps(earlier, consent, circumstances.now))
      ? refuse(consentsProblems, 'withdraw-instead')
      : undefined
  if (consent.renews === null) return undefined
  const earlier = ledger.find(({ id }) => id === consent.renews)
  const renewal = mayRenew(consent, earlier)
  return renewal.allowed ? undefined : refuse(consentsProblems, 'not-a-consent', { because: renewal.because })
}

/** A "no" beside a live "yes" to the same would leave both standing. */
function overlaps(earlier: Consent, refusal: NewConsent, now: Date): boolean {
  const { recipients } = refusal
  return (
    isLiveConsent(earlier, now) &&
    earlier.basis === 'consent' &&
    earlier.purpose === refusal.purpose &&
    earlier.parts.some((part) => refusal.parts.includes(part)) &&
    (recipients.length === 0 || earlier.recipients.some((id) => recipients.includes(id)))
  )
}
