import type * as z from 'zod'
import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { partsOf } from '#capabilities/access/model/part.ts'
import { listConsents } from '#capabilities/consents/model/api.ts'
import { NewConsent } from '#capabilities/consents/model/consent.ts'
import { recorded } from '#capabilities/consents/model/recorded.ts'
import { mayShare } from '#capabilities/consents/model/sharing.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import { newPersonSummary } from '#capabilities/persons/model/new-person-summary.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import type { OfflineView } from '#platform/model/offline.ts'
import { type Accompaniment, authorRelation, type Given, type Granted, relationsOf } from './accompaniment.ts'
import { accessOf } from './access-of.ts'
import type { openCase } from './api.ts'
import { NeedFields } from './api-needs.ts'
import { type CaseSummary, principalOf } from './case.ts'
import type { CaseFile, PersonInCase } from './file.ts'
import { inOrder, needLine } from './need-lines.ts'
import { firstContactDue } from './need-order.ts'
import { entriesOf } from './offline-entries.ts'
import { actorIn, namesIn } from './offline-view.ts'
import { accompanyingParts } from './parts.ts'
import { decisionsOf, readableParts } from './policy.ts'

export type Opening = z.output<typeof openCase.input>
export type Joining = Pick<Opening, 'persons' | 'newPersons' | 'consents' | 'danger'>
interface Made {
  input: Opening
  commandId: string
  occurredAt: string
}

/** Persons of a command, known and new, the survivors first, as the node keeps them. */
export async function peopleOf(input: Joining, at: string, view: OfflineView): Promise<PersonInCase[]> {
  const people: PersonInCase[] = []
  for (const { personId, role } of input.persons) {
    people.push({ personId, role, person: (await view.ask(readPerson, { person: personId }))?.person ?? null })
  }
  for (const { person, role } of input.newPersons) {
    people.push({ personId: person.id, role, person: newPersonSummary(person, at.slice(0, 10)) })
  }
  return people.toSorted((a, b) => Number(b.role === 'survivor') - Number(a.role === 'survivor'))
}

/** A case that was opened on this device, whole: it opens and can be worked on at once. */
export async function openedFile({ input, commandId, occurredAt }: Made, view: OfflineView): Promise<CaseFile> {
  const names = await namesIn(view)
  const people = await peopleOf(input, occurredAt, view)
  const summary = summaryOf(input, people, occurredAt)
  const granted = await grantedBy(input, people, occurredAt, view)
  const now = new Date(occurredAt)
  const relations = granted.map((each) => relationOf(each, commandId, occurredAt)).filter((each) => isLive(each, now))
  const own = relations.filter(({ recordId }) => recordId === input.id)
  const actor = actorIn(view)
  const principal = principalOf(summary.persons)?.personId
  const file: CaseFile = {
    summary,
    holder: names.organisation(input.holderOrganisationId),
    worker: names.account(input.workerId),
    people,
    parts: readableParts(actor, own, now),
    personParts: readableParts(
      actor,
      relations.filter(({ recordId }) => recordId === principal),
      now,
    ),
    opened: false,
    openedUntil: null,
    carriedUntil: null,
    needs: [],
    plan: null,
    lastContact: null,
    timeline: [],
    timelineMore: false,
    phaseSince: {},
    closeReason: null,
    contactDue: firstContactDue(input.urgency, now).toISOString(),
    access: accessOf(
      relations.filter(({ recordKind }) => recordKind !== 'screening'),
      names,
    ),
    may: decisionsOf(actor, { file: summary, relations: own, now }),
  }
  const of = { caseId: input.id, since: occurredAt, version: 1 }
  const needs = input.needs.map((need) => needLine(NeedFields.parse(need), { ...of, id: need.id }, names))
  const timeline = await entriesOf(file, [openedNote(input)], { commandId, occurredAt }, view)
  return { ...file, needs: file.parts.includes('needs') ? inOrder(needs) : [], timeline }
}

export function openedNote(input: Opening) {
  return { kind: 'cases/opened', params: { organisation: input.holderOrganisationId }, part: 'offer' as const }
}

