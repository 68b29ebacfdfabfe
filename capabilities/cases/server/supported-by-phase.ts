import { phases } from '#capabilities/cases/model/case.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { phaseColumns } from './store-cases.ts'
import { findOwnCases } from './store-waiting.ts'

/**
 * How many people's cases the actor accompanies as case worker, and how many of them stand in each phase now (one can
 * stand in two, since justice runs alongside). Null phases for whoever accompanies nobody.
 */
export async function supportedByPhase(
  ctx: QueryContext,
): Promise<{ phases: Record<string, number> | null; supported: number }> {
  const rows = ctx.actor ? await findOwnCases(ctx.tx, ctx.actor.accountId) : []
  if (rows.length === 0) return { phases: null, supported: 0 }
  const counts = phases.map((phase) => [phase, rows.filter((row) => row[phaseColumns[phase]] === 'now').length])
  return { phases: Object.fromEntries(counts) as Record<string, number>, supported: rows.length }
}
