import type * as z from 'zod'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { listConsents } from '#capabilities/consents/model/api.ts'
import { articleCodes } from '#capabilities/consents/model/articles.ts'
import { cannotStand } from '#capabilities/consents/model/ledger.ts'
import { type Ledger, recorded } from '#capabilities/consents/model/recorded.ts'
import { mayShare } from '#capabilities/consents/model/sharing.ts'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import type { Change, OfflineView } from '#platform/model/offline.ts'
import { offlineCommand, shows } from '#platform/model/offline.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import {
  listReferrals,
  listReferralsOfCase,
  offerReferral,
  readReferral,
  type ReferralDetail,
  type ReferralLine,
} from './api.ts'
import { clocksOf } from './clock.ts'
import { isOver } from './lifecycle.ts'
import { noted } from './offline-answers.ts'
import { showsOn, withWords } from './offline-on-referral.ts'
import { viewAfterAcceptance, viewBeforeAcceptance } from './preview.ts'
import { referralProblems } from './problems.ts'
import type { Referral } from './referral.ts'
import { canReceive, purposeOf } from './service.ts'

type Offer = z.output<typeof offerReferral.input>
type Made = Change<typeof offerReferral>

/** The ledger that the offer rests on, with the consent that comes along in it. */
async function ledgerOf({ personId, consent }: Offer, at: string, view: OfflineView): Promise<Ledger | undefined> {
  const ledger = await view.ask(listConsents, { person: personId })
  return ledger && consent ? recorded(ledger, consent, at, view) : ledger
}

function sharingOf(offer: Offer, { consents }: Ledger, at: string) {
  return mayShare(consents, {
    purpose: purposeOf(offer.service),
    recipientOrganisationId: offer.toOrganisationId,
    parts: offer.parts,
    now: new Date(at),
  })
}

function referralOf(offer: Offer, at: string, { actor }: OfflineView): Referral {
  const { id, code, toOrganisationId, service, urgency } = offer
  return {
    id,
    code,
    toOrganisationId,
    service,
    urgency,
    fromOrganisationId: actor.organisationId,
    sentBy: actor.accountId,
    state: 'offered',
    offeredAt: at,
    ...clocksOf(urgency, new Date(at)),
    askedAt: null,
    answeredAt: null,
    answeredBy: null,
    handedOverAt: null,
    firstFeedbackAt: null,
    secondFeedbackAt: null,
    endedAt: null,
    notedAt: null,
  }
}

/** Whom it is about and what for, as far as the device carries the case. */
async function wordsOf(offer: Offer, view: OfflineView) {
  const file = await view.ask(readCase, { code: offer.caseId })
  const person = file?.people.find(({ personId }) => personId === offer.personId)?.person
  const needs = file?.needs ?? []
  const kinds = offer.needIds.flatMap((id) => needs.find((need) => need.id === id)?.kind ?? [])
  return file && person ? { file, person, needKinds: [...new Set(kinds)] } : undefined
}

async function lineOf({ input, occurredAt }: Made, view: OfflineView): Promise<ReferralLine> {
  const known = await wordsOf(input, view)
  return {
    referral: referralOf(input, occurredAt, view),
    side: 'sender',
    person: known ? { alias: known.person.alias, code: known.person.code, caseId: input.caseId } : null,
    needs: known?.needKinds ?? [],
    consentEnded: false,
  }
}

async function detailOf(
  { input, occurredAt, commandId }: Made,
  view: OfflineView,
): Promise<ReferralDetail | undefined> {
  const known = await wordsOf(input, view)
  const ledger = await ledgerOf(input, occurredAt, view)
  if (!known || !ledger) return undefined
  const sharing = sharingOf(input, ledger, occurredAt)
  if (!sharing.allowed) return undefined
  const { person, needKinds, file } = known
  const { service, urgency, personId, caseId } = input
  const { accountId, displayName } = view.actor
  const detail: ReferralDetail = {
    referral: referralOf(input, occurredAt, view),
    side: 'sender',
    offered: viewBeforeAcceptance(person, { service, urgency, needKinds }),
    opened: { personId, caseId, caseCode: file.summary.code },
    ...viewAfterAcceptance(sharing.parts),
    consent: {
      basis: ledger.consents.find(({ id }) => id === sharing.consentId)!.basis,
      expiresAt: sharing.expiresAt,
      ended: false,
    },
    messages: [],
    decline: null,
    feedback: [],
    people: [{ accountId, displayName }],
  }
  return withWords(detail, { id: commandId, kind: 'note', words: input.note, at: occurredAt }, view)
}

