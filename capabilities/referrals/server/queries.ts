import { readRelations } from '#capabilities/access/server/public.ts'
import { needsOf, personsOfCase, readCaseSummaries } from '#capabilities/cases/server/public.ts'
import { readLiveConsents } from '#capabilities/consents/server/public.ts'
import { accountNames } from '#capabilities/identity/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { listReferrals, listReferralsOfCase, prepareReferral, readReferral } from '#capabilities/referrals/model/api.ts'
import { type ReferralAtHand, sideOf } from '#capabilities/referrals/model/policy.ts'
import { viewAfterAcceptance, viewBeforeAcceptance } from '#capabilities/referrals/model/preview.ts'
import { notFound } from '#platform/model/problem.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { loadReferral, type SignedQuery } from './at-hand.ts'
import { asOfNow, footingOf, toLines } from './lines.ts'
import { listReferralRows, referralsOfCase } from './store.ts'
import { declineOf, feedbackOf } from './store-words.ts'
import { readWords } from './words.ts'

/** How long a referral that is over stays in the inbox. */
export const daysListed = 90

export const listReferralsOperation = queryOperation(listReferrals, {
  async answer(ctx) {
    const since = new Date(ctx.now.getTime() - daysListed * 86_400_000)
    return { referrals: await toLines(ctx, await listReferralRows(ctx.tx, since)) }
  },
})

export const listReferralsOfCaseOperation = queryOperation(listReferralsOfCase, {
  async answer(ctx, input) {
    return { referrals: await toLines(ctx, await referralsOfCase(ctx.tx, input.caseId)) }
  },
})

export const readReferralOperation = queryOperation(readReferral, {
  load: loadReferral,
  async answer(ctx, _input, subject) {
    const { referral, about } = subject
    const side = sideOf(ctx.actor, subject)
    const person = (await readPersonSummaries(ctx, [about.personId])).get(about.personId)
    if (!side || !person) return notFound
    const decline = await declineOf(ctx.tx, referral.id)
    const messages = await readWords(ctx, referral.id, about.personId)
    return {
      referral: asOfNow(referral, ctx.now),
      side,
      offered: viewBeforeAcceptance(person, {
        service: referral.service,
        needKinds: about.needKinds,
        urgency: referral.urgency,
      }),
      opened: await openedCase(ctx, subject, side),
      ...viewAfterAcceptance(about.parts),
      consent: { basis: about.basis, ...(await footingOf(ctx, subject)) },
      messages,
      decline,
      feedback: await feedbackOf(ctx.tx, referral.id),
      people: await staff(ctx, [referral.sentBy, referral.answeredBy, ...messages.map(({ authorId }) => authorId)]),
    }
  },
})

/** The receiver may open the file once it has accepted; before that it is not even told its code. */
async function openedCase(ctx: SignedQuery, subject: ReferralAtHand, side: 'sender' | 'receiver') {
  const { referral, about } = subject
  if (side === 'receiver' && !['accepted', 'handed-over', 'feedback-given', 'closed'].includes(referral.state))
    return null
  const found = (await readCaseSummaries(ctx, [about.caseId])).get(about.caseId)
  return found ? { personId: about.personId, caseId: about.caseId, caseCode: found.code } : null
}

async function staff(ctx: SignedQuery, ids: readonly (string | null)[]) {
  const names = await accountNames(ctx.tx, [...new Set(ids.filter((id) => id !== null))])
  return [...names].map(([accountId, { displayName }]) => ({ accountId, displayName }))
}

export const prepareReferralOperation = queryOperation(prepareReferral, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.caseId)
    return relations.length > 0 ? { relations, now: ctx.now } : undefined
  },
  async answer(ctx, input) {
    const found = (await readCaseSummaries(ctx, [input.caseId])).get(input.caseId)
    if (!found) return notFound
    const ids = (await personsOfCase(ctx, input.caseId)).map(({ personId }) => personId)
    const people = await readPersonSummaries(ctx, ids)
    const consents = []
    for (const id of ids) consents.push(...(await readLiveConsents(ctx, id)))
    return {
      case: found,
      persons: ids.flatMap((id) => people.get(id) ?? []),
      needs: await needsOf(ctx, input.caseId),
      consents: consents.map(({ id, personId, basis, purpose, parts, recipients, expiresAt }) => ({
        id,
        personId,
        basis,
        purpose,
        parts,
        recipients,
        expiresAt,
      })),
    }
  },
})
