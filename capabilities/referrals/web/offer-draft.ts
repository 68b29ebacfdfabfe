import { uuidv7 } from 'uuidv7'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Urgency } from '#capabilities/cases/model/case.ts'
import { isUnmet, type Need } from '#capabilities/cases/model/need.ts'
import type { Consent, NewConsentInput } from '#capabilities/consents/model/consent.ts'
import { mayShare, type Sharing } from '#capabilities/consents/model/sharing.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import type { offerReferral, prepareReferral } from '#capabilities/referrals/model/api.ts'
import { shareableParts } from '#capabilities/referrals/model/preview.ts'
import { needsMetBy, partsNeededFor, purposeOf, type Service } from '#capabilities/referrals/model/service.ts'
import type { InputOf, OutputOf } from '#platform/web/api/call.ts'

export type Prepared = OutputOf<typeof prepareReferral>

/** What stands in the form. Nothing of it leaves the device before it is sent. */
export interface OfferDraft {
  id: string
  code: string
  consentId: string
  personId: string | null
  service: Service | null
  needIds: readonly string[]
  urgency: Urgency
  toOrganisationId: string | null
  parts: readonly Part[]
  /** agrees: asked now, in this form; danger: the person cannot be asked and life is in danger. */
  newBasis: 'agrees' | 'danger' | null
  language: string
  manner: 'in-writing' | 'aloud'
  justification: string
  note: string
}

export interface FormProps {
  prepared: Prepared
  draft: OfferDraft
  onChange: (draft: OfferDraft) => void
}

export function newDraft(prepared: Prepared, code: string, toOrganisationId: string | null): OfferDraft {
  const first = prepared.persons[0]
  return {
    id: uuidv7(),
    code,
    consentId: uuidv7(),
    personId: prepared.persons.length === 1 && first ? first.id : null,
    service: null,
    needIds: [],
    urgency: prepared.case.urgency,
    toOrganisationId,
    parts: [],
    newBasis: null,
    language: first?.languages[0] ?? 'lo',
    manner: 'aloud',
    justification: '',
    note: '',
  }
}

export function personIn(prepared: Prepared, draft: OfferDraft): PersonSummary | undefined {
  return prepared.persons.find(({ id }) => id === draft.personId)
}

export function needsFor(prepared: Prepared, personId: string | null): Need[] {
  return prepared.needs.filter((need) => isUnmet(need.state) && (need.personId === null || need.personId === personId))
}

/** Choosing a service proposes its needs and the parts that it takes at least; a person changes both. */
export function withService(prepared: Prepared, draft: OfferDraft, service: Service): OfferDraft {
  const met = needsMetBy(service)
  const needIds = needsFor(prepared, draft.personId)
    .filter(({ kind }) => met.includes(kind))
    .map(({ id }) => id)
  return withinBasis(prepared, { ...draft, service, needIds, parts: partsNeededFor(service) })
}

export function withReceiver(prepared: Prepared, draft: OfferDraft, toOrganisationId: string): OfferDraft {
  const next = { ...draft, toOrganisationId, newBasis: null }
  return withinBasis(prepared, { ...next, parts: draft.service ? partsNeededFor(draft.service) : [] })
}

/** What the recorded consents allow to this receiver, of everything that a referral can open. */
export function sharingOf(prepared: Prepared, { personId, service, toOrganisationId }: OfferDraft): Sharing | null {
  if (!personId || !service || !toOrganisationId) return null
  const consents = prepared.consents.filter((consent) => consent.personId === personId).map(asLive)
  return mayShare(consents, {
    purpose: purposeOf(service),
    recipientOrganisationId: toOrganisationId,
    parts: shareableParts,
    now: new Date(),
  })
}

/** Parts that may be chosen: those of the consent, or any while the person is being asked or is in danger. */
export function openParts(prepared: Prepared, draft: OfferDraft): readonly Part[] {
  if (draft.newBasis) return shareableParts
  const sharing = sharingOf(prepared, draft)
  return sharing?.allowed ? sharing.parts : []
}

export function withBasis(prepared: Prepared, draft: OfferDraft, newBasis: OfferDraft['newBasis']): OfferDraft {
  const parts = newBasis && draft.service ? partsNeededFor(draft.service) : draft.parts
  return withinBasis(prepared, { ...draft, newBasis, parts })
}

function withinBasis(prepared: Prepared, draft: OfferDraft): OfferDraft {
  const open = openParts(prepared, draft)
  return { ...draft, parts: draft.parts.filter((part) => open.includes(part)) }
}

export type Missing = 'whom' | 'service' | 'needs' | 'receiver' | 'consent' | 'justification' | 'parts'

/** What is not there yet, in the order of the form; null when it can be sent. */
export function missingIn(prepared: Prepared, draft: OfferDraft): Missing | null {
  if (!draft.personId) return 'whom'
  if (!draft.service) return 'service'
  if (draft.needIds.length === 0) return 'needs'
  if (!draft.toOrganisationId) return 'receiver'
  if (!draft.newBasis && !sharingOf(prepared, draft)?.allowed) return 'consent'
  if (draft.newBasis === 'danger' && draft.justification.trim() === '') return 'justification'
  return draft.parts.length === 0 ? 'parts' : null
}

export function toOffer(
  prepared: Prepared,
  draft: OfferDraft,
  insteadOf: string | null,
): InputOf<typeof offerReferral> {
  const { id, code, personId, service, toOrganisationId, urgency } = draft
  return {
    id,
    code,
    caseId: prepared.case.id,
    personId: personId!,
    toOrganisationId: toOrganisationId!,
    service: service!,
    urgency,
    needIds: [...draft.needIds],
    parts: [...draft.parts],
    consent: draft.newBasis ? consentOf(draft) : null,
    note: draft.note.trim() === '' ? null : draft.note,
    insteadOf,
  }
}

function consentOf(draft: OfferDraft): NewConsentInput {
  const isDanger = draft.newBasis === 'danger'
  return {
    id: draft.consentId,
    personId: draft.personId!,
    basis: isDanger ? 'vital-interest' : 'consent',
    purpose: purposeOf(draft.service!),
    parts: ['offer', ...draft.parts],
    recipients: [draft.toOrganisationId!],
    informed: { language: draft.language, manner: draft.manner, decidedBy: isDanger ? 'officer' : 'person' },
    justification: isDanger ? draft.justification : null,
  }
}

/** The server sends live consents only, without their words; the rule takes whole ones. */
function asLive(consent: Prepared['consents'][number]): Consent {
  return { ...consent, refused: false, withdrawnAt: null, review: null, givenAt: '' } as unknown as Consent
}