async function withOffer(list: { referrals: ReferralLine[] } | undefined, made: Made, view: OfflineView) {
  if (!list || list.referrals.some(({ referral }) => referral.id === made.input.id)) return list
  const all = [...list.referrals, await lineOf(made, view)]
  return { referrals: all.toSorted((a, b) => b.referral.offeredAt.localeCompare(a.referral.offeredAt)) }
}

/** What the device can know: a consent that was withdrawn on it, or an offer that waits on it already. */
async function whyNot(offer: Offer, view: OfflineView): Promise<Refusal | undefined> {
  if (offer.toOrganisationId === view.actor.organisationId) return refuse(referralProblems, 'same-organisation')
  const organisations = (await view.ask(listOrganisations, {}))?.organisations ?? []
  const receiver = organisations.find(({ id }) => id === offer.toOrganisationId)
  if (receiver && !canReceive(receiver.kind as never)) return refuse(referralProblems, 'not-a-receiver')
  return (await isOffered(offer, view)) ? refuse(referralProblems, 'offered-already') : whyNoBasis(offer, view)
}

async function isOffered({ caseId, personId, toOrganisationId, service }: Offer, view: OfflineView): Promise<boolean> {
  const code = (await view.ask(listConsents, { person: personId }))?.person.code
  const lines = (await view.ask(listReferralsOfCase, { caseId }))?.referrals ?? []
  return lines.some(
    ({ referral, person }) =>
      person?.code === code &&
      referral.toOrganisationId === toOrganisationId &&
      referral.service === service &&
      !isOver(referral.state),
  )
}

async function whyNoBasis(offer: Offer, view: OfflineView): Promise<Refusal | undefined> {
  const now = new Date()
  const before = await view.ask(listConsents, { person: offer.personId })
  if (!before) return undefined
  const { isChild } = before.person
  const stands = offer.consent && cannotStand(offer.consent, before.consents, { isChild, articles: articleCodes, now })
  if (stands) return stands
  const ledger = await ledgerOf(offer, now.toISOString(), view)
  const sharing = ledger && sharingOf(offer, ledger, now.toISOString())
  if (!sharing || (sharing.allowed && sharing.missing.length === 0)) return undefined
  const because = sharing.allowed ? 'not-these-parts' : sharing.because
  return refuse(referralProblems, 'consent-does-not-cover', { because })
}

export const offer = offlineCommand(offerReferral, {
  about: ({ caseId }) => caseId,
  refuses: whyNot,
  output: ({ input: { id, code, urgency }, occurredAt }) => ({
    id,
    code,
    answerDue: clocksOf(urgency, new Date(occurredAt)).answerDue,
  }),
  shows: [
    shows(listReferrals, (list, made, _asked, view) => withOffer(list, made, view)),
    shows(listReferralsOfCase, (list, made, { caseId }, view) =>
      caseId === made.input.caseId ? withOffer(list, made, view) : list,
    ),
    shows(readReferral, (detail, made, { id }, view) =>
      !detail && id === made.input.id ? detailOf(made, view) : detail,
    ),
    shows(listConsents, (ledger, { input: { consent }, occurredAt }, _asked, view) =>
      ledger && consent ? recorded(ledger, consent, occurredAt, view) : ledger,
    ),
    // Sent in the place of another one: that takes note of the first.
    ...showsOn<typeof offerReferral>({
      idOf: ({ insteadOf }) => insteadOf,
      change: (referral, { occurredAt }) => noted(referral, occurredAt),
    }),
  ],
})
