import { granteesOf, partsOf } from '#capabilities/access/model/part.ts'
import { isLive, mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'

/** Who stands in which relation to the person; mayReadPart decides from it. */
export interface PersonSubject {
  relations: readonly Relation[]
  now: Date
}

/** Roles that meet people and write down who they are. An investigator and a matching officer read and don't write. */
const writers = [
  'village-reporter',
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'identification-authority',
] as const

/** Roles that may settle whether somebody is a child. */
const verifiers = ['case-worker', 'supervisor', 'shelter-manager', 'health-worker', 'identification-authority'] as const

export function mayCreatePerson(actor: PokpongActor): Decision {
  return holds(actor, ...writers) ? allow : deny('role-does-not-record-people')
}

/** An offer alone is not the file: its receiver is shown what the referral names, and neither district nor nationality. */
export function mayReadPerson(actor: PokpongActor, { relations, now }: PersonSubject): Decision {
  const readable = partsOf(actor).some((part) => part !== 'offer' && mayReadPart(actor, relations, part, now).allowed)
  return readable ? allow : deny('no-relation-to-this-record')
}

/** A search is open to whoever reaches people at all; what it finds is decided for each person. */
export function mayFindPeople(actor: PokpongActor): Decision {
  return partsOf(actor).includes('offer') ? allow : deny('role-does-not-reach-people')
}

/** The operation demands a fresh proof of presence besides. */
export function mayRevealIdentity(actor: PokpongActor, { relations, now }: PersonSubject): Decision {
  return mayReadPart(actor, relations, 'identity', now)
}

export interface CarryingSubject extends PersonSubject {
  /** The organisation's rule for devices says so, and there is such a device. */
  namesMayBeCarried: boolean
}

/**
 * As the words of a case (`cases/carry-file`), a name goes onto the devices of those who work with the person. A referral,
 * an identification or a day's opening in danger sees it online.
 */
export function mayCarryIdentity(actor: PokpongActor, subject: CarryingSubject): Decision {
  const permitted = subject.namesMayBeCarried ? allow : deny('names-stay-with-the-node')
  return all(mayRevealIdentity(actor, subject), answersFor(actor, subject), permitted)
}

/** What was seen is told, also when access ended meanwhile; only by whose devices carried it. */
export function mayTellReveal(_actor: PokpongActor, subject: { hasCarried: boolean }): Decision {
  return subject.hasCarried ? allow : deny('name-never-carried')
}

export function mayCorrectPerson(actor: PokpongActor, subject: PersonSubject): Decision {
  return all(mayCreatePerson(actor), mayReadPart(actor, subject.relations, 'identity', subject.now))
}

export function mayAddContact(actor: PokpongActor, subject: PersonSubject): Decision {
  return all(mayCreatePerson(actor), mayReadPart(actor, subject.relations, 'contact', subject.now))
}

export function mayVerifyAge(actor: PokpongActor, subject: PersonSubject): Decision {
  const role = holds(actor, ...verifiers) ? allow : deny('role-does-not-verify-age')
  return all(role, mayReadPart(actor, subject.relations, 'identity', subject.now))
}

/**
 * Erasure can't be taken back, so it takes somebody who answers for the file, and a fresh proof of presence: not whom the
 * file was lent to by a referral, nor who opened it in danger.
 */
export function mayErasePerson(actor: PokpongActor, subject: PersonSubject): Decision {
  const role = holds(actor, 'supervisor') ? allow : deny('supervisor-needed')
  return all(role, mayReadPart(actor, subject.relations, 'identity', subject.now), answersFor(actor, subject))
}

function answersFor(actor: PokpongActor, { relations, now }: PersonSubject): Decision {
  const grantees = granteesOf(actor)
  const answers = relations.some(
    (relation) =>
      ['author', 'holder', 'assigned'].includes(relation.relation) &&
      grantees.includes(relation.granteeId) &&
      isLive(relation, now),
  )
  return answers ? allow : deny('those-who-accompany-only')
}
