import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { articles } from '#capabilities/consents/model/articles.ts'
import type { ConsentLine } from '#capabilities/consents/model/api.ts'
import type { Consent } from '#capabilities/consents/model/consent.ts'
import { type LedgerSubject, mayReadConsents, mayReviewOverride } from '#capabilities/consents/model/policy.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readProofs } from '#capabilities/documents/server/public.ts'
import { accountNames, listOrganisations, organisationNames } from '#capabilities/identity/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { type LedgerOf, loadLedgerOf, loadLedgers } from './load-ledger.ts'
import { readLedgers } from './read-consents.ts'

export type Ctx = QueryContext & { actor: PokpongActor }

export async function listConsents(ctx: Ctx, _input: unknown, subject: LedgerSubject) {
  return (await ledgersOf(ctx, [subject as LedgerOf]))[0]!
}

/** Many ledgers in as many statements as one takes; undefined for what the actor may not read. */
export async function listManyConsents(ctx: Ctx, questions: readonly { person: string }[]) {
  const found = await loadLedgers(
    ctx,
    questions.map(({ person }) => person).filter((person) => !person.startsWith('PP-')),
  )
  const all: (LedgerOf | undefined)[] = []
  // Devices ask by id; a code is looked for by itself.
  for (const question of questions) all.push(found.get(question.person) ?? (await loadLedgerOf(ctx, question)))
  const readable = all.filter((each) => each !== undefined && mayReadConsents(ctx.actor, each).allowed) as LedgerOf[]
  const ledgers = new Map((await ledgersOf(ctx, readable)).map((ledger) => [ledger.person.id, ledger]))
  return all.map((each) => each && ledgers.get(each.person.id))
}

async function ledgersOf(ctx: Ctx, found: readonly LedgerOf[]) {
  const ids = found.map(({ person }) => person.id)
  const { consents, withoutProof } = await readLedgers(ctx, ids)
  const proofs = await readProofs(ctx, ids)
  const organisations = await organisationNames(ctx.tx, [...new Set(consents.flatMap((consent) => consent.recipients))])
  const colleagues = await accountNames(ctx.tx, [...new Set(consents.map((consent) => consent.recordedBy))])
  const byPerson = Map.groupBy(consents, (consent) => consent.personId)
  return found.map((subject) => {
    const theirs = byPerson.get(subject.person.id) ?? []
    const line = (consent: Consent): ConsentLine => ({
      ...consent,
      recipientNames: consent.recipients.flatMap((id) => {
        const organisation = organisations.get(id)
        return organisation ? [{ id, name: organisation.name }] : []
      }),
      recordedByName: colleagues.get(consent.recordedBy)?.displayName ?? '',
      renewedBy: theirs.find((later) => later.renews === consent.id)?.id ?? null,
      opensFor: opensFor(consent, subject.relations, ctx.now),
      mayReview: waitsForReview(consent) && mayReviewOverride(ctx.actor, { ...subject, consent }).allowed,
      proofs: [...(proofs.get(consent.id) ?? [])],
      withoutProof: withoutProof.get(consent.id) ?? null,
    })
    return { person: subject.person, consents: theirs.map(line) }
  })
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
