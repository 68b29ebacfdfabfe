import type { Generated, Kysely, Selectable } from 'kysely'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import type { Tx } from '#platform/server/database.ts'
import { uuidv7 } from 'uuidv7'

type RelationRow = {
  id: string
  record_id: string
  record_kind: string
  grantee_id: string
  relation: string
  parts: string[]
  pending: Generated<boolean>
  source_id: string | null
  consent_id: string | null
  reason: string | null
  granted_by: string
  granted_at: Generated<Date>
  expires_at: Date | null
  revoked_at: Date | null
  need_rank: Generated<number>
  need_due: Generated<Date>
}

export type AccessTables = {
  'access.relation': RelationRow
}

/** The tables of this capability, typed. */
const on = (tx: Tx): Kysely<AccessTables> => tx

export interface NewRelation {
  recordId: string
  recordKind: Relation['recordKind']
  granteeId: string
  relation: Relation['relation']
  parts: readonly Part[]
  grantedBy: string
  pending?: boolean
  sourceId?: string
  consentId?: string
  reason?: string
  expiresAt?: Date
}

export async function grantRelation(tx: Tx, ...relations: NewRelation[]): Promise<void> {
  if (relations.length === 0) return
  const rows = relations.map((relation) => ({
    id: uuidv7(),
    record_id: relation.recordId,
    record_kind: relation.recordKind,
    grantee_id: relation.granteeId,
    relation: relation.relation,
    parts: [...relation.parts],
    granted_by: relation.grantedBy,
    pending: relation.pending ?? false,
    source_id: relation.sourceId ?? null,
    consent_id: relation.consentId ?? null,
    reason: relation.reason ?? null,
    expires_at: relation.expiresAt ?? null,
    revoked_at: null,
  }))
  await on(tx).insertInto('access.relation').values(rows).execute()
}

/** All relations of a record that the actor may know of, ended ones too, oldest first. */
export async function readRelations(tx: Tx, recordId: string): Promise<Relation[]> {
  return (await readRelationsOf(tx, [recordId])).get(recordId) ?? []
}

/** The same of many records, in one statement. */
export async function readRelationsOf(tx: Tx, recordIds: readonly string[]): Promise<Map<string, Relation[]>> {
  if (recordIds.length === 0) return new Map()
  const rows = await on(tx)
    .selectFrom('access.relation')
    .selectAll()
    .where((where) => where('record_id', '=', where.fn.any(where.val([...recordIds]))))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows.map(toRelation), (relation) => relation.recordId)
}

export async function readLiveRelations(tx: Tx, recordId: string, now: Date): Promise<Relation[]> {
  const relations = await readRelations(tx, recordId)
  return relations.filter(
    ({ revokedAt, pending, expiresAt }) => !revokedAt && !pending && (!expiresAt || new Date(expiresAt) > now),
  )
}

/** Opens what a referral prepared, when the receiver accepts. */
export async function openPendingRelations(tx: Tx, sourceId: string): Promise<void> {
  await on(tx)
    .updateTable('access.relation')
    .set({ pending: false })
    .where('source_id', '=', sourceId)
    .where('pending', '=', true)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Ends all relations that came from one source (a referral, an assignment), of one grantee when given. */
export async function endRelations(
  tx: Tx,
  { sourceId, granteeId }: { sourceId: string; granteeId?: string },
  now: Date,
): Promise<void> {
  const ending = on(tx)
    .updateTable('access.relation')
    .set({ revoked_at: now })
    .where('source_id', '=', sourceId)
    .where('revoked_at', 'is', null)
  await (granteeId === undefined ? ending : ending.where('grantee_id', '=', granteeId)).execute()
}

function toRelation(row: Selectable<RelationRow>): Relation {
  return {
    id: row.id,
    recordId: row.record_id,
    recordKind: row.record_kind as Relation['recordKind'],
    granteeId: row.grantee_id,
    relation: row.relation as Relation['relation'],
    parts: row.parts as Part[],
    pending: row.pending,
    sourceId: row.source_id,
    consentId: row.consent_id,
    reason: row.reason,
    grantedAt: new Date(row.granted_at).toISOString(),
    expiresAt: row.expires_at && new Date(row.expires_at).toISOString(),
    revokedAt: row.revoked_at && new Date(row.revoked_at).toISOString(),
  }
}
