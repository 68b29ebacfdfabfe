import { uuidv7 } from 'uuidv7'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { NewContact, NewIdentityDocument, NewName } from '#capabilities/persons/model/person.ts'
import type { PersonSubject } from '#capabilities/persons/model/policy.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import {
  revealedFor,
  type RevealedIdentity,
  type RevealPurpose,
  revealSeconds,
} from '#capabilities/persons/model/reveal.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { unsealAge } from './sealed-age.ts'
import { insertReveal, selectContacts, selectDocuments, selectIdentity, selectNames } from './store.ts'

type Ctx = CommandContext & { actor: PokpongActor }

/** The only way to a name. The answer is not kept; that it was given is, with who, when and why. */
export async function revealIdentity(
  ctx: Ctx,
  { personId, purpose, reason }: { personId: string; purpose: RevealPurpose; reason: string | null },
  subject: PersonSubject,
): Promise<RevealedIdentity | Refusal> {
  if (purpose === 'other' && !reason) return refuse(personsProblems, 'reason-needed')
  const key = await ctx.vault.open(personId)
  if (!key) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' }, purpose })
  await insertReveal(ctx.tx, {
    id: uuidv7(),
    person_id: personId,
    purpose,
    reason: key.seal('persons.reveal', reason),
    revealed_by: ctx.actor.accountId,
    revealed_at: ctx.now,
  })
  const needed = revealedFor[purpose]
  const mayContact = mayReadPart(ctx.actor, subject.relations, 'contact', ctx.now).allowed
  return {
    names: await namesOf(ctx, key),
    age: needed.age ? await ageOf(ctx, key) : null,
    contacts: needed.contacts && mayContact ? await contactsOf(ctx, key) : [],
    documents: needed.documents ? await documentsOf(ctx, key) : [],
    seconds: revealSeconds,
  }
}

async function namesOf(ctx: Ctx, key: SubjectKey): Promise<RevealedIdentity['names']> {
  const rows = await selectNames(ctx.tx, [key.subjectId])
  return rows.map(({ id, text, script, kind }) => ({
    id,
    text: key.unseal('persons.name', text),
    script: script as NewName['script'],
    kind: kind as NewName['kind'],
  }))
}

async function ageOf(ctx: Ctx, key: SubjectKey): Promise<RevealedIdentity['age']> {
  const identity = await selectIdentity(ctx.tx, key.subjectId)
  return identity ? unsealAge(key, identity.age) : null
}

async function contactsOf(ctx: Ctx, key: SubjectKey): Promise<RevealedIdentity['contacts']> {
  const rows = await selectContacts(ctx.tx, [key.subjectId])
  return rows.map(({ id, text, kind }) => ({
    id,
    text: key.unseal('persons.contact', text),
    kind: kind as NewContact['kind'],
  }))
}

async function documentsOf(ctx: Ctx, key: SubjectKey): Promise<RevealedIdentity['documents']> {
  const rows = await selectDocuments(ctx.tx, key.subjectId)
  return rows.map(({ id, number, kind, country }) => ({
    id,
    number: key.unseal('persons.document', number),
    kind: kind as NewIdentityDocument['kind'],
    country,
  }))
}
