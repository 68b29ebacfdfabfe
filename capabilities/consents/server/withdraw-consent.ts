import { uuidv7 } from 'uuidv7'
import { isLive } from '#capabilities/access/model/relation.ts'
import type { LedgerSubject } from '#capabilities/consents/model/policy.ts'
import { consentsProblems } from '#capabilities/consents/model/problems.ts'
import { chainOf } from '#capabilities/consents/model/rules.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { readConsents } from './read-consents.ts'
import { insertWithdrawals } from './store.ts'

interface Withdrawal {
  consentId: string
  personId: string
  toldBy: string
  toldHow: string
  words: string | null
}

/**
 * Ends a consent together with what it renewed and what renewed it. The database closes in the same statement every
 * relation that rests on them, whoever holds it.
 */
export async function withdrawConsent(
  ctx: CommandContext & { actor: PokpongActor },
  { consentId, personId, toldBy, toldHow, words }: Withdrawal,
  { relations }: LedgerSubject,
): Promise<{ closed: number } | Refusal> {
  const chain = chainOf(await readConsents(ctx, personId), consentId)
  const key = await ctx.vault.open(personId)
  if (chain.length === 0 || !key) return notFound
  const standing = chain.filter((consent) => consent.withdrawnAt === null)
  if (!standing.some((consent) => consent.id === consentId)) return refuse(consentsProblems, 'already-withdrawn')
  ctx.audit({ record: { id: personId, kind: 'person' }, note: toldHow })
  const ended = new Set(chain.map((consent) => consent.id))
  const closed = relations.filter((relation) => ended.has(relation.consentId ?? '') && isLive(relation, ctx.now)).length
  await insertWithdrawals(
    ctx.tx,
    standing.map((consent) => ({
      id: uuidv7(),
      consent_id: consent.id,
      person_id: personId,
      told_by: toldBy,
      told_how: toldHow,
      words: key.seal('consents.words', words),
      withdrawn_at: ctx.now,
      recorded_by: ctx.actor.accountId,
    })),
  )
  return { closed }
}
