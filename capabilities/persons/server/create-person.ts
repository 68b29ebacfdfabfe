import { uuidv7 } from 'uuidv7'
import { partsOf } from '#capabilities/access/model/part.ts'
import { grantRelation } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { ageCodes } from '#capabilities/persons/model/age.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { sealAge, today } from './sealed-age.ts'
import { insertPerson } from './store-create.ts'
import { tokensOf } from './tokens.ts'

export interface PersonOptions {
  /** Relations written in the same statement: the author's to a screening, the holder's to the person. */
  alsoGrant?: readonly Parameters<typeof grantRelation>[1][]
}

/**
 * Writes a person with names, contacts, tokens and the author's relation (all parts that the actor's roles read) in
 * two statements: the relations, then everything else.
 */
export async function createPerson(
  ctx: CommandContext & { actor: PokpongActor },
  person: NewPerson,
  options: PersonOptions = {},
): Promise<{ code: string }> {
  const { actor, tx } = ctx
  const author = {
    recordId: person.id,
    recordKind: 'person',
    granteeId: actor.accountId,
    relation: 'author',
    parts: partsOf(actor),
    grantedBy: actor.accountId,
  } as const
  await grantRelation(tx, author, ...(options.alsoGrant ?? []))
  const { key, row } = ctx.vault.mint(person.id)
  await insertPerson(tx, {
    id: person.id,
    code: person.code,
    sex: person.sex,
    citizenships: person.citizenships,
    languages: person.languages,
    homePlace: person.homePlace,
    ...ageCodes(person.age, today(ctx.now)),
    ...sealed(key, person, ctx.now),
    key: row,
    tokens: tokensOf(ctx.vault.keyring, person),
  })
  return { code: person.code }
}

function sealed(key: SubjectKey, person: NewPerson, now: Date) {
  return {
    alias: key.seal('persons.alias', person.alias),
    age: sealAge(key, person.age, now),
    gender: key.seal('persons.gender', person.gender),
    orientation: key.seal('persons.orientation', person.orientation),
    names: person.names.map((name) => ({ ...name, id: uuidv7(), text: key.seal('persons.name', name.text) })),
    contacts: person.contacts.map((contact) => ({
      ...contact,
      id: uuidv7(),
      text: key.seal('persons.contact', contact.text),
    })),
    documents: person.documents.map((document) => ({
      ...document,
      id: uuidv7(),
      number: key.seal('persons.document', document.number),
    })),
  }
}
