import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { Part } from '#capabilities/access/model/part.ts'
import { addNote, recordContact, recordEvent } from '#capabilities/cases/model/api-file.ts'
import { writePlan } from '#capabilities/cases/model/api-needs.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { recordConsent } from '#capabilities/consents/model/api.ts'
import { decideIdentification, recordDissent, requestIdentification } from '#capabilities/identification/model/api.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import {
  classifyAsLabourDispute,
  recordScreening,
  saveAnswers,
  startScreening,
} from '#capabilities/screening/model/api.ts'
import { accounts, type CastName, organisations } from '#demo/cast.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Contract } from '#platform/model/contract.ts'
import { mintCode } from '#platform/model/ids.ts'
import { aProtectionConsent } from '#test/world/a-case.ts'
import { aPerson } from '#test/world/a-person.ts'

export type Who = CastName | Actor

/** Behind which wall something said stands: a part of the person's record, of the case's, or of the whole case file. */
export interface Wall {
  of: 'person' | 'case'
  part: Part
}

/** Somebody who can tell a story through commands, and who knows later what was said in it. */
export interface Teller {
  do<C extends Contract>(who: Who, contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>>
  /** Words that occur nowhere else. */
  say(about: string, wall: Wall): string
  /** A day of the node's calendar, counted from the story's today: 2026-07-10. */
  day(fromToday: number): string
}

/** Everything on record about one survivor, as far as operations need to name it. */
export interface ToldFile {
  personId: string
  personCode: string
  alias: string
  legalName: string
  nameId: string
  caseId: string
  caseCode: string
  needId: string
  noteId: string
  eventId: string
  screeningId: string
  screeningCode: string
  /** Not finished: its officer is still asking. */
  askingId: string
  consentId: string
  overrideId: string
  requestId: string
  decisionId: string | undefined
}

export interface Plot {
  /** The organisation that may be asked for a place; the consent names it. */
  receiverId: string
  /** When the consent to protection ends; its usual time when absent. */
  consentEnds?: Date
  /** The authority has not decided yet. */
  undecided?: boolean
}

/** Codes are random in a drill: it may run on a database that others have filled. */
export const aCode = (prefix: 'PP' | 'SC' | 'RF') => mintCode(prefix, randomBytes(8))

export const safeGate = {
  privatePlace: true,
  companion: { kind: 'nobody' },
  interpreter: { kind: 'not-needed' },
  purposeExplained: true,
  confidentialityExplained: true,
  stopExplained: true,
  agrees: 'yes',
  urgent: [],
} as const

/** A survivor from the checkpoint to the authority's decision, with words behind every wall. */
export async function tellFile(teller: Teller, plot: Plot): Promise<ToldFile> {
  const met = await tellScreening(teller)
  const opened = await tellCase(teller, plot, met)
  const entries = await tellEntries(teller, opened.caseId, met.personId)
  const overrideId = await tellOverride(teller, met.personId)
  const identified = await tellIdentification(teller, plot, opened.caseId, met.personId)
  const { names } = await teller.do('officer', readPerson, { person: met.personId })
  return { ...met, ...opened, ...entries, overrideId, ...identified, nameId: names![0]!.id }
}

/** Whom the officer meets: a name in two scripts, a phone, a safe way to call, a passport. */
export function somebody(teller: Teller) {
  const identity = { of: 'person', part: 'identity' } as const
  const contact = { of: 'person', part: 'contact' } as const
  const alias = teller.say('alias', { of: 'person', part: 'offer' })
  const legalName = teller.say('legal name', identity)
  const person = aPerson({
    alias,
    names: [
      { text: legalName, script: 'latin', kind: 'legal' },
      { text: teller.say('other name', identity), script: 'lao', kind: 'also-known-as' },
    ],
    contacts: [
      { kind: 'phone', text: teller.say('phone', contact) },
      { kind: 'safe-contact', text: teller.say('safe contact', contact) },
    ],
    documents: [{ kind: 'passport', country: 'LA', number: teller.say('passport', identity) }],
    gender: teller.say('gender', identity),
    orientation: teller.say('orientation', identity),
  })
  return { person, alias, legalName }
}

export function aScreening(more: Partial<z.input<typeof startScreening.input>> = {}) {
  return {
    id: uuidv7(),
    code: aCode('SC'),
    protocol: { id: 'front-line', version: '1.0.0' },
    setting: 'checkpoint' as const,
    place: 'cp-vang-tao',
    group: 'returned-migrant' as const,
    gate: { ...safeGate, urgent: [] },
    ...more,
  }
}

async function tellScreening(teller: Teller) {
  const { person, alias, legalName } = somebody(teller)
  const told = { of: 'person', part: 'screening' } as const
  const screening = aScreening({ newPerson: person })
  const answers = [
    { question: 'dr-job', code: 'yes' as const, note: teller.say('what she said to an answer', told) },
    { question: 'cd-docs', code: 'yes' as const },
  ]
  await teller.do('officer', recordScreening, { ...screening, answers })
  const dispute = {
    id: screening.id,
    disputeId: uuidv7(),
    reason: 'other',
    details: teller.say('labour dispute', told),
  } as const
  await teller.do('officer', classifyAsLabourDispute, dispute)
  const asking = aScreening({ personId: person.id })
  await teller.do('officer', startScreening, asking)
  await teller.do('officer', saveAnswers, {
    id: asking.id,
    answers: [{ ...answers[1]!, note: teller.say('unfinished answer', told) }],
  })
  const codes = { screeningId: screening.id, screeningCode: screening.code, askingId: asking.id }
  return { personId: person.id, personCode: person.code, alias, legalName, ...codes }
}

type Met = Awaited<ReturnType<typeof tellScreening>>

async function tellCase(teller: Teller, { receiverId, consentEnds }: Plot, { personId, screeningId }: Met) {
  const [caseId, needId, caseCode] = [uuidv7(), uuidv7(), aCode('PP')]
  const needs = { of: 'case', part: 'needs' } as const
  const protection = aProtectionConsent(personId, {
    recipients: [organisations.welfare.id, organisations.hospital.id, receiverId],
    ...(consentEnds ? { expiresAt: consentEnds.toISOString() } : {}),
  })
  await teller.do('officer', openCase, {
    id: caseId,
    code: caseCode,
    persons: [{ personId, role: 'survivor' }],
    consents: [protection, consentToIdentification(personId)],
    screeningId,
    holderOrganisationId: organisations.welfare.id,
    workerId: accounts.caseWorker.id,
    needs: [
      {
        id: needId,
        personId,
        kind: 'safe-place',
        urgent: true,
        words: teller.say('her own words', needs),
        arrangement: teller.say('arrangement', needs),
      },
    ],
  })
  return { caseId, caseCode, needId, consentId: protection.id }
}

export function consentToIdentification(personId: string) {
  const parts = ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents'] as const
  return aProtectionConsent(personId, {
    purpose: 'identification',
    parts: [...parts],
    recipients: [organisations.department.id],
  })
}

async function tellEntries(teller: Teller, caseId: string, personId: string) {
  const needs = { of: 'case', part: 'needs' } as const
  const [noteId, eventId] = [uuidv7(), uuidv7()]
  await teller.do('caseWorker', addNote, {
    caseId,
    id: noteId,
    words: teller.say('note', { of: 'case', part: 'notes' }),
  })
  const story = teller.say('story', { of: 'case', part: 'story' })
  await teller.do('caseWorker', recordEvent, {
    caseId,
    id: eventId,
    personIds: [personId],
    acts: ['recruitment'],
    story,
  })
  await teller.do('caseWorker', writePlan, {
    caseId,
    id: uuidv7(),
    agreedOn: teller.day(0),
    words: teller.say('plan', needs),
  })
  await teller.do('caseWorker', recordContact, {
    caseId,
    id: uuidv7(),
    at: new Date(teller.day(0)).toISOString(),
    manner: 'visit',
    safe: 'yes',
    words: teller.say('contact with her', needs),
  })
  return { noteId, eventId }
}

/** Danger to life, for three days, which a supervisor has to look at again. */
async function tellOverride(teller: Teller, personId: string): Promise<string> {
  const consents = { of: 'person', part: 'consents' } as const
  const override = aProtectionConsent(personId, {
    basis: 'vital-interest',
    parts: ['health'],
    recipients: [organisations.hospital.id],
    justification: teller.say('justification', consents),
  })
  await teller.do('caseWorker', recordConsent, override)
  return override.id
}

async function tellIdentification(teller: Teller, { undecided }: Plot, caseId: string, personId: string) {
  const [requestId, decisionId] = [uuidv7(), uuidv7()]
  const reasons = { of: 'person', part: 'story' } as const
  const authorityId = organisations.department.id
  await teller.do('caseWorker', requestIdentification, { id: requestId, caseId, personId, authorityId })
  if (undecided) return { requestId, decisionId: undefined }
  await teller.do('authority', decideIdentification, aDecision(teller, { id: decisionId, requestId }))
  await teller.do('supervisor', recordDissent, { decisionId, id: uuidv7(), reasons: teller.say('dissent', reasons) })
  return { requestId, decisionId }
}

export function aDecision<I extends object>(teller: Pick<Teller, 'say' | 'day'>, ids: I) {
  const reasons = { of: 'person', part: 'story' } as const
  const basis = {
    kind: 'identified-abroad' as const,
    country: 'TH',
    authority: teller.say('authority abroad', reasons),
    decidedOn: '2026-01',
    document: teller.say('document from abroad', reasons),
  }
  return {
    ...ids,
    outcome: 'victim' as const,
    basis,
    decidedOn: teller.day(0),
    form: 'labour-exploitation',
    purposes: [],
    reasons: teller.say('reasons of the decision', reasons),
  }
}
