import { uuidv7 } from 'uuidv7'
import type { Part } from '#capabilities/access/model/part.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import type { PersonDraft } from '#capabilities/persons/web/public.tsx'
import type { Informed, NewConsentInput } from '#capabilities/consents/model/consent.ts'

/** On what the accompaniment of one person shall rest, while it is being written. */
export interface BasisDraft {
  id: string
  basis: 'consent' | 'best-interests-of-the-child' | 'legal-duty' | null
  language: string
  manner: Informed['manner']
  guardian: NonNullable<Informed['guardian']> | null
  childView: string
  article: string
  why: string
  parts: Part[]
}

export function basisDraft(language: string): BasisDraft {
  return {
    id: uuidv7(),
    basis: null,
    language,
    manner: 'aloud',
    guardian: null,
    childView: '',
    article: '',
    why: '',
    parts: [...accompanyingParts],
  }
}

/** As the ledger of consents takes it; undefined while no basis is chosen. */
export function consentOf(
  draft: BasisDraft,
  about: { personId: string; isChild: boolean; organisationId: string },
): NewConsentInput | undefined {
  if (draft.basis === null) return undefined
  const { isChild } = about
  const decidedBy = draft.basis !== 'consent' ? 'officer' : isChild ? 'guardian' : 'person'
  return {
    id: draft.id,
    personId: about.personId,
    basis: draft.basis,
    article: draft.basis === 'legal-duty' ? draft.article || null : null,
    purpose: 'protection',
    parts: draft.parts,
    recipients: [about.organisationId],
    informed: {
      language: draft.language || 'lo',
      manner: draft.manner,
      guardian: isChild ? draft.guardian : null,
      childView: isChild ? draft.childView.trim() || null : null,
      decidedBy,
    },
    justification: draft.basis === 'consent' ? null : draft.why.trim() || null,
  }
}

/** From what stands in the form; the server counts again. Whoever may be a child is asked like one. */
export function mayBeChild({ ageWay, years, birth }: PersonDraft): boolean {
  if (ageWay === 'may-be-a-child') return true
  if (ageWay === 'years' || ageWay === 'estimated') return years !== '' && Number(years) < 18
  return birth !== null && new Date().getFullYear() - Number(birth.slice(0, 4)) < 18
}
