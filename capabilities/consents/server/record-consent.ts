import type { Consent, NewConsent } from '#capabilities/consents/model/consent.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'

/**
 * Adds to the person's ledger, in the caller's transaction. Refuses what may not count as consent (a suspected or
 * unverified guardian, a basis without its reason, a term that is too long); return the refusal as your own.
 */
export async function recordConsent(
  ctx: CommandContext & { actor: PokpongActor },
  consent: NewConsent,
): Promise<Consent | Refusal> {
  throw new Error('not built yet')
}
