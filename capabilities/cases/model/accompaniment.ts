import type { Relation } from '#capabilities/access/model/relation.ts'
import type { Sharing } from '#capabilities/consents/model/sharing.ts'
import { authorParts, screeningParts, standingParts } from './parts.ts'

export type Given = Extract<Sharing, { allowed: true }>

/** Whom a case is opened to, and on what it rests. */
export interface Accompaniment {
  caseId: string
  screeningId: string | null
  holderOrganisationId: string
  /** The case worker's account, and the assignment from which its relations come. */
  worker: { accountId: string; assignmentId: string } | null
  /** What each person's consent or other basis gives; the first person's also covers the case itself. */
  given: ReadonlyMap<string, Given>
}

type Fields = 'recordId' | 'recordKind' | 'granteeId' | 'relation' | 'parts'
/** A relation as it is granted; without a consent it stays for as long as the case does. */
export type Granted = Pick<Relation, Fields> & {
  grantedBy: string
  sourceId?: string
  consentId?: string
  expiresAt?: Date
}

/** What whoever opens a case keeps of it. */
export function authorRelation(caseId: string, accountId: string): Granted {
  const author = { granteeId: accountId, relation: 'author' as const, grantedBy: accountId }
  return { recordId: caseId, recordKind: 'case', ...author, parts: [...authorParts] }
}

/**
 * Opens case, persons and screening to the accompanying organisation and its worker. That there is a case stays open
 * to them; everything else rests on the consent and ends with it.
 */
export function relationsOf(to: Accompaniment, grantedBy: string): Granted[] {
  const holder = { granteeId: to.holderOrganisationId, relation: 'holder' as const, grantedBy, sourceId: to.caseId }
  if (!to.worker) return relationsFor(to, holder)
  const { accountId, assignmentId } = to.worker
  const worker = { granteeId: accountId, relation: 'assigned' as const, grantedBy, sourceId: assignmentId }
  return [...relationsFor(to, holder), ...relationsFor(to, worker)]
}

type Grantee = Pick<Granted, 'granteeId' | 'relation' | 'grantedBy' | 'sourceId'>

function relationsFor(to: Accompaniment, grantee: Grantee): Granted[] {
  const first = [...to.given.values()][0]
  const records = [
    { recordId: to.caseId, recordKind: 'case' as const, given: first },
    ...[...to.given].map(([personId, given]) => ({ recordId: personId, recordKind: 'person' as const, given })),
  ]
  const relations = records.flatMap(({ recordId, recordKind, given }) => [
    { ...grantee, recordId, recordKind, parts: [...standingParts] },
    ...(given ? [{ ...grantee, recordId, recordKind, ...under(given, given.parts) }] : []),
  ])
  return [...relations, ...screeningRelations(to, grantee, first)]
}

function screeningRelations(to: Accompaniment, grantee: Grantee, given: Given | undefined): Granted[] {
  const parts = screeningParts.filter((part) => given?.parts.includes(part))
  if (!to.screeningId || !given || parts.length === 0) return []
  return [{ ...grantee, recordId: to.screeningId, recordKind: 'screening', ...under(given, parts) }]
}

function under(given: Given, parts: readonly Given['parts'][number][]) {
  return { parts: [...parts], consentId: given.consentId, expiresAt: new Date(given.expiresAt) }
}
