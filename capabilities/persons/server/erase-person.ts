import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { erasedFrom } from '#capabilities/persons/model/erasure.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { deleteTokens, destroyKey, insertErasure } from './store.ts'

/**
 * Destroys the person's data key and the tokens that find them, and writes the ledger that every restore replays.
 * The codes stay for statistics. Until the last backup of keys has expired nobody may say "erased".
 */
export async function erasePerson(
  ctx: CommandContext & { actor: PokpongActor },
  { personId, id, reason }: { personId: string; id: string; reason: string },
): Promise<{ erasedFrom: string } | Refusal> {
  ctx.audit({ record: { id: personId, kind: 'person' }, purpose: reason })
  await insertErasure(ctx.tx, { subject_id: personId, id, reason, requested_at: ctx.now })
  await deleteTokens(ctx.tx, personId)
  if (!(await destroyKey(ctx.tx, personId))) return refuse(personsProblems, 'already-erased')
  return { erasedFrom: erasedFrom(ctx.now).toISOString() }
}