function summaryOf(input: Opening, people: readonly PersonInCase[], at: string): CaseSummary {
  return {
    id: input.id,
    code: input.code,
    holderOrganisationId: input.holderOrganisationId,
    workerId: input.workerId,
    status: 'open',
    urgency: input.urgency,
    openedAt: at,
    closedAt: null,
    sourceScreeningId: input.screeningId,
    phases: {
      identification: 'now',
      'first-assistance': input.urgency === 'danger-now' ? 'now' : 'not-yet',
      'longer-term-protection': 'not-yet',
      'return-and-inclusion': 'not-yet',
      justice: 'not-yet',
    },
    persons: people.map(({ personId, role }) => ({ personId, role, since: at })),
  }
}

export interface Basis {
  /** What lets the organisation accompany each person, as far as the device knows her ledger. */
  given: Map<string, Given>
  /** Whom something is opened for without her consent, because life is in danger: supervisors are told. */
  inDanger: string[]
}

export async function basisOf(
  input: Joining & { holderOrganisationId: string },
  people: readonly PersonInCase[],
  at: string,
  view: OfflineView,
): Promise<Basis> {
  const basis: Basis = { given: new Map(), inDanger: [] }
  for (const { personId, person } of people) {
    if (!person) continue
    let ledger = (await view.ask(listConsents, { person: personId })) ?? { person, consents: [] }
    for (const consent of consentsOf(input, personId)) ledger = await recorded(ledger, consent, at, view)
    const share = () => mayShare(ledger.consents, { ...protection, now: new Date(at), ...to(input) })
    if (!share().allowed && input.danger) {
      const override = dangerOf(person, input.danger, input.holderOrganisationId)
      ledger = await recorded(ledger, override, at, view)
      basis.inDanger.push(personId)
    }
    basis.inDanger.push(...overridesIn(input, personId))
    const sharing = share()
    if (sharing.allowed) basis.given.set(personId, sharing)
  }
  return basis
}

const protection = { purpose: 'protection' as const, parts: accompanyingParts }
const to = ({ holderOrganisationId }: { holderOrganisationId: string }) => ({
  recipientOrganisationId: holderOrganisationId,
})
const consentsOf = ({ consents }: Joining, personId: string) => consents.filter((each) => each.personId === personId)
const overridesIn = (input: Joining, personId: string) =>
  consentsOf(input, personId).flatMap(({ basis }) => (basis === 'vital-interest' ? [personId] : []))

/** Vital interest for those whom no consent covers yet, as the node will record it under an id of its own. */
function dangerOf(person: PersonSummary, danger: string, organisationId: string): NewConsent {
  return NewConsent.parse({
    id: person.id,
    personId: person.id,
    basis: 'vital-interest',
    purpose: 'protection',
    parts: accompanyingParts,
    recipients: [organisationId],
    informed: {
      language: person.languages[0] ?? 'lo',
      manner: 'aloud',
      guardian: person.isChild ? 'none' : null,
      decidedBy: 'officer',
    },
    justification: danger,
  })
}

async function grantedBy(
  input: Opening,
  people: readonly PersonInCase[],
  at: string,
  view: OfflineView,
): Promise<Granted[]> {
  const { accountId, organisationId } = view.actor
  const danger = input.urgency === 'danger-now' ? input.danger : null
  const { given, inDanger } = await basisOf({ ...input, danger }, people, at, view)
  const parts = [...partsOf(actorIn(view))]
  // Somebody known was written down by the actor as well, or is held in another way that opens as much.
  const authors = people.map(({ personId }) => ({
    ...authorRelation(input.id, accountId),
    recordId: personId,
    recordKind: 'person' as const,
    parts,
  }))
  const to: Accompaniment = {
    caseId: input.id,
    screeningId: input.screeningId,
    holderOrganisationId: input.holderOrganisationId,
    worker: input.workerId ? { accountId: input.workerId, assignmentId: input.id } : null,
    given,
  }
  const oversight = inDanger.map((recordId) => ({
    recordId,
    recordKind: 'person' as const,
    granteeId: organisationId,
    relation: 'oversight' as const,
    parts: ['offer' as const, 'consents' as const],
    grantedBy: accountId,
  }))
  return [authorRelation(input.id, accountId), ...authors, ...oversight, ...relationsOf(to, accountId)]
}

function relationOf(granted: Granted, id: string, grantedAt: string): Relation {
  const { recordId, recordKind, granteeId, relation, parts, consentId, expiresAt, sourceId } = granted
  return {
    id,
    recordId,
    recordKind,
    granteeId,
    relation,
    parts,
    grantedAt,
    pending: false,
    sourceId: sourceId ?? null,
    consentId: consentId ?? null,
    reason: null,
    revokedAt: null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }
}
