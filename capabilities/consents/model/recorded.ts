import type * as z from 'zod'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import type { OfflineView } from '#platform/model/offline.ts'
import type { ConsentLine, listConsents } from './api.ts'
import type { NewConsent } from './consent.ts'
import { chainOf, expiryOf } from './rules.ts'

export type Ledger = z.output<typeof listConsents.output>

/**
 * A ledger with something new in it, as the node will list it. Other capabilities use it for what is recorded together
 * with an offer or a case.
 */
export async function recorded(ledger: Ledger, consent: NewConsent, at: string, view: OfflineView): Promise<Ledger> {
  const { person, consents } = ledger
  if (person.id !== consent.personId || consents.some(({ id }) => id === consent.id)) return ledger
  const renewed = consents.find(({ id }) => id === consent.renews)
  // What rested on the earlier one goes on under the later one.
  const line = { ...(await lineOf(consent, ledger, at, view)), opensFor: renewed?.opensFor ?? 0 }
  const others = consents.map((each) =>
    each.id === consent.renews ? { ...each, renewedBy: line.id, opensFor: 0 } : each,
  )
  return { ...ledger, consents: [line, ...others].toSorted(newestFirst) }
}

function newestFirst(one: ConsentLine, other: ConsentLine): number {
  return other.givenAt.localeCompare(one.givenAt) || other.id.localeCompare(one.id)
}

async function lineOf(
  { withoutProof, ...consent }: NewConsent,
  { consents }: Ledger,
  at: string,
  view: OfflineView,
): Promise<ConsentLine> {
  const { actor } = view
  const recipients = [...new Set(consent.recipients)]
  const listed = (await view.ask(listOrganisations, {}))?.organisations ?? []
  const known = [...listed, ...consents.flatMap(({ recipientNames }) => recipientNames)]
  return {
    ...consent,
    article: consent.basis === 'legal-duty' ? consent.article : null,
    parts: [...new Set(consent.parts)],
    recipients,
    recipientNames: recipients.flatMap((id) => {
      const organisation = known.find((each) => each.id === id)
      return organisation ? [{ id, name: organisation.name }] : []
    }),
    givenAt: at,
    expiresAt: expiryOf(consent, new Date(at)).toISOString(),
    withdrawnAt: null,
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
    review: null,
    renewedBy: null,
    opensFor: 0,
    // Nobody reviews what they recorded themselves.
    mayReview: false,
    proofs: [],
    withoutProof,
  }
}

/** A ledger in which somebody changed their mind about a consent, and so about all that it renewed and that renewed it. */
export function withdrawn(ledger: Ledger, consentId: string, at: string): Ledger {
  const ended = new Set(chainOf(ledger.consents, consentId).map(({ id }) => id))
  const consents = ledger.consents.map((line) =>
    ended.has(line.id) ? { ...line, withdrawnAt: line.withdrawnAt ?? at, opensFor: 0 } : line,
  )
  return { ...ledger, consents }
}
