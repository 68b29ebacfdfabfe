import { granteesOf } from '#capabilities/access/model/part.ts'
import { isLive, mayReadPart, type Relation } from '#capabilities/access/model/relation.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, type Decision, deny } from '#platform/model/decision.ts'
import { authorHours, openMinutes } from './document.ts'

/** Who stands in which relation to the person or the case, and behind which wall the document stands. */
export interface RecordSubject {
  relations: readonly Relation[]
  now: Date
}

export interface DocumentSubject extends RecordSubject {
  document: { part: 'documents' | 'consents'; addedBy: string; addedAt: Date; state: string }
}

export interface OpenedSubject extends DocumentSubject {
  /** When this account opened it in this session, the last time. */
  openedAt: Date | undefined
}

/** What proves a consent belongs to the ledger of consents; everything else to the documents. */
export function partFor({ consentId }: { consentId: string | null }): 'documents' | 'consents' {
  return consentId === null ? 'documents' : 'consents'
}

/** The list shows of each side of the wall what may be read; somebody who reads neither has no list. */
export function mayListDocuments(actor: PokpongActor, { relations, now }: RecordSubject): Decision {
  const ledger = mayReadPart(actor, relations, 'consents', now)
  return ledger.allowed ? ledger : mayReadPart(actor, relations, 'documents', now)
}

/** Whoever may read that side of the record may add to it: a device without a network asks nobody first. */
export function mayBeginDocument(
  actor: PokpongActor,
  { relations, now, part }: RecordSubject & { part: 'documents' | 'consents' },
): Decision {
  return mayReadPart(actor, relations, part, now)
}

/** Sending goes on where it was begun: nobody adds bytes to what a colleague announced. */
export function maySendDocument(actor: PokpongActor, subject: DocumentSubject): Decision {
  return all(
    mayReadDocument(actor, subject),
    subject.document.addedBy === actor.accountId ? allow : deny('author-only'),
  )
}

/** The operation demands a fresh proof of presence besides: a photo of a passport is an identity. */
export function mayOpenDocument(actor: PokpongActor, subject: DocumentSubject): Decision {
  return mayReadDocument(actor, subject)
}

/** After opening it, for ten minutes of that session; its author on the day when it was taken. */
export function mayReadChunk(actor: PokpongActor, subject: OpenedSubject): Decision {
  const { document, openedAt, now } = subject
  const isFresh = (since: Date, minutes: number) => now.getTime() - since.getTime() < minutes * 60_000
  const opened = openedAt !== undefined && isFresh(openedAt, openMinutes)
  const own = document.addedBy === actor.accountId && isFresh(document.addedAt, authorHours * 60)
  return all(mayReadDocument(actor, subject), opened || own ? allow : deny('open-it-first'))
}

/**
 * Its author, or who answers for the file: not whom it was lent to by a referral, nor who opened it in danger. What was
 * not finished is its author's alone: the rest may still lie on a device.
 */
export function mayVoidDocument(actor: PokpongActor, subject: DocumentSubject): Decision {
  const { document } = subject
  const own = document.addedBy === actor.accountId
  const answers = document.state !== 'incomplete' && answersFor(actor, subject)
  return all(mayReadDocument(actor, subject), own || answers ? allow : deny('those-who-accompany-only'))
}

function mayReadDocument(actor: PokpongActor, { relations, now, document }: DocumentSubject): Decision {
  return mayReadPart(actor, relations, document.part, now)
}

function answersFor(actor: PokpongActor, { relations, now }: RecordSubject): boolean {
  const grantees = granteesOf(actor)
  return relations.some(
    (relation) =>
      ['author', 'holder', 'assigned'].includes(relation.relation) &&
      grantees.includes(relation.granteeId) &&
      isLive(relation, now),
  )
}
