import { granteesOf } from '#capabilities/access/model/part.ts'
import { isLive, mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import type { Request } from './decision.ts'

/** What a policy here looks at: how people stand to the person, at this moment. */
export interface PersonAtHand {
  relations: readonly Relation[]
  now: Date
}

/**
 * Who holds the record and knows the person's story may ask the authority, as soon as there is a basis: the request opens
 * the person to others, which neither a referral nor an opening in danger gives the right to do.
 */
export function mayRequestIdentification(actor: PokpongActor, person: PersonAtHand): Decision {
  return all(
    holds(actor, 'screening-officer', 'case-worker', 'supervisor', 'investigator', 'identification-authority')
      ? allow
      : deny('role-cannot-ask-for-identification'),
    mayReadPart(actor, person.relations, 'screening', person.now),
    standsAs(actor, person, 'author', 'holder', 'assigned', 'identification')
      ? allow
      : deny('those-who-accompany-only'),
  )
}

function standsAs(actor: PokpongActor, { relations, now }: PersonAtHand, ...kinds: Relation['relation'][]): boolean {
  const grantees = granteesOf(actor)
  return relations.some(
    (relation) => kinds.includes(relation.relation) && grantees.includes(relation.granteeId) && isLive(relation, now),
  )
}

/** Only the competent authority decides (Anti-TIP Law; PRODUCT.md row 1), and only the one that was asked. */
export function mayDecide(actor: PokpongActor, subject: { request: Request }): Decision {
  if (!holds(actor, 'identification-authority')) return deny('only-the-identification-authority')
  if (subject.request.authorityId !== actor.organisationId) return deny('another-authority-was-asked')
  return subject.request.state === 'open' ? allow : deny('already-decided')
}

/** A decision is revised by the same authority, never by whoever asked for it. */
export function mayRevise(actor: PokpongActor, subject: { authorityId: string; current: boolean }): Decision {
  if (!holds(actor, 'identification-authority')) return deny('only-the-identification-authority')
  if (subject.authorityId !== actor.organisationId) return deny('another-authority-was-asked')
  return subject.current ? allow : deny('already-revised')
}

/** A colleague at the authority may disagree, and so may the worker who knows the person; the decider may not. */
export function mayDissent(actor: PokpongActor, subject: { decidedBy: string; file: PersonAtHand }): Decision {
  if (subject.decidedBy === actor.accountId) return deny('own-decision')
  if (!holds(actor, 'identification-authority', 'case-worker', 'supervisor')) return deny('role-cannot-dissent')
  return mayReadPart(actor, subject.file.relations, 'story', subject.file.now)
}

/** The authority that was asked reads what it decided, also where the consent keeps the screening from it. */
export function mayReadIdentification(actor: PokpongActor, person: PersonAtHand): Decision {
  if (holds(actor, 'identification-authority') && standsAs(actor, person, 'identification')) return allow
  return mayReadPart(actor, person.relations, 'screening', person.now)
}

export function maySeeQueue(actor: PokpongActor): Decision {
  return holds(actor, 'identification-authority') ? allow : deny('only-the-identification-authority')
}

/** Which institution decides is no secret; whoever is signed in may know whom to ask. */
export function maySeeAuthorities(_actor: PokpongActor): Decision {
  return allow
}
