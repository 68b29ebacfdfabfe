import type { Generated, Kysely, Selectable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

interface Voidable {
  voided_at: Generated<Date | null>
  void_reason: Generated<string | null>
}

interface PersonTable {
  id: string
  code: string
  alias: Uint8Array
  sex: string
  age_basis: string
  age_band: string
  is_child: boolean
  citizenships: string[]
  languages: string[]
  home_place: string | null
  origin_node: Generated<string | null>
  recorded_at: Generated<Date>
}

export type PersonsTables = {
  'persons.person': PersonTable
  'persons.identity': { id: string; age: Uint8Array; gender: Uint8Array | null; orientation: Uint8Array | null }
  'persons.name': Voidable & { id: string; person_id: string; text: Uint8Array; script: string; kind: string }
  'persons.identity_document': Voidable & {
    id: string
    person_id: string
    kind: string
    country: string
    number: Uint8Array
  }
  'persons.contact': Voidable & { id: string; person_id: string; kind: string; text: Uint8Array }
  'persons.age_verification': {
    id: string
    person_id: string
    outcome: string
    basis: string
    note: Uint8Array | null
    verified_by: string
    verified_at: Date
  }
  'persons.reveal': {
    id: string
    person_id: string
    purpose: string
    reason: Uint8Array | null
    revealed_by: string
    revealed_at: Date
    /** Null where the node showed the name itself. */
    told_at: Date | null
  }
  'persons.carrying': { id: string; person_id: string; account_id: string; at: Date; until: Date }
  'persons.token': { token: Uint8Array; person_id: string; kind: string }
  'vault.data_key': { subject_id: string; wrapped: Uint8Array; key_version: number }
  'vault.erasure': { subject_id: string; id: string; reason: string; requested_at: Date }
}

export type PersonRow = Selectable<PersonTable>

/** The same transaction, knowing these tables. */
export function personsIn(tx: Tx): Kysely<PersonsTables> {
  return tx
}
