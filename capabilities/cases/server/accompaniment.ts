import { uuidv7 } from 'uuidv7'
import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import { type Accompaniment, type Granted, relationsOf } from '#capabilities/cases/model/accompaniment.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import { mayShare, type Sharing } from '#capabilities/consents/model/sharing.ts'
import { readConsents } from '#capabilities/consents/server/public.ts'
import type { Acting, Reading } from './context.ts'

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

/** Opens case, persons and screening to the accompanying organisation and its worker. */
export async function grantAccompaniment(ctx: Acting, to: Accompaniment): Promise<void> {
  await grantRelation(ctx.tx, ...relationsOf(to, ctx.actor.accountId))
}

/** The same for what is not open yet: after a consent was given anew, or a person joined. */
export async function grantMissing(ctx: Acting, to: Accompaniment): Promise<void> {
  const wanted = relationsOf(to, ctx.actor.accountId)
  const present: Relation[] = []
  for (const id of new Set(wanted.map((relation) => relation.recordId)))
    present.push(...(await readRelations(ctx.tx, id)))
  const live = present.filter((relation) => isLive(relation, ctx.now))
  await grantRelation(ctx.tx, ...wanted.filter((relation) => !live.some((one) => covers(one, relation))))
}

function covers(present: Relation, wanted: Granted): boolean {
  return (
    present.recordId === wanted.recordId &&
    present.granteeId === wanted.granteeId &&
    present.relation === wanted.relation &&
    present.consentId === (wanted.consentId ?? null) &&
    wanted.parts.every((part) => present.parts.includes(part))
  )
}

/** A fresh id from which the relations of one worker come, so that handing over ends them together. */
export function newAssignmentId(): string {
  return uuidv7()
}
