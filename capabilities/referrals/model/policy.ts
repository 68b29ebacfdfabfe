import { granteesOf } from '#capabilities/access/model/part.ts'
import { isLive, mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import { feedbackOwed } from './clock.ts'
import { afterStep, stateAt, type Step } from './lifecycle.ts'
import type { Referral, ReferralAbout } from './referral.ts'

/** What a policy here looks at: the referral, how people stand to its person, and the moment. */
export interface ReferralAtHand {
  referral: Referral
  about: ReferralAbout
  /** All relations to the person that the actor may know of. */
  relations: readonly Relation[]
  now: Date
}

type Side = 'sender' | 'receiver'

const senders = [
  'screening-officer',
  'case-worker',
  'supervisor',
  'shelter-manager',
  'health-worker',
  'identification-authority',
] as const
const receivers = ['case-worker', 'supervisor', 'shelter-manager', 'health-worker'] as const

/** On which side of a referral the actor stands; null for everybody else, for whom it does not exist. */
export function sideOf(actor: PokpongActor, { referral, relations, now }: ReferralAtHand): Side | null {
  if (!mayReadPart(actor, relations, 'offer', now).allowed) return null
  if (referral.toOrganisationId === actor.organisationId) return answersOffers(actor) ? 'receiver' : null
  if (!holds(actor, ...senders)) return null
  return referral.fromOrganisationId === actor.organisationId || accompanies(actor, relations, now) ? 'sender' : null
}

/** Roles that answer offers in the name of their organisation. */
export function answersOffers(actor: PokpongActor): boolean {
  return holds(actor, ...receivers)
}

/** The organisation that accompanies the person, and the worker assigned there, see who else was asked for help. */
function accompanies(actor: PokpongActor, relations: readonly Relation[], now: Date): boolean {
  const grantees = granteesOf(actor)
  return relations.some(
    (relation) =>
      (relation.relation === 'holder' || relation.relation === 'assigned') &&
      grantees.includes(relation.granteeId) &&
      isLive(relation, now),
  )
}

export function mayListReferrals(actor: PokpongActor): Decision {
  return holds(actor, ...senders, ...receivers) ? allow : deny('no-work-with-people')
}

export function mayReadReferral(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return sideOf(actor, subject) ? allow : deny('no-relation-to-this-record')
}

/** Whoever accompanies the person, or wrote the record first, may ask another organisation for help. */
export function mayOffer(actor: PokpongActor, subject: { relations: readonly Relation[]; now: Date }): Decision {
  const { relations, now } = subject
  const grantees = granteesOf(actor)
  const stands = relations.some(
    (relation) =>
      ['author', 'holder', 'assigned'].includes(relation.relation) &&
      grantees.includes(relation.granteeId) &&
      isLive(relation, now),
  )
  return all(
    holds(actor, 'screening-officer', 'case-worker', 'supervisor', 'shelter-manager')
      ? allow
      : deny('role-cannot-refer'),
    stands ? allow : deny('only-who-accompanies-refers'),
    mayReadPart(actor, relations, 'needs', now),
    // Whoever may not read the consents cannot know what the offer rests on.
    mayReadPart(actor, relations, 'consents', now).allowed ? allow : deny('consents-not-open'),
  )
}

export function mayAsk(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('receiver', actor, subject), canStep(subject, 'ask'))
}

export function mayAccept(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('receiver', actor, subject), canStep(subject, 'accept'))
}

export function mayDecline(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('receiver', actor, subject), canStep(subject, 'decline'))
}

export function mayAnswerQuestion(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('sender', actor, subject), canStep(subject, 'answer-question'))
}

export function mayWithdraw(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('sender', actor, subject), canStep(subject, 'withdraw'))
}

/** Either side can say that the person has arrived; whoever stands beside her does. */
export function mayHandOver(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mayReadReferral(actor, subject), canStep(subject, 'hand-over'))
}

export function mayGiveFeedback(actor: PokpongActor, subject: ReferralAtHand): Decision {
  return all(mustStand('receiver', actor, subject), feedbackOwed(subject.referral) ? allow : deny('no-feedback-owed'))
}

/**
 * Case workers read what is assigned to them by name: whoever keeps the house says which of them works with the person.
 * Managers, supervisors and health workers read for the whole house (access/model/part.ts) and need no such word.
 */
export function mayLetWork(actor: PokpongActor, subject: ReferralAtHand): Decision {
  const keeps = holds(actor, 'shelter-manager', 'supervisor') ? allow : deny('who-keeps-the-house-decides')
  const opened = openedTo(actor.organisationId, subject).length > 0
  return all(mustStand('receiver', actor, subject), keeps, opened ? allow : deny('not-open-to-the-house'))
}

/** What the referral opened to the receiving organisation, beyond the offer, at this moment. */
export function openedTo(
  organisationId: string,
  { referral, relations, now }: Pick<ReferralAtHand, 'referral' | 'relations' | 'now'>,
): Relation[] {
  return relations.filter(
    (relation) =>
      relation.relation === 'referral' &&
      relation.sourceId === referral.id &&
      relation.granteeId === organisationId &&
      relation.parts.some((part) => part !== 'offer') &&
      isLive(relation, now),
  )
}

export function mayTakeNote(actor: PokpongActor, subject: ReferralAtHand): Decision {
  const state = stateAt(subject.referral, subject.now)
  const needsNote = (state === 'declined' || state === 'expired') && subject.referral.notedAt === null
  return all(mustStand('sender', actor, subject), needsNote ? allow : deny('nothing-to-note'))
}

/** Counts, organisations, clocks and codes for those who coordinate the mechanism. Never a person. */
export function mayCoordinate(actor: PokpongActor): Decision {
  return holds(actor, 'coordinator') ? allow : deny('coordinators-only')
}

/** The hourly job runs as a coordinator of the whole nation, so that it sees every clock and no person. */
export function mayEscalate(actor: PokpongActor): Decision {
  const national = actor.grants.some((grant) => grant.role === 'coordinator' && grant.scope.kind === 'national')
  return national ? allow : deny('coordinators-only')
}

function mustStand(side: Side, actor: PokpongActor, subject: ReferralAtHand): Decision {
  const own = sideOf(actor, subject)
  if (own === null) return deny('no-relation-to-this-record')
  return own === side ? allow : deny(side === 'receiver' ? 'the-receiver-answers' : 'the-sender-decides')
}

function canStep({ referral, now }: ReferralAtHand, step: Step): Decision {
  const state = stateAt(referral, now)
  if (afterStep(state, step)) return allow
  return deny(state === 'expired' ? 'offer-lapsed' : 'referral-moved-on')
}
