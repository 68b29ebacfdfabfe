import type { Generated, Kysely, Selectable } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

interface ConsentTable {
  id: string
  person_id: string
  basis: string
  article: string | null
  purpose: string
  parts: string[]
  recipients: string[]
  refused: boolean
  language: string
  interpreter: string
  manner: string
  guardian: string | null
  decided_by: string
  wording: string
  child_view: Uint8Array | null
  justification: Uint8Array | null
  renews: string | null
  given_at: Date
  expires_at: Date
  recorded_by: string
  recorded_for: string
  without_proof: string | null
  version: Generated<number>
}

export type ConsentsTables = {
  'consents.consent': ConsentTable
  'consents.withdrawal': {
    id: string
    consent_id: string
    person_id: string
    told_by: string
    told_how: string
    words: Uint8Array | null
    withdrawn_at: Date
    recorded_by: string
  }
  'consents.review': {
    id: string
    consent_id: string
    person_id: string
    outcome: string
    reason: Uint8Array
    reviewed_by: string
    reviewed_at: Date
  }
  'access.relation': {
    record_id: string
    grantee_id: string
    relation: string
    parts: string[]
    pending: boolean
    revoked_at: Date | null
    expires_at: Date | null
  }
}

export type NewConsentRow = Omit<Selectable<ConsentTable>, 'version'>
export type ConsentRow = NewConsentRow & { withdrawn_at: Date | null; outcome: string | null }

/** The same transaction, knowing these tables. */
export function consentsIn(tx: Tx): Kysely<ConsentsTables> {
  return tx
}
