import { mayReadPart } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import type { NewScreeningSubject, ScreeningSubject } from '#capabilities/screening/model/policy.ts'
import type { ScreeningCommand, ScreeningQuery } from './context.ts'
import { findScreening, type ScreeningStored } from './store.ts'

/** What a policy looks at, with the row for what follows. */
export interface LoadedScreening extends ScreeningSubject {
  row: ScreeningStored
}

/** For its officer, and locked: two answers on their way at once must not overwrite each other. */
export async function loadToChange(ctx: ScreeningCommand, input: { id: string }): Promise<LoadedScreening | undefined> {
  const row = await findScreening(ctx.tx, input.id, true)
  return row && { row, officerId: row.officer_id, organisationId: row.organisation_id, reads: false }
}

/** For whoever stands in a relation that opens the part `screening`. */
export async function loadToRead(ctx: ScreeningQuery, idOrCode: string): Promise<LoadedScreening | undefined> {
  const row = await findScreening(ctx.tx, idOrCode)
  if (!row) return undefined
  const reads = await readsPart(ctx, row.record_id)
  return { row, officerId: row.officer_id, organisationId: row.organisation_id, reads }
}

export async function readsPart(ctx: ScreeningQuery, recordId: string): Promise<boolean> {
  const relations = await readRelations(ctx.tx, recordId)
  return mayReadPart(ctx.actor, relations, 'screening', ctx.now).allowed
}

/** Whom a new screening is about. A person out of reach does not exist for this officer. */
export async function loadAbout(
  ctx: ScreeningCommand,
  input: { personId?: string | undefined; newPerson?: unknown },
): Promise<NewScreeningSubject | undefined> {
  if (input.newPerson !== undefined) return { about: 'new-person' }
  if (input.personId === undefined) return { about: 'nobody' }
  return (await readsPart(ctx, input.personId)) ? { about: 'known-person', reads: true } : undefined
}

/** The row that `loadToChange` or `loadToRead` put beside what the policy looked at. */
export function rowOf(subject: ScreeningSubject): ScreeningStored {
  return (subject as LoadedScreening).row
}
