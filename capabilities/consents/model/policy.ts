import { mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import type { Consent } from './consent.ts'

/** Who stands in which relation to the person whose ledger it is. */
export interface LedgerSubject {
  relations: readonly Relation[]
  now: Date
}

export function mayReadConsents(actor: PokpongActor, { relations, now }: LedgerSubject): Decision {
  return mayReadPart(actor, relations, 'consents', now)
}

/** Recording opens nothing by itself: it says what may be opened. Whether it counts is decided in rules.ts. */
export function mayRecordConsent(actor: PokpongActor, subject: LedgerSubject): Decision {
  return mayReadConsents(actor, subject)
}

/** A person may tell anybody who works with them that they changed their mind. */
export function mayWithdrawConsent(actor: PokpongActor, subject: LedgerSubject): Decision {
  return mayReadConsents(actor, subject)
}

/** Danger to life was one colleague's judgement; another one, who answers for the work, looks at it again. */
export function mayReviewOverride(actor: PokpongActor, subject: LedgerSubject & { consent: Consent }): Decision {
  return all(
    holds(actor, 'supervisor') ? allow : deny('supervisor-needed'),
    subject.consent.recordedBy === actor.accountId ? deny('not-ones-own') : allow,
    mayReadConsents(actor, subject),
  )
}

export function maySeeOverrides(actor: PokpongActor): Decision {
  return holds(actor, 'coordinator') ? allow : deny('coordinator-needed')
}
