import * as z from 'zod'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'
import { granteesOf, type Part, parts, partsOf } from './part.ts'

/**
 * How somebody stands to a record. The author wrote it first; the holder is the organisation responsible; a worker
 * is assigned; a referral opens what the consent names; identification and oversight have their own walls;
 * break-glass is danger to life, for a day, with a reason that is reviewed.
 */
export const relationKinds = [
  'author',
  'holder',
  'assigned',
  'referral',
  'identification',
  'oversight',
  'break-glass',
] as const

export const Relation = z.object({
  id: z.uuid(),
  recordId: z.uuid(),
  recordKind: z.enum(['person', 'case', 'screening']),
  granteeId: z.uuid(),
  relation: z.enum(relationKinds),
  parts: z.array(z.enum(parts)),
  pending: z.boolean(),
  sourceId: z.uuid().nullable(),
  consentId: z.uuid().nullable(),
  reason: z.string().nullable(),
  grantedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type Relation = z.infer<typeof Relation>

export function isLive(relation: Relation, now: Date): boolean {
  const ended = relation.expiresAt !== null && new Date(relation.expiresAt) <= now
  return relation.revokedAt === null && !relation.pending && !ended
}

/** Whether the actor may read one part of a record: the rule that Row-Level Security repeats in SQL. */
export function mayReadPart(actor: PokpongActor, relations: readonly Relation[], part: Part, now: Date): Decision {
  const grantees = granteesOf(actor)
  const opens = relations.some(
    (relation) => grantees.includes(relation.granteeId) && isLive(relation, now) && relation.parts.includes(part),
  )
  return opens && partsOf(actor).includes(part) ? allow : deny('no-relation-to-this-record')
}
