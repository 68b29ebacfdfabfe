import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { reviewWithin } from './review-clock.ts'
import { selectEnding, selectOverridesWithoutPerson, selectUnreviewed } from './store.ts'
import type { ConsentRow } from './store-tables.ts'

const day = 86_400_000
const most = 50

/** Consents ending within seven days, and overrides for danger to life that wait for review. */
export async function waitingFor(ctx: QueryContext & { actor: PokpongActor }): Promise<WaitingItem[]> {
  const ending = await selectEnding(ctx.tx, { now: ctx.now, before: new Date(ctx.now.getTime() + 7 * day), most })
  const overrides = holds(ctx.actor, 'supervisor')
    ? await selectUnreviewed(ctx.tx, { now: ctx.now, accountId: ctx.actor.accountId, most })
    : []
  const people = await readPersonSummaries(
    ctx,
    [...ending, ...overrides].map((row) => row.person_id),
  )
  const of = (row: ConsentRow) => people.get(row.person_id)
  return [
    ...ending.flatMap((row) => endingItem(row, of(row), ctx.now)),
    ...overrides.flatMap((row) => overrideItem(row, of(row))),
    ...(await forCoordinator(ctx)),
  ]
}

function endingItem(row: ConsentRow, person: PersonSummary | undefined, now: Date): WaitingItem[] {
  if (!person) return []
  const days = Math.max(1, Math.ceil((row.expires_at.getTime() - now.getTime()) / day))
  return [
    {
      kind: 'consents/ending',
      group: 'consents',
      person: { alias: person.alias, code: person.code },
      params: { purpose: row.purpose, days },
      due: row.expires_at.toISOString(),
      since: row.given_at.toISOString(),
      urgency: days <= 2 ? 'next' : 'normal',
      path: `/consents/${person.code}`,
    },
  ]
}

function overrideItem(row: ConsentRow, person: PersonSummary | undefined): WaitingItem[] {
  if (!person) return []
  return [
    {
      kind: 'consents/review-override',
      group: 'consents',
      person: { alias: person.alias, code: person.code },
      params: { purpose: row.purpose },
      due: new Date(row.given_at.getTime() + reviewWithin).toISOString(),
      since: row.given_at.toISOString(),
      urgency: 'next',
      path: `/consents/${person.code}`,
    },
  ]
}

/** A coordinator reaches nobody's file: one line that says how many wait too long, and a list by organisation. */
async function forCoordinator(ctx: QueryContext & { actor: PokpongActor }): Promise<WaitingItem[]> {
  if (!holds(ctx.actor, 'coordinator')) return []
  const late = await selectOverridesWithoutPerson(ctx.tx, new Date(ctx.now.getTime() - reviewWithin))
  const [oldest] = late
  if (!oldest) return []
  return [
    {
      kind: 'consents/overrides-unreviewed',
      group: 'consents',
      person: null,
      params: { count: late.length },
      due: new Date(oldest.given_at.getTime() + reviewWithin).toISOString(),
      since: oldest.given_at.toISOString(),
      urgency: 'next',
      path: '/consents/overrides',
    },
  ]
}
