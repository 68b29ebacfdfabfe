import { isLive } from '#capabilities/access/model/relation.ts'
import { grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import { needsOf, personsOfCase } from '#capabilities/cases/server/public.ts'
import { mayShare, type Sharing } from '#capabilities/consents/model/sharing.ts'
import { readConsents, recordConsent } from '#capabilities/consents/server/public.ts'
import { listOrganisations } from '#capabilities/identity/server/public.ts'
import { offerReferral } from '#capabilities/referrals/model/api.ts'
import { clocksOf } from '#capabilities/referrals/model/clock.ts'
import { isOver, stateAt } from '#capabilities/referrals/model/lifecycle.ts'
import { shareableParts } from '#capabilities/referrals/model/preview.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import { canReceive, purposeOf } from '#capabilities/referrals/model/service.ts'
import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { SignedCommand } from './at-hand.ts'
import { insertReferral, openReferralsTo } from './store.ts'
import { noteTaken } from './take-note.ts'
import { tellCase } from './timeline.ts'
import { writeWords } from './words.ts'

type Offer = z.output<(typeof offerReferral)['input']>
type Granted = Extract<Sharing, { allowed: true }>

/**
 * Offers a person to an organisation: the offer is open to it at once and closes when it lapses; what the consent
 * names is prepared and opens with the acceptance. Both end together with the consent.
 */
export const offerReferralOperation = commandOperation(offerReferral, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.personId)
    return relations.some((relation) => isLive(relation, ctx.now)) ? { relations, now: ctx.now } : undefined
  },
  async execute(ctx, input) {
    const provinces = await checkReceiver(ctx, input)
    if (provinces instanceof Refusal) return provinces
    const needKinds = await checkWhom(ctx, input)
    if (needKinds instanceof Refusal) return needKinds
    const sharing = await findBasis(ctx, input)
    if (sharing instanceof Refusal) return sharing
    const clocks = clocksOf(input.urgency, ctx.now)
    await store(ctx, input, { provinces, needKinds, sharing, clocks })
    await open(ctx, input, sharing, clocks.expiresAt)
    const words = {
      id: uuidv7(),
      referralId: input.id,
      personId: input.personId,
      kind: 'note',
      part: 'needs',
      text: input.note,
    } as const
    const refusal =
      (await writeWords(ctx, words)) ?? (input.insteadOf ? await noteTaken(ctx, input.insteadOf) : undefined)
    if (refusal) return refusal
    await tellCase(ctx, { caseId: input.caseId }, input, 'offered', { urgency: input.urgency })
    ctx.audit({
      record: { id: input.personId, kind: 'person' },
      purpose: sharing.basis,
      note: `referral ${input.service}`,
    })
    return { id: input.id, code: input.code, answerDue: clocks.answerDue }
  },
})

/** @returns the provinces whose coordinators watch this referral; none stands for the nation */
async function checkReceiver(ctx: SignedCommand, input: Offer): Promise<string[] | Refusal> {
  if (input.toOrganisationId === ctx.actor.organisationId) return refuse(referralProblems, 'same-organisation')
  const organisations = await listOrganisations(ctx.tx)
  const receiver = organisations.find(({ id }) => id === input.toOrganisationId)
  if (!receiver || !canReceive(receiver.kind)) return refuse(referralProblems, 'not-a-receiver')
  const sender = organisations.find(({ id }) => id === ctx.actor.organisationId)
  return [...new Set([...(sender?.provinces ?? []), ...receiver.provinces])]
}

async function checkWhom(ctx: SignedCommand, input: Offer): Promise<NeedKind[] | Refusal> {
  const persons = await personsOfCase(ctx, input.caseId)
  if (!persons.some(({ personId }) => personId === input.personId))
    return refuse(referralProblems, 'person-not-in-case')
  const needs = (await needsOf(ctx, input.caseId)).filter(
    ({ personId }) => personId === null || personId === input.personId,
  )
  const chosen = input.needIds.map((id) => needs.find((need) => need.id === id)?.kind)
  if (chosen.includes(undefined)) return refuse(referralProblems, 'need-not-in-case')
  const open = await openReferralsTo(ctx.tx, input.personId, input.toOrganisationId)
  const running = open.filter(({ referral }) => !isOver(stateAt(referral, ctx.now)))
  if (running.some(({ referral }) => referral.service === input.service))
    return refuse(referralProblems, 'offered-already')
  return [...new Set(chosen as NeedKind[])]
}

/** One consent, or another basis such as danger to life, must cover every part that is to open. */
async function findBasis(ctx: SignedCommand, input: Offer): Promise<(Granted & { basis: string }) | Refusal> {
  if (input.consent) {
    if (input.consent.personId !== input.personId) return notFound
    const recorded = await recordConsent(ctx, input.consent)
    if (recorded instanceof Refusal) return recorded
  }
  const consents = await readConsents(ctx, input.personId)
  const sharing = mayShare(consents, {
    purpose: purposeOf(input.service),
    recipientOrganisationId: input.toOrganisationId,
    parts: input.parts,
    now: ctx.now,
  })
  if (!sharing.allowed) return refuse(referralProblems, 'consent-does-not-cover', { because: sharing.because })
  const beyond = sharing.missing.length > 0 || input.parts.some((part) => !shareableParts.includes(part))
  if (beyond) return refuse(referralProblems, 'consent-does-not-cover', { because: 'not-these-parts' })
  return { ...sharing, basis: consents.find(({ id }) => id === sharing.consentId)!.basis }
}

interface Findings {
  provinces: string[]
  needKinds: NeedKind[]
  sharing: Granted & { basis: string }
  clocks: { answerDue: string; expiresAt: string }
}

async function store(
  ctx: SignedCommand,
  input: Offer,
  { provinces, needKinds, sharing, clocks }: Findings,
): Promise<void> {
  const sides = { from_organisation_id: ctx.actor.organisationId, to_organisation_id: input.toOrganisationId }
  await insertReferral(
    ctx.tx,
    {
      id: input.id,
      code: input.code,
      ...sides,
      sent_by: ctx.actor.accountId,
      service: input.service,
      urgency: input.urgency,
      provinces,
      offered_at: ctx.now,
      answer_due: new Date(clocks.answerDue),
      expires_at: new Date(clocks.expiresAt),
    },
    {
      id: input.id,
      case_id: input.caseId,
      person_id: input.personId,
      ...sides,
      consent_id: sharing.consentId,
      basis: sharing.basis,
      consent_expires_at: new Date(sharing.expiresAt),
      parts: sharing.parts,
      need_ids: input.needIds,
      need_kinds: needKinds,
      instead_of: input.insteadOf,
    },
  )
}

async function open(ctx: SignedCommand, input: Offer, sharing: Granted, offerEnds: string): Promise<void> {
  const consentEnds = new Date(sharing.expiresAt)
  const lapses = new Date(Math.min(consentEnds.getTime(), Date.parse(offerEnds)))
  const records = [
    { recordId: input.personId, recordKind: 'person' },
    { recordId: input.caseId, recordKind: 'case' },
  ] as const
  const shared = {
    granteeId: input.toOrganisationId,
    relation: 'referral',
    grantedBy: ctx.actor.accountId,
    sourceId: input.id,
    consentId: sharing.consentId,
  } as const
  await grantRelation(
    ctx.tx,
    ...records.map((record) => ({ ...record, ...shared, parts: ['offer'] as const, expiresAt: lapses })),
    ...records.map((record) => ({
      ...record,
      ...shared,
      parts: ['offer', ...sharing.parts] as const,
      pending: true,
      expiresAt: consentEnds,
    })),
  )
}
