import { uuidv7 } from 'uuidv7'
import type { ConflictTarget } from '#capabilities/cases/model/conflict.ts'
import { type FieldConflict, isSame, type Merged, mergeFields } from '#platform/model/merge.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { Acting } from './context.ts'
import { findConflictsOfTarget, insertConflicts, lastChangeOf, updateConflict } from './store-conflicts.ts'

/** The record that somebody changes. */
export interface Changed<F> {
  caseId: string
  target: ConflictTarget
  id: string
  key: SubjectKey
  columns: Readonly<Record<keyof F & string, string>>
  /** As it stands; its row is locked. */
  standing: F
}

const partOf = { need: 'needs', event: 'story' } as const

/** Writes down what overlaps, for a person to choose. What stands goes on standing. */
export async function keepConflicts<F extends object>(
  ctx: Acting,
  of: Changed<F>,
  conflicts: readonly FieldConflict<F>[],
): Promise<void> {
  const rows = []
  for (const { field, base, mine, theirs } of conflicts) {
    const other = await lastChangeOf(ctx.tx, of.target, of.id, of.columns[field])
    rows.push({
      id: uuidv7(),
      case_id: of.caseId,
      part: partOf[of.target],
      target_kind: of.target,
      target_id: of.id,
      field,
      base: of.key.sealJson('cases.conflict-base', base ?? null),
      mine: of.key.sealJson('cases.conflict-mine', mine ?? null),
      theirs: of.key.sealJson('cases.conflict-theirs', theirs ?? null),
      mine_by: ctx.actor.accountId,
      mine_organisation_id: ctx.actor.organisationId,
      mine_occurred_at: ctx.occurredAt,
      mine_recorded_at: ctx.now,
      theirs_by: other.actor_id,
      theirs_occurred_at: other.occurred_at,
      theirs_recorded_at: other.recorded_at,
      settled_at: null,
      settled_by: null,
      choice: null,
    })
  }
  await insertConflicts(ctx.tx, rows)
}

/** What stands has changed: conflicts that are still open show what stands now, so that nobody settles an older state. */
export async function standingMoved<F extends object>(ctx: Acting, of: Changed<F>, now: F): Promise<void> {
  for (const conflict of await findConflictsOfTarget(ctx.tx, of.id)) {
    const field = conflict.field as keyof F & string
    if (isSame(of.standing[field], now[field])) continue
    await updateConflict(ctx.tx, conflict.id, {
      theirs: of.key.sealJson('cases.conflict-theirs', now[field] ?? null),
      theirs_by: ctx.actor.accountId,
      theirs_occurred_at: ctx.occurredAt,
      theirs_recorded_at: ctx.now,
    })
  }
}

/** What the record shall be after a change that was made from `base`, which may not be what stands any more. */
export function mergedOf<F extends object>(of: Changed<F>, base: F | null, mine: F): Merged<F> {
  return base ? mergeFields<F>(base, mine, of.standing) : { merged: mine, conflicts: [] }
}
