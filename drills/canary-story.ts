import { uuidv7 } from 'uuidv7'
import * as assistance from '#capabilities/assistance/model/api.ts'
import * as file from '#capabilities/cases/model/api-file.ts'
import * as needs from '#capabilities/cases/model/api-needs.ts'
import * as charge from '#capabilities/cases/model/api-responsibility.ts'
import { joinCase, openCase } from '#capabilities/cases/model/api.ts'
import * as consents from '#capabilities/consents/model/api.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import { reviseDecision } from '#capabilities/identification/model/api.ts'
import * as documents from '#capabilities/documents/model/api.ts'
import * as drafts from '#capabilities/drafts/model/api.ts'
import { setDevicePolicy } from '#capabilities/devices/model/api-administration.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { carryIdentity, readCarriedIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import * as referrals from '#capabilities/referrals/model/api.ts'
import { startScreening } from '#capabilities/screening/model/api.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { aCase, aProtectionConsent } from '#test/world/a-case.ts'
import { anOffer } from '#test/world/a-referral.ts'
import { aNewDevice } from '#test/world/a-new-device.ts'
import { aDocument, attach } from '#test/world/a-document.ts'
import type { CanaryClient } from './canary-client.ts'
import { aDecision, aScreening, somebody, tellFile, type ToldFile } from './told-file.ts'
import { tellOffer, tellStay } from './told-referral.ts'

const centre = { organisationId: organisations.centre.id, manager: 'shelterManager', nurse: 'nurse' } as const

/** A survivor from the checkpoint to the shelter and out of it, with canaries in every field that takes words. */
export async function tellCanaries(client: CanaryClient): Promise<void> {
  const told = await tellFile(client, { receiverId: organisations.centre.id })
  await tellDraft(client, told)
  await tellReferralsThatFail(client, told)
  const referralId = await tellOffer(client, told, centre)
  const { stayId } = await tellStay(client, told, referralId, centre)
  const feedback = { arrived: 'yes', safe: 'yes', help: 'started' } as const
  await client.do('shelterManager', referrals.giveFeedback, {
    id: referralId,
    feedbackId: uuidv7(),
    round: 'first',
    answers: feedback,
    words: client.say('feedback'),
  })
  await client.do('shelterManager', assistance.leave, {
    id: stayId,
    leftOn: client.day(0),
    reason: 'own-wish',
    words: client.say('leaving'),
  })
  await tellPerson(client, told)
  await tellDocuments(client, told)
  await tellDanger(client, told)
  await tellOthers(client, told)
  await tellMoreOfCase(client, told)
  await tellDecisions(client, told)
  await tellReading(client, told)
  await tellEnd(client, told)
}

/** Half a form, which somebody was interrupted in and never sent. */
async function tellDraft(client: CanaryClient, { caseId, personId }: ToldFile): Promise<void> {
  const draft = { form: 'cases/add-note', about: caseId }
  const content = JSON.stringify({ words: client.say('an unfinished note') })
  const accountId = accounts.caseWorker.id
  await client.do('caseWorker', drafts.keepDraft, { ...draft, accountId, version: 1, personIds: [personId], content })
  await client.do('caseWorker', drafts.readDraft, draft)
}

/** What is written about a person alone, and what is asked of the record. */
async function tellPerson(client: CanaryClient, { personId, legalName }: ToldFile): Promise<void> {
  const { person } = somebody(client)
  await client.do('officer', persons.createPerson, person)
  await client.do('officer', persons.findPeople, { text: legalName })
  await client.do('officer', startScreening, aScreening({ newPerson: somebody(client).person }))
  const correction = {
    alias: client.say('alias'),
    gender: client.say('gender'),
    orientation: client.say('orientation'),
  }
  await client.do('caseWorker', persons.correctPerson, { personId, correction })
  const name = { text: client.say('another name'), script: 'latin', kind: 'also-known-as' } as const
  await client.do('caseWorker', persons.addName, { personId, id: uuidv7(), name })
  const contact = { kind: 'phone', text: client.say('another phone') } as const
  await client.do('caseWorker', persons.addContact, { personId, id: uuidv7(), contact })
  await client.do('caseWorker', persons.verifyAge, {
    personId,
    id: uuidv7(),
    age: { basis: 'known', birth: '2001-03' },
    basis: 'own-account',
    note: client.say('how old'),
  })
  const reason = client.say('why revealed')
  await client.do('caseWorker', persons.revealIdentity, { personId, purpose: 'other', reason })
  await carryName(client, personId)
  const told = { personId, id: uuidv7(), purpose: 'other', reason: client.say('why revealed in the field') } as const
  await client.do('caseWorker', tellReveal, told)
}

/** On a phone of the case worker, whose organisation permits it. */
async function carryName(client: CanaryClient, personId: string): Promise<void> {
  const organisationId = organisations.welfare.id
  const rule = { organisationId, leaseDays: 14, caseLimit: 50, namesCarried: true }
  await client.do('administrator', setDevicePolicy, rule)
  await client.do('caseWorker', registerDevice, aNewDevice())
  await client.do('caseWorker', carryIdentity, { personId, id: uuidv7(), days: 14 })
  await client.do('caseWorker', readCarriedIdentity, { personId })
}

/** The photo of a paper with a comment in it, opened for a reason in words. */
async function tellDocuments(client: CanaryClient, { personId }: ToldFile): Promise<void> {
  const photo = aDocument(400, client.say('inside a picture'))
  const documentId = await attach(client, 'caseWorker', { recordId: personId, title: client.say('title') }, photo)
  const opening = { documentId, id: uuidv7(), purpose: 'other' } as const
  await client.do('caseWorker', documents.openDocument, { ...opening, reason: client.say('why opened') })
  await client.do('caseWorker', documents.readChunk, { documentId, index: 0 })
}

