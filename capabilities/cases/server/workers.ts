import { listAccounts, organisationNames } from '#capabilities/identity/server/public.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { type Refusal, refuse } from '#platform/model/problem.ts'
import type { Reading } from './context.ts'

/** Case workers of an organisation, by name. */
export async function workersOf(ctx: Reading, organisationId: string): Promise<{ id: string; name: string }[]> {
  const accounts = await listAccounts(ctx.tx, { organisationId, role: 'case-worker' })
  return accounts.map((account) => ({ id: account.id, name: account.displayName }))
}

/** The organisation must exist, and the worker be one of its case workers. */
export async function checkHolder(
  ctx: Reading,
  chosen: { holderOrganisationId: string; workerId: string | null },
): Promise<Refusal | undefined> {
  const organisations = await organisationNames(ctx.tx, [chosen.holderOrganisationId])
  if (!organisations.has(chosen.holderOrganisationId)) return refuse(casesProblems, 'no-such-organisation')
  if (!chosen.workerId) return undefined
  const workers = await workersOf(ctx, chosen.holderOrganisationId)
  return workers.some((worker) => worker.id === chosen.workerId) ? undefined : refuse(casesProblems, 'no-such-worker')
}
