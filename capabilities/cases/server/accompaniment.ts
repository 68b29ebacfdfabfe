import { uuidv7 } from 'uuidv7'
import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import { accompanyingParts, screeningParts, standingParts } from '#capabilities/cases/model/parts.ts'
import { mayShare, type Sharing } from '#capabilities/consents/model/sharing.ts'
import { readConsents } from '#capabilities/consents/server/public.ts'
import type { Acting, Reading } from './context.ts'

type NewRelation = Parameters<typeof grantRelation>[1]
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

/** What lets an organisation accompany each person now, or why nothing does. */
export async function sharingFor(
  ctx: Reading,
  personIds: readonly string[],
  organisationId: string,
): Promise<Map<string, Sharing>> {
  const question = {
    purpose: 'protection' as const,
    recipientOrganisationId: organisationId,
    parts: accompanyingParts,
    now: ctx.now,
  }
  const found = new Map<string, Sharing>()
  for (const personId of personIds) found.set(personId, mayShare(await readConsents(ctx, personId), question))
  return found
}

/**
 * Opens case, persons and screening to the accompanying organisation and its worker. That there is a case stays open
 * to them; everything else rests on the consent and ends with it.
 */
export async function grantAccompaniment(ctx: Acting, to: Accompaniment): Promise<void> {
  const granted = [...holderRelations(ctx, to), ...workerRelations(ctx, to)]
  await grantRelation(ctx.tx, ...granted)
}

/** The same for what is not open yet: after a consent was given anew, or a person joined. */
export async function grantMissing(ctx: Acting, to: Accompaniment): Promise<void> {
  const wanted = [...holderRelations(ctx, to), ...workerRelations(ctx, to)]
  const present: Relation[] = []
  for (const id of new Set(wanted.map((relation) => relation.recordId)))
    present.push(...(await readRelations(ctx.tx, id)))
  const live = present.filter((relation) => isLive(relation, ctx.now))
  await grantRelation(ctx.tx, ...wanted.filter((relation) => !live.some((one) => covers(one, relation))))
}

function covers(present: Relation, wanted: NewRelation): boolean {
  return (
    present.recordId === wanted.recordId &&
    present.granteeId === wanted.granteeId &&
    present.relation === wanted.relation &&
    present.consentId === (wanted.consentId ?? null) &&
    wanted.parts.every((part) => present.parts.includes(part))
  )
}

function holderRelations(ctx: Acting, to: Accompaniment): NewRelation[] {
  return relationsOf(to, {
    granteeId: to.holderOrganisationId,
    relation: 'holder',
    grantedBy: ctx.actor.accountId,
    sourceId: to.caseId,
  })
}

function workerRelations(ctx: Acting, to: Accompaniment): NewRelation[] {
  if (!to.worker) return []
  return relationsOf(to, {
    granteeId: to.worker.accountId,
    relation: 'assigned',
    grantedBy: ctx.actor.accountId,
    sourceId: to.worker.assignmentId,
  })
}

type Grantee = Pick<NewRelation, 'granteeId' | 'relation' | 'grantedBy' | 'sourceId'>

function relationsOf(to: Accompaniment, grantee: Grantee): NewRelation[] {
  const first = [...to.given.values()][0]
  const records = [
    { recordId: to.caseId, recordKind: 'case' as const, given: first },
    ...[...to.given].map(([personId, given]) => ({ recordId: personId, recordKind: 'person' as const, given })),
  ]
  const relations = records.flatMap(({ recordId, recordKind, given }) => [
    { ...grantee, recordId, recordKind, parts: standingParts },
    ...(given ? [{ ...grantee, recordId, recordKind, ...under(given, given.parts) }] : []),
  ])
  return [...relations, ...screeningRelations(to, grantee, first)]
}

function screeningRelations(to: Accompaniment, grantee: Grantee, given: Given | undefined): NewRelation[] {
  const parts = screeningParts.filter((part) => given?.parts.includes(part))
  if (!to.screeningId || !given || parts.length === 0) return []
  return [{ ...grantee, recordId: to.screeningId, recordKind: 'screening', ...under(given, parts) }]
}

function under(given: Given, parts: readonly Given['parts'][number][]) {
  return { parts, consentId: given.consentId, expiresAt: new Date(given.expiresAt) }
}

/** A fresh id from which the relations of one worker come, so that handing over ends them together. */
export function newAssignmentId(): string {
  return uuidv7()
}
