import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { type Conflict, type ConflictTarget, wordFields } from '#capabilities/cases/model/conflict.ts'
import { mayReadCase, maySettleConflict } from '#capabilities/cases/model/policy.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { commonProblems, notFound, type Refusal, refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { Acting, Reading } from './context.ts'
import { applyEvent, changedEvent } from './events.ts'
import { type Names, namesOf } from './names.ts'
import { applyNeed, changedNeed } from './needs.ts'
import { findConflicts, lockConflict, type StoredConflict, updateConflict } from './store-conflicts.ts'
import { lockEvent } from './store-events.ts'
import { findNeeds, lockNeed } from './store-needs.ts'
import { caseOfInput, loadCases, loaded, type LoadedCase } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'
import { type Words, wordsOf } from './words.ts'

export const listConflictsOperation = queryOperation(listConflicts, {
  load: caseOfInput,
  answer: async (ctx, input, subject) => (await conflictsOf(ctx, [loaded(subject)])).get(input.caseId)!,
})

/** Of many cases in a constant number of statements; undefined for what the actor may not read. */
export async function listManyConflicts(ctx: Reading, questions: readonly { caseId: string }[]) {
  const found = await loadCases(
    ctx,
    questions.map(({ caseId }) => caseId),
  )
  const readable = [...found.values()].filter((each) => mayReadCase(ctx.actor, each).allowed)
  const answers = await conflictsOf(ctx, readable)
  return questions.map(({ caseId }) => answers.get(caseId))
}

async function conflictsOf(
  ctx: Reading,
  found: readonly LoadedCase[],
): Promise<Map<string, { conflicts: Conflict[] }>> {
  const ids = found.map(({ file }) => file.id)
  const rows = Map.groupBy(await findConflicts(ctx.tx, ids), (row) => row.case_id)
  const concerned = [...rows.keys()]
  const words = await wordsOf(ctx, concerned)
  const keys = await ctx.vault.openMany(concerned)
  const kinds = new Map((await findNeeds(ctx.tx, concerned)).map((need) => [need.id, need.kind]))
  const names = await namesOf(
    ctx,
    [...rows.values()].flat().flatMap((row) => [row.mine_by, row.mine_organisation_id, row.theirs_by]),
  )
  const shown = (each: LoadedCase, row: StoredConflict): Conflict => ({
    ...sidesOf(row, keys.get(each.file.id), words.get(each.file.id)!, names),
    id: row.id,
    caseId: row.case_id,
    target: row.target_kind as ConflictTarget,
    targetId: row.target_id,
    need: (kinds.get(row.target_id) as Conflict['need']) ?? null,
    field: row.field,
    version: row.version,
    maySettle: maySettleConflict(ctx.actor, { ...each, target: row.target_kind as ConflictTarget }),
  })
  return new Map(
    found.map((each) => [each.file.id, { conflicts: (rows.get(each.file.id) ?? []).map((row) => shown(each, row)) }]),
  )
}

function sidesOf(row: StoredConflict, key: SubjectKey | undefined, words: Words, names: Names) {
  const isOpen = words.areReadable || !wordFields.includes(row.field)
  const valueOf = (side: 'mine' | 'theirs') =>
    key && isOpen ? key.unsealJson<unknown>(`cases.conflict-${side}`, row[side]) : null
  return {
    mine: {
      value: valueOf('mine'),
      byAccountId: row.mine_by,
      by: names.account(row.mine_by),
      organisation: names.organisation(row.mine_organisation_id),
      at: row.mine_occurred_at.toISOString(),
      recordedAt: row.mine_recorded_at.toISOString(),
    },
    theirs: {
      value: valueOf('theirs'),
      byAccountId: row.theirs_by,
      by: names.account(row.theirs_by),
      organisation: names.organisation(row.theirs_by),
      at: row.theirs_occurred_at.toISOString(),
      recordedAt: row.theirs_recorded_at.toISOString(),
    },
  }
}

export const settleConflictOperation = commandOperation(settleConflict, {
  async load(ctx, input) {
    const found = await caseOfInput(ctx, input)
    const conflict = found && (await lockConflict(ctx.tx, input))
    return conflict && { ...found, target: conflict.target_kind as ConflictTarget }
  },
  async execute(ctx, input, subject) {
    const key = await ctx.vault.open(input.caseId)
    const conflict = await lockConflict(ctx.tx, input)
    if (!key || !conflict) return notFound
    if (conflict.settled_at) return refuse(casesProblems, 'conflict-settled')
    if ((input.version ?? conflict.version) !== conflict.version) return refuse(commonProblems, 'changed-meanwhile')
    // Settled first, so that it does not move on with what now comes to stand.
    const { accountId } = ctx.actor
    await updateConflict(ctx.tx, input.id, { settled_at: ctx.now, settled_by: accountId, choice: input.keep })
    const wrong = input.keep === 'mine' ? await apply(ctx, loaded(subject), conflict, key) : undefined
    if (wrong) return wrong
    const params = { target: conflict.target_kind, field: conflict.field, keep: input.keep }
    const part = conflict.part as 'needs'
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/conflict-settled', params, part })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

/** The version that had arrived second takes the place of the one that stands. */
async function apply(
  ctx: Acting,
  of: LoadedCase,
  conflict: StoredConflict,
  key: SubjectKey,
): Promise<Refusal | undefined> {
  const chosen = { [conflict.field]: key.unsealJson<unknown>('cases.conflict-mine', conflict.mine) }
  if (conflict.target_kind === 'need') {
    const row = await lockNeed(ctx.tx, conflict.target_id)
    if (!row) return notFound
    const changed = changedNeed(key, row)
    await applyNeed(ctx, changed, { ...changed.standing, ...chosen })
    return undefined
  }
  const row = await lockEvent(ctx.tx, { id: conflict.target_id, caseId: conflict.case_id })
  if (!row) return notFound
  const changed = changedEvent(key, row)
  return applyEvent(ctx, of, changed, { ...changed.standing, ...chosen })
}
