import { readRelations } from '#capabilities/access/server/public.ts'
import type { LedgerSubject } from '#capabilities/consents/model/policy.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { findPersonByCode, readPersonSummaries } from '#capabilities/persons/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'

export type LedgerOf = LedgerSubject & { person: PersonSummary }

/** Undefined when the person is out of the actor's reach: then there is no ledger either. */
export async function loadLedger(
  ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>,
  { personId }: { personId: string },
): Promise<LedgerOf | undefined> {
  const person = (await readPersonSummaries(ctx, [personId])).get(personId)
  return person && { person, relations: await readRelations(ctx.tx, personId), now: ctx.now }
}

/** By id, or by the code that stands in an address. */
export async function loadLedgerOf(
  ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>,
  { person }: { person: string },
): Promise<LedgerOf | undefined> {
  const personId = person.startsWith('PP-') ? (await findPersonByCode(ctx, person))?.id : person
  return personId === undefined ? undefined : loadLedger(ctx, { personId })
}