/** Somebody of another office opens the file because a life is in danger, and it is looked at afterwards. */
async function tellDanger(client: CanaryClient, { caseCode, personId, overrideId }: ToldFile): Promise<void> {
  const opening = { id: uuidv7(), code: caseCode, reason: 'threat-to-life' } as const
  await client.do('centreWorker', charge.breakGlass, { ...opening, words: client.say('danger to life') })
  const words = client.say('review of an opening')
  await client.do('supervisor', charge.reviewOpening, { id: opening.id, outcome: 'justified', words })
  const reason = client.say('review of an override')
  const review = { consentId: overrideId, personId, id: uuidv7(), outcome: 'upheld', reason } as const
  await client.do('supervisor', consents.reviewOverride, review)
}

/** Others who come along, written down with the case, some of whom nobody could ask. */
async function tellOthers(client: CanaryClient, { caseId }: ToldFile): Promise<void> {
  const first = somebody(client).person
  const opened = aCase({
    newPersons: [{ person: first, role: 'survivor' }],
    consents: [aBasis(client, first.id)],
    danger: client.say('danger at opening'),
    urgency: 'danger-now',
    needs: [{ id: uuidv7(), kind: 'phone', words: client.say('need'), arrangement: client.say('arrangement') }],
  })
  await client.do('officer', openCase, opened)
  const other = somebody(client).person
  await client.do('caseWorker', joinCase, {
    caseId,
    newPersons: [{ person: other, role: 'dependant' }],
    consents: [aBasis(client, other.id)],
    danger: client.say('danger at joining'),
  })
  const consent = aProtectionConsent(other.id)
  await client.do('caseWorker', consents.recordConsent, {
    ...consent,
    informed: { ...consent.informed, childView: client.say('child’s view') },
  })
}

/** No consent could be asked for: the basis says why in words. */
function aBasis(client: CanaryClient, personId: string, given: Partial<NewConsentInput> = {}): NewConsentInput {
  const consent = aProtectionConsent(personId, {
    basis: 'vital-interest',
    justification: client.say('justification'),
    ...given,
  })
  return { ...consent, informed: { ...consent.informed, decidedBy: 'officer', childView: client.say('child’s view') } }
}

async function tellMoreOfCase(client: CanaryClient, { caseId, personId, eventId }: ToldFile): Promise<void> {
  const need = { caseId, id: uuidv7(), kind: 'phone' } as const
  const words = () => ({ words: client.say('need'), arrangement: client.say('arrangement') })
  await client.do('caseWorker', needs.addNeed, { ...need, ...words() })
  await client.do('caseWorker', needs.changeNeed, { ...need, ...words(), state: 'in-progress', version: 1 })
  // From another version than the one that stands: both are kept.
  const base = { kind: 'health' as const, ...words() }
  await client.do('caseWorker', needs.changeNeed, { ...need, ...words(), version: 1, base })
  const story = client.say('story, better')
  await client.do('caseWorker', file.changeEvent, { caseId, id: eventId, personIds: [personId], version: 1, story })
  const event = { caseId, id: eventId, personIds: [personId], version: 1 }
  const earlier = { personIds: [personId], story: client.say('story as it was read') }
  await client.do('caseWorker', file.changeEvent, { ...event, story: client.say('story of a device'), base: earlier })
}

async function tellDecisions(client: CanaryClient, { decisionId }: ToldFile): Promise<void> {
  const revision = aDecision(client, { id: uuidv7(), replacesId: decisionId! })
  await client.do('secondAuthority', reviseDecision, revision)
}

/** One that is declined and one that is taken back, before a third is accepted. */
async function tellReferralsThatFail(client: CanaryClient, told: ToldFile): Promise<void> {
  const offer = () => anOffer(told, { toOrganisationId: organisations.centre.id, note: client.say('note') })
  const declined = offer()
  await client.do('caseWorker', referrals.offerReferral, {
    ...declined,
    consent: aBasis(client, told.personId, { recipients: [organisations.centre.id], parts: declined.parts }),
  })
  const ended = (id: string) => ({ id, messageId: uuidv7(), words: client.say('why not') })
  await client.do('shelterManager', referrals.declineReferral, { ...ended(declined.id), reason: 'no-place' })
  const withdrawn = offer()
  await client.do('caseWorker', referrals.offerReferral, withdrawn)
  await client.do('caseWorker', referrals.withdrawReferral, { ...ended(withdrawn.id), reason: 'other-place-found' })
}

/** Reading leaves traces as well: in logs, and in what is kept of an answer. */
async function tellReading(client: CanaryClient, { caseId, caseCode, personId }: ToldFile): Promise<void> {
  await client.do('caseWorker', file.openFile, { caseId, id: uuidv7() })
  await client.do('caseWorker', file.readCase, { code: caseCode })
  await client.do('caseWorker', file.readNotes, { caseId })
  await client.do('caseWorker', file.readTimeline, { caseId })
  await client.do('caseWorker', persons.readPerson, { person: personId })
}

async function tellEnd(client: CanaryClient, { caseId, personId, consentId }: ToldFile): Promise<void> {
  const closing = { caseId, reason: 'goals-reached', needsEnd: true } as const
  await client.do('caseWorker', charge.closeCase, { ...closing, words: client.say('closing') })
  await client.do('supervisor', charge.reopenCase, { caseId, words: client.say('opening again') })
  const told = { consentId, personId, toldBy: 'person', toldHow: 'in-person' } as const
  await client.do('caseWorker', consents.withdrawConsent, { ...told, words: client.say('withdrawal') })
}
