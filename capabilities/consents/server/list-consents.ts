import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { articles } from '#capabilities/consents/model/articles.ts'
import type { ConsentLine } from '#capabilities/consents/model/api.ts'
import type { Consent } from '#capabilities/consents/model/consent.ts'
import { type LedgerSubject, mayReviewOverride } from '#capabilities/consents/model/policy.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readProofs } from '#capabilities/documents/server/public.ts'
import { accountNames, listOrganisations, organisationNames } from '#capabilities/identity/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { LedgerOf } from './load-ledger.ts'
import { readLedger } from './read-consents.ts'

type Ctx = QueryContext & { actor: PokpongActor }

export async function listConsents(ctx: Ctx, _input: unknown, subject: LedgerSubject) {
  const { person, relations } = subject as LedgerOf
  const { consents, withoutProof } = await readLedger(ctx, person.id)
  const proofs = await readProofs(ctx, person.id)
  const organisations = await organisationNames(ctx.tx, [...new Set(consents.flatMap((consent) => consent.recipients))])
  const colleagues = await accountNames(ctx.tx, [...new Set(consents.map((consent) => consent.recordedBy))])
  return {
    person,
    consents: consents.map((consent): ConsentLine => ({
      ...consent,
      recipientNames: consent.recipients.flatMap((id) => {
        const organisation = organisations.get(id)
        return organisation ? [{ id, name: organisation.name }] : []
      }),
      recordedByName: colleagues.get(consent.recordedBy)?.displayName ?? '',
      renewedBy: consents.find((later) => later.renews === consent.id)?.id ?? null,
      opensFor: opensFor(consent, relations, ctx.now),
      mayReview: waitsForReview(consent) && mayReviewOverride(ctx.actor, { ...subject, consent }).allowed,
      proofs: [...(proofs.get(consent.id) ?? [])],
      withoutProof: withoutProof.get(consent.id) ?? null,
    })),
  }
}

function opensFor(consent: Consent, relations: readonly Relation[], now: Date): number {
  const resting = relations.filter((relation) => relation.consentId === consent.id && isLive(relation, now))
  return new Set(resting.map((relation) => relation.granteeId)).size
}

function waitsForReview({ basis, review }: Consent): boolean {
  return basis === 'vital-interest' && review === null
}

export async function prepareConsent(ctx: Ctx, _input: unknown, subject: LedgerSubject) {
  const organisations = await listOrganisations(ctx.tx)
  return {
    person: (subject as LedgerOf).person,
    organisations: organisations.map(({ id, name, kind }) => ({ id, name, kind })),
    articles,
  }
}
