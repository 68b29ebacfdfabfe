import { readRelations } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import type { AgeVerification } from '#capabilities/persons/model/age-verification.ts'
import type { NewContact, NewName } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import {
  mayCorrectPerson,
  mayErasePerson,
  mayRevealIdentity,
  mayVerifyAge,
  type PersonSubject,
} from '#capabilities/persons/model/policy.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { summaryOf } from './read-summaries.ts'
import { selectAgeVerifications, selectContacts, selectNames, selectPersonByCode, selectPersons } from './store.ts'
import type { PersonRow } from './store-tables.ts'

type Loaded = PersonSubject & { row: PersonRow }
type Ctx = QueryContext & { actor: PokpongActor }

/** By id, or by the code that stands in an address. */
export async function loadPersonFile(ctx: Ctx, { person }: { person: string }): Promise<Loaded | undefined> {
  const row = person.startsWith('PP-')
    ? await selectPersonByCode(ctx.tx, person)
    : (await selectPersons(ctx.tx, [person]))[0]
  return row && { row, relations: await readRelations(ctx.tx, row.id), now: ctx.now }
}

export async function answerPersonFile(ctx: Ctx, _input: unknown, subject: PersonSubject): Promise<PersonFile> {
  const { row, relations, now } = subject as Loaded
  const { actor, tx } = ctx
  const key = await ctx.vault.open(row.id)
  const readsIdentity = mayReadPart(actor, relations, 'identity', now).allowed
  const readsContact = mayReadPart(actor, relations, 'contact', now).allowed
  const contacts = readsContact ? await selectContacts(tx, row.id) : []
  const names = readsIdentity ? await selectNames(tx, [row.id]) : null
  return {
    person: summaryOf(row, key),
    names:
      names &&
      names.map(({ id, script, kind }) => ({ id, script: script as NewName['script'], kind: kind as NewName['kind'] })),
    contacts: readsContact ? contacts.map(({ id, kind }) => ({ id, kind: kind as NewContact['kind'] })) : null,
    safeContact: safeContact(contacts, key),
    ageVerifications: (await selectAgeVerifications(tx, row.id)).map(toVerification),
    mayReveal: key !== undefined && mayRevealIdentity(actor, subject).allowed,
    mayCorrect: key !== undefined && mayCorrectPerson(actor, subject).allowed,
    mayVerifyAge: key !== undefined && mayVerifyAge(actor, subject).allowed,
    mayErase: key !== undefined && mayErasePerson(actor, subject).allowed,
    erased: key === undefined,
  }
}

function safeContact(contacts: Awaited<ReturnType<typeof selectContacts>>, key: SubjectKey | undefined): string[] {
  if (!key) return []
  return contacts.filter(({ kind }) => kind === 'safe-contact').map(({ text }) => key.unseal('persons.contact', text))
}

function toVerification(row: Awaited<ReturnType<typeof selectAgeVerifications>>[number]): AgeVerification {
  return {
    id: row.id,
    outcome: row.outcome as AgeVerification['outcome'],
    basis: row.basis as AgeVerification['basis'],
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at.toISOString(),
  }
}
