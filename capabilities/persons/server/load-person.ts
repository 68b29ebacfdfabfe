import { readRelations } from '#capabilities/access/server/public.ts'
import type { PersonSubject } from '#capabilities/persons/model/policy.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { selectPersons } from './store.ts'

/** Somebody out of the actor's reach does not exist for them. */
export async function loadPerson(
  ctx: Pick<QueryContext, 'tx' | 'now'>,
  { personId }: { personId: string },
): Promise<PersonSubject | undefined> {
  const [person] = await selectPersons(ctx.tx, [personId])
  if (!person) return undefined
  return { relations: await readRelations(ctx.tx, personId), now: ctx.now }
}
