import { readRelations } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { ReferralAtHand } from '#capabilities/referrals/model/policy.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'
import { findReferral } from './store.ts'

export type SignedQuery = QueryContext & { actor: PokpongActor }
export type SignedCommand = CommandContext & { actor: PokpongActor }

/** A referral with all that its policies look at; undefined for whoever may not know of it. */
export async function loadReferral(ctx: QueryContext, input: { id: string }): Promise<ReferralAtHand | undefined> {
  const stored = await findReferral(ctx.tx, input.id)
  if (!stored) return undefined
  return { ...stored, relations: await readRelations(ctx.tx, stored.about.personId), now: ctx.now }
}
