import { principalOf } from '#capabilities/cases/model/case.ts'
import { mayReviewOpening } from '#capabilities/cases/model/policy.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { Reading } from './context.ts'
import { countConflictsFor } from './store-conflicts.ts'
import { findCases, findPersons, type StoredCase } from './store-cases.ts'
import { findNeeds } from './store-needs.ts'
import { findOpenings } from './store-openings.ts'
import { findDueCases, findUnassigned } from './store-waiting.ts'

const ahead = 4 * 86_400_000
const most = 50

/** What waits for the actor in cases. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  if (!ctx.actor) return []
  const reading = { ...ctx, actor: ctx.actor as PokpongActor }
  const due = await findDueCases(ctx.tx, ctx.actor.accountId, new Date(ctx.now.getTime() + ahead), most)
  const free = holds(reading.actor, 'supervisor') ? await findUnassigned(ctx.tx, ctx.actor.organisationId, most) : []
  const conflicts = await countConflictsFor(ctx.tx, ctx.actor.accountId, most)
  const disputed = await findCases(
    ctx.tx,
    conflicts.map((each) => each.case_id),
  )
  const people = await peopleOf(reading, [...due, ...free, ...disputed])
  const needs = await nextNeeds(reading, due)
  return [
    ...due.map((row) => dueItem(row, people.get(row.id) ?? null, needs.get(row.id))),
    ...free.map((row) => unassignedItem(row, people.get(row.id) ?? null)),
    ...conflicts.flatMap((each) => {
      const row = disputed.find(({ id }) => id === each.case_id)
      return row ? [conflictItem(row, people.get(row.id) ?? null, each)] : []
    }),
    ...(await openingsToReview(reading)),
  ]
}

type Someone = WaitingItem['person']

/** The alias with the person's own code, from which her tile is woven wherever she appears. */
async function peopleOf(ctx: Reading, rows: readonly StoredCase[]): Promise<Map<string, Someone>> {
  const persons = await findPersons(
    ctx.tx,
    rows.map((row) => row.id),
  )
  const first = new Map([...persons].map(([id, list]) => [id, principalOf(list)?.personId]))
  const summaries = await readPersonSummaries(
    ctx,
    [...first.values()].filter((id) => id !== undefined),
  )
  return new Map(
    rows.map((row) => {
      const summary = summaries.get(first.get(row.id) ?? '')
      return [row.id, summary ? { alias: summary.alias, code: summary.code } : null]
    }),
  )
}

async function nextNeeds(ctx: Reading, rows: readonly StoredCase[]): Promise<Map<string, string>> {
  const needs = await findNeeds(
    ctx.tx,
    rows.map((row) => row.id),
  )
  const next = new Map<string, string>()
  for (const need of needs) if (need.state !== 'done' && !next.has(need.case_id)) next.set(need.case_id, need.kind)
  return next
}

function dueItem(row: StoredCase, person: Someone, need: string | undefined): WaitingItem {
  const contactFirst = row.contact_due !== null && (row.need_due === null || row.contact_due <= row.need_due)
  return {
    ...baseOf(row, person),
    kind: contactFirst || !need ? 'cases/contact-due' : 'cases/need-due',
    params: need ? { need } : {},
    due: (contactFirst ? row.contact_due : row.need_due)?.toISOString() ?? null,
  }
}

function unassignedItem(row: StoredCase, person: Someone): WaitingItem {
  return { ...baseOf(row, person), kind: 'cases/unassigned', params: {}, due: row.contact_due?.toISOString() ?? null }
}

/** Two versions wait for somebody to choose: on the home screens of whoever wrote the second and of the case worker. */
function conflictItem(row: StoredCase, person: Someone, { count, since }: { count: number; since: Date }): WaitingItem {
  return {
    ...baseOf(row, person),
    kind: 'cases/conflict',
    params: { caseId: row.id, count },
    due: null,
    since: since.toISOString(),
    urgency: row.urgency === 'danger-now' ? 'danger-now' : 'next',
  }
}

function baseOf(row: StoredCase, person: Someone) {
  return {
    group: 'cases' as const,
    person,
    since: row.opened_at.toISOString(),
    urgency: row.urgency as WaitingItem['urgency'],
    path: `/cases/${row.code}`,
  }
}

/** Whoever opened a file in danger is reviewed within a day, while it is remembered. */
async function openingsToReview(ctx: Reading): Promise<WaitingItem[]> {
  if (!holds(ctx.actor, 'supervisor', 'coordinator')) return []
  const openings = await findOpenings(ctx.tx, most)
  return openings
    .filter((opening) => !opening.reviewed_at)
    .filter(
      (opening) =>
        mayReviewOpening(ctx.actor, {
          accountId: opening.account_id,
          holderOrganisationId: opening.holder_organisation_id,
        }).allowed,
    )
    .map((opening) => ({
      kind: 'cases/danger-opening',
      group: 'cases' as const,
      person: null,
      params: { code: opening.code, danger: opening.reason },
      due: new Date(opening.opened_at.getTime() + 86_400_000).toISOString(),
      since: opening.opened_at.toISOString(),
      urgency: 'next' as const,
      path: '/cases/danger',
    }))
}
