import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { screeningRoles } from '#capabilities/screening/model/roles.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { findScreening, screeningsOfOfficer, updateScreening } from './store.ts'
import { type ListedScreening, summariesOf } from './summaries.ts'

type Reading = Pick<QueryContext, 'tx' | 'vault'>

/** One screening as codes; undefined when the actor does not reach it. */
export async function readScreeningSummary(ctx: Reading, screeningId: string): Promise<ListedScreening | undefined> {
  const row = await findScreening(ctx.tx, screeningId)
  return row && (await summariesOf(ctx, [row]))[0]
}

/** A case took it up, so it no longer waits for its officer. Nothing else about it changes. */
export async function markHandedOver(ctx: Pick<QueryContext, 'tx' | 'now'>, screeningId: string): Promise<void> {
  await updateScreening(ctx.tx, screeningId, { handed_over_at: ctx.now })
}

/** The officer's unfinished screenings, and those with signs that no case has taken up yet. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  const actor = ctx.actor as PokpongActor | undefined
  if (!actor || !holds(actor, ...screeningRoles)) return []
  const rows = await screeningsOfOfficer(ctx.tx, actor.accountId)
  const waiting = rows.filter(
    (row) => row.finished_at === null || (hasSigns(row.pattern) && row.handed_over_at === null),
  )
  return (await summariesOf(ctx, waiting)).map(toItem)
}

function hasSigns(pattern: string | null): boolean {
  return pattern !== null && pattern !== 'no-signs'
}

function toItem(screening: ListedScreening): WaitingItem {
  const unfinished = screening.finishedAt === null
  return {
    kind: unfinished ? 'screening/unfinished' : 'screening/open-case',
    group: 'screenings',
    person: screening.person,
    params: { answered: screening.answered, asked: screening.asked, outcome: screening.outcome ?? '' },
    due: null,
    since: screening.finishedAt ?? screening.startedAt,
    urgency: screening.outcome === 'signs-found' ? 'next' : 'normal',
    path: unfinished ? `/screening/${screening.code}` : `/screening/${screening.code}/result`,
  }
}

export type { ListedScreening }
