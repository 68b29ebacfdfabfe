import { grantRelation, readLiveRelations } from '#capabilities/access/server/public.ts'
import { articleCodes } from '#capabilities/consents/model/articles.ts'
import type { Consent, NewConsent } from '#capabilities/consents/model/consent.ts'
import { cannotStand } from '#capabilities/consents/model/ledger.ts'
import { expiryOf } from '#capabilities/consents/model/rules.ts'
import { granteesOf } from '#capabilities/access/model/part.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { notFound, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { readConsents, toConsent } from './read-consents.ts'
import { insertConsent } from './store.ts'
import type { NewConsentRow } from './store-tables.ts'

type Ctx = CommandContext & { actor: PokpongActor }

/**
 * Adds to the person's ledger, in the caller's transaction. Refuses what may not count as consent (a suspected or
 * unverified guardian, a basis without its reason, a term that is too long); return the refusal as your own.
 */
export async function recordConsent(ctx: Ctx, consent: NewConsent): Promise<Consent | Refusal> {
  const person = (await readPersonSummaries(ctx, [consent.personId])).get(consent.personId)
  const key = await ctx.vault.open(consent.personId)
  if (!person || !key) return notFound
  const circumstances = { isChild: person.isChild, articles: articleCodes, now: ctx.now }
  const refusal = cannotStand(consent, await ledgerFor(ctx, consent), circumstances)
  if (refusal) return refusal
  const row = toRow(ctx, key, consent)
  await insertConsent(ctx.tx, row)
  if (consent.basis === 'vital-interest') await tellSupervisors(ctx, consent)
  return toConsent({ ...row, withdrawn_at: null, outcome: null }, key)
}

/** Only a refusal and a renewal look at what stood before. */
async function ledgerFor(ctx: Ctx, { refused, renews, personId }: NewConsent): Promise<Consent[]> {
  return refused || renews !== null ? readConsents(ctx, personId) : []
}

/** Danger to life is reviewed: the supervisors of whoever decided it can see that it was, and about whom by alias. */
async function tellSupervisors(ctx: Ctx, consent: NewConsent): Promise<void> {
  const { accountId, organisationId } = ctx.actor
  const own = granteesOf(ctx.actor)
  const live = await readLiveRelations(ctx.tx, consent.personId, ctx.now)
  const grants = live.some(
    ({ granteeId, relation }) =>
      own.includes(granteeId) && ['author', 'holder', 'assigned', 'identification'].includes(relation),
  )
  if (!grants) return
  await grantRelation(ctx.tx, {
    recordId: consent.personId,
    recordKind: 'person',
    granteeId: organisationId,
    relation: 'oversight',
    parts: ['offer', 'consents'],
    grantedBy: accountId,
    sourceId: consent.id,
  })
}

function toRow(ctx: Ctx, key: SubjectKey, consent: NewConsent): NewConsentRow {
  const { informed } = consent
  return {
    id: consent.id,
    person_id: consent.personId,
    basis: consent.basis,
    // Stored as it is: only the code of an article that was checked against the law (rules.ts), never words.
    article: consent.basis === 'legal-duty' ? consent.article : null,
    purpose: consent.purpose,
    parts: [...new Set(consent.parts)],
    recipients: [...new Set(consent.recipients)],
    refused: consent.refused,
    language: informed.language,
    interpreter: informed.interpreter,
    manner: informed.manner,
    guardian: informed.guardian,
    decided_by: informed.decidedBy,
    wording: informed.wording,
    child_view: key.seal('consents.child-view', informed.childView),
    justification: key.seal('consents.justification', consent.justification),
    renews: consent.renews,
    given_at: ctx.now,
    expires_at: expiryOf(consent, ctx.now),
    recorded_by: ctx.actor.accountId,
    recorded_for: ctx.actor.organisationId,
    without_proof: consent.withoutProof,
  }
}
