import { consentsProblems } from '#capabilities/consents/model/problems.ts'
import type { Consent } from '#capabilities/consents/model/consent.ts'
import type { LedgerSubject } from '#capabilities/consents/model/policy.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { loadLedger } from './load-ledger.ts'
import { readConsents } from './read-consents.ts'
import { insertReview } from './store.ts'

type Ctx = CommandContext & { actor: PokpongActor }
type Subject = LedgerSubject & { consent: Consent }

export async function loadOverride(
  ctx: Ctx,
  { personId, consentId }: { personId: string; consentId: string },
): Promise<Subject | undefined> {
  const ledger = await loadLedger(ctx, { personId })
  const consent = ledger && (await readConsents(ctx, personId)).find(({ id }) => id === consentId)
  return consent && { ...ledger, consent }
}

/** Not upheld ends at once what the override had opened. */
export async function reviewOverride(
  ctx: Ctx,
  input: { personId: string; consentId: string; id: string; outcome: 'upheld' | 'not-upheld'; reason: string },
  { consent }: Subject,
): Promise<Record<string, never> | Refusal> {
  if (consent.basis !== 'vital-interest' || consent.review !== null)
    return refuse(consentsProblems, 'nothing-to-review')
  const key = await ctx.vault.open(input.personId)
  if (!key) return notFound
  ctx.audit({ record: { id: input.personId, kind: 'person' }, note: input.outcome })
  await insertReview(ctx.tx, {
    id: input.id,
    consent_id: consent.id,
    person_id: input.personId,
    outcome: input.outcome,
    reason: key.seal('consents.review', input.reason),
    reviewed_by: ctx.actor.accountId,
    reviewed_at: ctx.now,
  })
  return {}
}
