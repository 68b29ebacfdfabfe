import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { Ending } from '#capabilities/screening/model/evaluate.ts'
import { transition } from '#capabilities/screening/model/lifecycle.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import type { Result } from '#capabilities/screening/model/result.ts'
import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { openContent, sealContent } from './content.ts'
import type { ScreeningCommand } from './context.ts'
import { findProtocol } from './protocols.ts'
import { type ScreeningStored, updateScreening } from './store.ts'
import { weigh } from './weigh.ts'

const steps = { completed: 'complete', stopped: 'stop', postponed: 'postpone' } as const

/** Ends a screening and weighs what was said so far: stopping hides no sign that was already told. */
export async function finish(
  ctx: ScreeningCommand,
  row: ScreeningStored,
  ending: Ending,
  because: string | null,
): Promise<Result | Refusal> {
  const state = transition(row.state, steps[ending])
  if (state instanceof Refusal) return state
  const protocol = findProtocol(row.protocol_id, row.protocol_version)
  if (!protocol) return refuse(screeningProblems, 'protocol-unknown')
  const person = row.person_id ? (await readPersonSummaries(ctx, [row.person_id])).get(row.person_id) : undefined
  const key = row.person_id ? await ctx.vault.open(row.person_id) : undefined
  const content = openContent(key, row.content)
  if (!person || !key || !content) return notFound
  const { result, codes } = weigh({ protocol, answers: content.answers, person, ending })
  await updateScreening(ctx.tx, row.id, {
    ...codes,
    finished_at: ctx.occurredAt,
    ended_because: because,
    content: sealContent(key, { ...content, result }),
  })
  ctx.audit({ record: { id: row.id, kind: 'screening' }, note: because ?? ending })
  return result
}
