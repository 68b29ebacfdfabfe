import { mayReadPart, isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { granteesOf, type Part, parts, partsOf } from '#capabilities/access/model/part.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import type { CaseSummary } from './case.ts'
import type { CaseFile } from './file.ts'

/** A case as its policies look at it: the row that everybody with a relation may read, and the relations. */
export interface CaseSubject {
  file: Pick<CaseSummary, 'holderOrganisationId' | 'workerId' | 'status'>
  relations: readonly Relation[]
  now: Date
}

const openers = [
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'identification-authority',
] as const

/** Whoever meets people may open a case for persons that they reach; help never waits for an identification. */
export function mayOpenCase(actor: PokpongActor, subject: { reachesAll: boolean }): Decision {
  if (!holds(actor, ...openers)) return deny('not-your-task')
  return subject.reachesAll ? allow : deny('no-relation-to-this-record')
}

export function maySeeOpeningChoices(actor: PokpongActor): Decision {
  return holds(actor, ...openers) ? allow : deny('not-your-task')
}

/** The list shows only what the actor stands in a relation to; roles that reach nobody see an empty one. */
export function mayListCases(_actor: PokpongActor): Decision {
  return allow
}

/** An offer alone does not open the file: the referral shows what it names until it is accepted. */
export function mayReadCase(actor: PokpongActor, subject: CaseSubject): Decision {
  const opening = partsOf(actor).some(
    (part) => part !== 'offer' && mayReadPart(actor, subject.relations, part, subject.now).allowed,
  )
  return opening ? allow : deny('no-relation-to-this-record')
}

/**
 * A device carries words for those who work with the person: who wrote her down first, and who accompanies her. A referral,
 * an identification or a day's opening in danger reads them online.
 */
export function mayCarryFile(actor: PokpongActor, subject: CaseSubject): Decision {
  const works = standsAs(actor, subject, 'author', 'holder', 'assigned')
  return all(mayReadCase(actor, subject), works ? allow : deny('those-who-accompany-only'))
}

function mayUsePart(actor: PokpongActor, subject: CaseSubject, part: Part): Decision {
  const decision = mayReadPart(actor, subject.relations, part, subject.now)
  return decision.allowed ? whileOpen(subject) : decision
}

function whileOpen(subject: CaseSubject): Decision {
  return subject.file.status === 'open' ? allow : deny('case-closed')
}

/** Needs are written by everybody who may read them: whoever hears of one records it. */
export function mayRecordNeed(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayUsePart(actor, subject, 'needs')
}

export function mayRecordContact(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayUsePart(actor, subject, 'needs')
}

/** Whoever sees danger says so. */
export function maySetUrgency(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayUsePart(actor, subject, 'needs')
}

export function mayReadNotes(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayReadPart(actor, subject.relations, 'notes', subject.now)
}

export function mayWriteNote(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayUsePart(actor, subject, 'notes')
}

/** The author of a note, or who supervises the case, may say that it was wrong. */
export function mayVoidNote(actor: PokpongActor, subject: CaseSubject & { writtenBy: string }): Decision {
  const supervises = holds(actor, 'supervisor') && isHolder(actor, subject)
  const own = actor.accountId === subject.writtenBy || supervises
  return all(mayReadNotes(actor, subject), own ? allow : deny('not-your-note'))
}

export function mayReadEvents(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayReadPart(actor, subject.relations, 'story', subject.now)
}

/** What happened is written by those who accompany or identify, or who heard it first. */
export function mayRecordEvent(actor: PokpongActor, subject: CaseSubject): Decision {
  const tells = standsAs(actor, subject, 'author', 'holder', 'assigned', 'identification')
  return all(mayUsePart(actor, subject, 'story'), tells ? allow : deny('those-who-accompany-only'))
}

/** Whoever may change the field may choose between two versions of it. */
export function maySettleConflict(actor: PokpongActor, subject: CaseSubject & { target: 'need' | 'event' }): Decision {
  return subject.target === 'need' ? mayRecordNeed(actor, subject) : mayRecordEvent(actor, subject)
}

/** The way ahead is agreed with those who accompany the person. */
export function mayGuide(actor: PokpongActor, subject: CaseSubject): Decision {
  return all(accompanies(actor, subject), whileOpen(subject))
}

/** The plan is kept with the needs: it ends with the consent that opens them. */
export function mayWritePlan(actor: PokpongActor, subject: CaseSubject): Decision {
  return all(accompanies(actor, subject), mayUsePart(actor, subject, 'needs'))
}

export function mayJoinPersons(actor: PokpongActor, subject: CaseSubject & { reachesAll: boolean }): Decision {
  if (!holds(actor, ...openers)) return deny('not-your-task')
  const joins = standsAs(actor, subject, 'author', 'holder', 'assigned')
  if (!joins || !subject.reachesAll) return deny('no-relation-to-this-record')
  return whileOpen(subject)
}

/** A supervisor of the accompanying organisation hands a case to somebody; the worker alone cannot pass it on. */
export function mayAssign(actor: PokpongActor, subject: CaseSubject): Decision {
  const supervises = holds(actor, 'supervisor') && isHolder(actor, subject)
  return all(supervises ? allow : deny('supervisors-only'), whileOpen(subject))
}

export function mayRenewAccess(actor: PokpongActor, subject: CaseSubject): Decision {
  return mayGuide(actor, subject)
}

/** Closing is always somebody's decision; nothing closes a case by itself. */
export function mayClose(actor: PokpongActor, subject: CaseSubject): Decision {
  return all(accompanies(actor, subject), whileOpen(subject))
}

export function mayReopen(actor: PokpongActor, subject: CaseSubject): Decision {
  return accompanies(actor, subject)
}

/** Danger to life: ARCHITECTURE §3. Whoever does it is named to the supervisor and the coordinator. */
export function mayBreakGlass(actor: PokpongActor): Decision {
  return holds(actor, 'supervisor', 'case-worker') ? allow : deny('not-your-task')
}

/** What the actor may do with the case, for the buttons of its file. */
export function decisionsOf(actor: PokpongActor, subject: CaseSubject): CaseFile['may'] {
  return {
    recordNeed: mayRecordNeed(actor, subject),
    recordContact: mayRecordContact(actor, subject),
    setUrgency: maySetUrgency(actor, subject),
    writeNote: mayWriteNote(actor, subject),
    recordEvent: mayRecordEvent(actor, subject),
    guide: mayGuide(actor, subject),
    writePlan: mayWritePlan(actor, subject),
    joinPersons: mayJoinPersons(actor, { ...subject, reachesAll: true }),
    assign: mayAssign(actor, subject),
    renewAccess: mayRenewAccess(actor, subject),
    close: mayClose(actor, subject),
    reopen: mayReopen(actor, subject),
    carry: mayCarryFile(actor, subject),
  }
}

export function readableParts(actor: PokpongActor, relations: readonly Relation[], now: Date): Part[] {
  return parts.filter((part) => mayReadPart(actor, relations, part, now).allowed)
}

export interface OpeningSubject {
  accountId: string
  holderOrganisationId: string
}

export function mayListOpenings(actor: PokpongActor): Decision {
  return holds(actor, 'supervisor', 'coordinator') ? allow : deny('not-your-task')
}

/** A supervisor of the accompanying organisation or a coordinator looks at it afterwards; never who opened it. */
export function mayReviewOpening(actor: PokpongActor, opening: OpeningSubject): Decision {
  if (actor.accountId === opening.accountId) return deny('needs-a-second-person')
  const supervises = holds(actor, 'supervisor') && actor.organisationId === opening.holderOrganisationId
  return supervises || holds(actor, 'coordinator') ? allow : deny('supervisors-only')
}

/** By the role held today: an assignment outlives a change of roles, and then gives nothing to decide any more. */
const companions = [
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'identification-authority',
] as const

function accompanies(actor: PokpongActor, subject: CaseSubject): Decision {
  const stands = holds(actor, ...companions) && standsAs(actor, subject, 'holder', 'assigned')
  return stands ? allow : deny('those-who-accompany-only')
}

function isHolder(actor: PokpongActor, subject: CaseSubject): boolean {
  return actor.organisationId === subject.file.holderOrganisationId && standsAs(actor, subject, 'holder')
}

function standsAs(actor: PokpongActor, subject: CaseSubject, ...kinds: Relation['relation'][]): boolean {
  const grantees = granteesOf(actor)
  return subject.relations.some(
    (relation) =>
      kinds.includes(relation.relation) && grantees.includes(relation.granteeId) && isLive(relation, subject.now),
  )
}
