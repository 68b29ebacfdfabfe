import { relationsOf } from '#capabilities/access/server/public.ts'
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
  return (await loadLedgers(ctx, [personId])).get(personId)
}

/** Many by id; who is out of reach is missing. */
export async function loadLedgers(
  ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>,
  personIds: readonly string[],
): Promise<Map<string, LedgerOf>> {
  const people = await readPersonSummaries(ctx, personIds)
  const relations = await relationsOf(ctx, [...people.keys()])
  return new Map([...people].map(([id, person]) => [id, { person, relations: relations.get(id) ?? [], now: ctx.now }]))
}

/** By id, or by the code that stands in an address. */
export async function loadLedgerOf(
  ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>,
  { person }: { person: string },
): Promise<LedgerOf | undefined> {
  const personId = person.startsWith('PP-') ? (await findPersonByCode(ctx, person))?.id : person
  return personId === undefined ? undefined : loadLedger(ctx, { personId })
}
