import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { Token } from './tokens.ts'

export interface SealedPerson {
  id: string
  code: string
  alias: Buffer
  sex: string
  ageBasis: string
  ageBand: string
  isChild: boolean
  citizenships: readonly string[]
  languages: readonly string[]
  homePlace: string | null
  age: Buffer
  gender: Buffer | null
  orientation: Buffer | null
  key: { wrapped: Uint8Array; key_version: number }
  names: readonly { id: string; text: Buffer; script: string; kind: string }[]
  contacts: readonly { id: string; text: Buffer; kind: string }[]
  documents: readonly { id: string; number: Buffer; kind: string; country: string }[]
  tokens: readonly Token[]
}

/**
 * All rows of a new person in one statement. Its text does not depend on how many names there are, and on contacts
 * and documents only by whether there are any, so that it is planned a few times and not for everybody.
 * The author's relation must have been written by an earlier statement of the transaction.
 */
export async function insertPerson(tx: Tx, person: SealedPerson): Promise<void> {
  const { id, names, tokens } = person
  await sql`
    with key as (
      insert into vault.data_key (subject_id, wrapped, key_version)
      values (${id}, ${person.key.wrapped}, ${person.key.key_version})
    ), person as (
      insert into persons.person
        (id, code, alias, sex, age_basis, age_band, is_child, citizenships, languages, home_place)
      values (${id}, ${person.code}, ${person.alias}, ${person.sex}, ${person.ageBasis}, ${person.ageBand},
        ${person.isChild}, ${person.citizenships}, ${person.languages}, ${person.homePlace})
    ), identity as (
      insert into persons.identity (id, age, gender, orientation)
      values (${id}, ${person.age}, ${person.gender}, ${person.orientation})
    ), name as (
      insert into persons.name (id, person_id, text, script, kind)
      select name.id, ${id}, name.text, name.script, name.kind
      from unnest(${names.map((name) => name.id)}::uuid[], ${names.map((name) => name.text)}::bytea[],
        ${names.map((name) => name.script)}::text[], ${names.map((name) => name.kind)}::text[])
        as name (id, text, script, kind)
    )
    ${contactsOf(person)} ${documentsOf(person)}
    insert into persons.token (token, person_id, kind)
    select token.token, ${id}, token.kind
    from unnest(${tokens.map((each) => each.token)}::bytea[], ${tokens.map((each) => each.kind)}::text[])
      as token (token, kind)`.execute(tx)
}

function contactsOf({ id, contacts }: SealedPerson) {
  if (contacts.length === 0) return sql``
  return sql`, contact as (
      insert into persons.contact (id, person_id, kind, text)
      select contact.id, ${id}, contact.kind, contact.text
      from unnest(${contacts.map((contact) => contact.id)}::uuid[], ${contacts.map((contact) => contact.text)}::bytea[],
        ${contacts.map((contact) => contact.kind)}::text[]) as contact (id, text, kind)
    )`
}

function documentsOf({ id, documents }: SealedPerson) {
  if (documents.length === 0) return sql``
  return sql`, document as (
      insert into persons.identity_document (id, person_id, kind, country, number)
      select document.id, ${id}, document.kind, document.country, document.number
      from unnest(${documents.map((document) => document.id)}::uuid[],
        ${documents.map((document) => document.number)}::bytea[], ${documents.map((document) => document.kind)}::text[],
        ${documents.map((document) => document.country)}::text[]) as document (id, number, kind, country)
    )`
}
