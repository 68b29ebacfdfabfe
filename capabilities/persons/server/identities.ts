import { mayReadPart } from '#capabilities/access/model/relation.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { NewContact, NewIdentityDocument, NewName } from '#capabilities/persons/model/person.ts'
import type { PersonSubject } from '#capabilities/persons/model/policy.ts'
import type { Identity } from '#capabilities/persons/model/reveal.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { unsealAge } from './sealed-age.ts'
import { selectContacts, selectDocuments, selectIdentities, selectNames } from './store.ts'

type Ctx = QueryContext & { actor: PokpongActor }

/**
 * Who these people are, in plain words: only for an answer that stands in the access log. Contacts are empty where the
 * part `contact` is closed to the reader.
 * @returns no entry for whom the reader does not reach or who was erased
 */
export async function readIdentities(
  ctx: Ctx,
  subjects: ReadonlyMap<string, PersonSubject>,
): Promise<Map<string, Identity>> {
  const ids = [...subjects.keys()]
  const keys = await ctx.vault.openMany(ids)
  const withContact = [...subjects].filter(
    ([, { relations, now }]) => mayReadPart(ctx.actor, relations, 'contact', now).allowed,
  )
  const names = byPerson(await selectNames(ctx.tx, ids))
  const documents = byPerson(await selectDocuments(ctx.tx, ids))
  const ages = new Map((await selectIdentities(ctx.tx, ids)).map(({ id, age }) => [id, age]))
  const contacts = byPerson(
    await selectContacts(
      ctx.tx,
      withContact.map(([id]) => id),
    ),
  )
  const identities = new Map<string, Identity>()
  for (const id of ids) {
    const key = keys.get(id)
    if (!key) continue
    const age = ages.get(id)
    identities.set(id, {
      names: (names.get(id) ?? []).map((row) => nameOf(key, row)),
      age: age ? unsealAge(key, age) : null,
      contacts: (contacts.get(id) ?? []).map((row) => contactOf(key, row)),
      documents: (documents.get(id) ?? []).map((row) => documentOf(key, row)),
    })
  }
  return identities
}

function byPerson<R extends { person_id: string }>(rows: readonly R[]): Map<string, R[]> {
  return Map.groupBy(rows, (row) => row.person_id)
}

type Row<S extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<S>>[number]

function nameOf(key: SubjectKey, { id, text, script, kind }: Row<typeof selectNames>): Identity['names'][number] {
  return {
    id,
    text: key.unseal('persons.name', text),
    script: script as NewName['script'],
    kind: kind as NewName['kind'],
  }
}

function contactOf(key: SubjectKey, { id, text, kind }: Row<typeof selectContacts>): Identity['contacts'][number] {
  return { id, text: key.unseal('persons.contact', text), kind: kind as NewContact['kind'] }
}

function documentOf(
  key: SubjectKey,
  { id, number, kind, country }: Row<typeof selectDocuments>,
): Identity['documents'][number] {
  return { id, number: key.unseal('persons.document', number), kind: kind as NewIdentityDocument['kind'], country }
}
