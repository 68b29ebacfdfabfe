import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { mayCreatePerson } from '#capabilities/persons/model/policy.ts'
import { all, allow, deny, type Decision } from '#platform/model/decision.ts'
import { screeningRoles } from './roles.ts'

export function mayStartScreening(actor: PokpongActor): Decision {
  return holds(actor, ...screeningRoles) ? allow : deny('not-a-screening-role')
}

/** Whom a new screening is about: `writes` when somebody new is written down, `reads` when an existing file is joined. */
export type NewScreeningSubject =
  | { about: 'nobody' }
  | { about: 'new-person' }
  | { about: 'known-person'; reads: boolean }

/** Writing somebody new down follows the rule of persons; screening somebody known needs that file's own part. */
export function mayRecordScreening(actor: PokpongActor, subject: NewScreeningSubject): Decision {
  const person =
    subject.about === 'nobody'
      ? allow
      : subject.about === 'new-person'
        ? mayCreatePerson(actor)
        : subject.reads
          ? allow
          : deny('no-relation-to-this-record')
  return all(mayStartScreening(actor), person)
}

/** Questions and words are no secret, but the list of protocols belongs to those who screen or oversee it. */
export function mayReadProtocols(actor: PokpongActor): Decision {
  return holds(actor, ...screeningRoles, 'administrator', 'programme-officer', 'coordinator', 'shelter-manager')
    ? allow
    : deny('not-a-screening-role')
}

/** What the policy looks at. `reads`: an access relation to the record that includes the part `screening` (see access). */
export interface ScreeningSubject {
  officerId: string
  organisationId: string
  reads: boolean
}

/** Only the officer to whom the person spoke goes on asking: she or he agreed to talk with that one. */
export function mayAnswer(actor: PokpongActor, screening: ScreeningSubject): Decision {
  const own = screening.officerId === actor.accountId ? allow : deny('not-your-screening')
  return all(mayStartScreening(actor), own)
}

export function mayReadScreening(actor: PokpongActor, screening: ScreeningSubject): Decision {
  return screening.officerId === actor.accountId || screening.reads ? allow : deny('no-relation-to-this-record')
}

/** All screenings of one person; `reads` as above, for the person's file. */
export function mayReadScreeningsOf(_actor: PokpongActor, person: Pick<ScreeningSubject, 'reads'>): Decision {
  return person.reads ? allow : deny('no-relation-to-this-record')
}

/** A classification is a statement about the removal; those who screened or who read the record may make it. */
export function mayClassify(actor: PokpongActor, screening: ScreeningSubject): Decision {
  return all(mayStartScreening(actor), mayReadScreening(actor, screening))
}
