import { partsOf } from '#capabilities/access/model/part.ts'
import { mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import { type Field, fields, partOf } from './assistance.ts'
import { afterStayStep, type Stay } from './stay.ts'

const staff = ['shelter-manager', 'supervisor', 'case-worker', 'health-worker'] as const
const keepers = ['shelter-manager', 'supervisor'] as const

/** People who work in a shelter see its board; whose name is behind an alias stays with the relation to the person. */
export function maySeeBoard(actor: PokpongActor): Decision {
  return holds(actor, ...staff) ? allow : deny('shelter-staff-only')
}

export function mayKeepRooms(actor: PokpongActor): Decision {
  return holds(actor, 'shelter-manager') ? allow : deny('shelter-managers-only')
}

export interface PersonAtHand {
  relations: readonly Relation[]
  now: Date
}

/** A place is given by those who keep the rooms, to somebody whom the shelter has accepted or accompanies itself. */
export function mayPlanArrival(actor: PokpongActor, subject: PersonAtHand): Decision {
  return all(holds(actor, ...keepers) ? allow : deny('shelter-managers-only'), reaches(actor, subject))
}

interface StayAtHand {
  stay: Stay
}

export function mayArrive(actor: PokpongActor, subject: StayAtHand): Decision {
  return all(mayKeep(actor, subject), afterStayStep(subject.stay.state, 'arrive') ? allow : deny('stay-moved-on'))
}

export function mayCancel(actor: PokpongActor, subject: StayAtHand): Decision {
  return all(mayKeep(actor, subject), afterStayStep(subject.stay.state, 'cancel') ? allow : deny('stay-moved-on'))
}

/** Moving to another room and planning a departure: while a place is taken or kept. */
export function mayChangeStay(actor: PokpongActor, subject: StayAtHand): Decision {
  const open = subject.stay.state === 'here' || subject.stay.state === 'planned'
  return all(mayKeep(actor, subject), open ? allow : deny('stay-moved-on'))
}

/** Leaving is recorded also when the consent has ended and the file is closed: nobody is kept on a list. */
export function mayRecordLeaving(actor: PokpongActor, subject: StayAtHand): Decision {
  return all(mayKeep(actor, subject), afterStayStep(subject.stay.state, 'leave') ? allow : deny('stay-moved-on'))
}

interface AssistanceAtHand extends PersonAtHand {
  field: Field
}

/** Whoever helps somebody records it, each behind the wall that the own role may cross: a nurse writes no legal note. */
export function mayRecordAssistance(actor: PokpongActor, subject: AssistanceAtHand): Decision {
  return all(
    holds(actor, ...staff) ? allow : deny('role-cannot-record-assistance'),
    partsOf(actor).includes(partOf(subject.field)) ? allow : deny('not-your-field'),
    reaches(actor, subject),
  )
}

/** What the actor may record: the fields whose wall the own role crosses. */
export function recordableFields(actor: PokpongActor): Field[] {
  if (!holds(actor, ...staff)) return []
  const own = partsOf(actor)
  return fields.filter((field) => own.includes(partOf(field)))
}

interface GivenAtHand extends AssistanceAtHand {
  recordedBy: string
  organisationId: string
}

/** Whoever wrote it, or who keeps the house that gave the help; another house that reads it strikes out nothing. */
export function mayVoidAssistance(actor: PokpongActor, subject: GivenAtHand): Decision {
  const own = subject.organisationId === actor.organisationId
  const may = own && (subject.recordedBy === actor.accountId || holds(actor, ...keepers))
  return all(mayRecordAssistance(actor, subject), may ? allow : deny('not-your-record'))
}

/** The case tab: rows come as far as the reader's relations open their parts. */
export function mayReadAssistance(actor: PokpongActor, subject: PersonAtHand): Decision {
  const opens = partsOf(actor).some(
    (part) => part !== 'offer' && mayReadPart(actor, subject.relations, part, subject.now).allowed,
  )
  return opens ? allow : deny('no-relation-to-this-record')
}

/** Free places by group are for everybody who refers people: no row of it is about anybody. */
export function maySeeVacancies(actor: PokpongActor): Decision {
  return holds(actor, ...staff, 'screening-officer', 'identification-authority', 'coordinator')
    ? allow
    : deny('no-work-with-people')
}

/** More than an offer: the referral was accepted, or the organisation accompanies the person. */
function reaches(actor: PokpongActor, { relations, now }: PersonAtHand): Decision {
  const opens = partsOf(actor).some((part) => part !== 'offer' && mayReadPart(actor, relations, part, now).allowed)
  return opens ? allow : deny('no-relation-to-this-record')
}

function mayKeep(actor: PokpongActor, { stay }: StayAtHand): Decision {
  if (stay.organisationId !== actor.organisationId) return deny('another-shelter')
  return holds(actor, ...keepers) ? allow : deny('shelter-managers-only')
}
