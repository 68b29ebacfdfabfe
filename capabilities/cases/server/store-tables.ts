import type { Generated, Kysely } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

type Versioned = { version: Generated<number> }

export type CaseFileRow = {
  id: string
  code: string
  holder_organisation_id: string
  worker_id: string | null
  assignment_id: string | null
  status: Generated<string>
  urgency: string
  phase_identification: Generated<string>
  phase_first_assistance: Generated<string>
  phase_longer_term_protection: Generated<string>
  phase_return_and_inclusion: Generated<string>
  phase_justice: Generated<string>
  source_screening_id: string | null
  opened_by: string
  opened_in_organisation_id: string
  opened_at: Date
  closed_at: Date | null
  close_reason: string | null
  close_note: Uint8Array | null
  contact_due: Date | null
  need_due: Date | null
  urgent_need: Generated<boolean>
  need_rank: Generated<number>
  need_rank_due: Date | null
} & Versioned

export type CasePersonRow = { id: string; case_id: string; person_id: string; role: string; since: Date } & Versioned

export type EventRow = {
  id: string
  case_id: string
  person_ids: string[]
  acts: string[]
  means: string[]
  purposes: string[]
  statutory_forms: string[]
  economic_activity: string | null
  recruited_in: string | null
  transit_through: string[]
  exploited_in: string | null
  started: string | null
  ended: string | null
  htcds: object
  story: Uint8Array | null
  recorded_by: string
  recorded_at: Date
} & Versioned

export type NeedRow = {
  id: string
  case_id: string
  person_id: string | null
  kind: string
  state: string
  urgent: boolean
  /** A day, 2024-07-10. */
  due: string | null
  helper_organisation_id: string | null
  helper_account_id: string | null
  words: Uint8Array | null
  arrangement: Uint8Array | null
  since: Date
} & Versioned

type PlanRow = {
  id: string
  case_id: string
  agreed_on: string
  review_on: string | null
  words: Uint8Array | null
  written_by: string
  written_at: Date
} & Versioned

type NoteRow = {
  id: string
  case_id: string
  words: Uint8Array
  written_by: string
  written_at: Date
  voided_at: Date | null
  voided_by: string | null
  void_reason: string | null
} & Versioned

type ContactRow = {
  id: string
  case_id: string
  at: Date
  manner: string
  safe: string
  words: Uint8Array | null
  next_contact_at: Date | null
  recorded_by: string
} & Versioned

type TimelineRow = {
  id: string
  case_id: string
  kind: string
  params: object
  part: string
  words: Uint8Array | null
  at: Date
  recorded_by: string
} & Versioned

type AssignmentRow = {
  id: string
  case_id: string
  account_id: string
  assigned_by: string
  since: Date
  until: Date | null
} & Versioned

type ReadingRow = { id: string; case_id: string; account_id: string; at: Date; until: Date | null } & Versioned

export type ConflictRow = {
  id: string
  case_id: string
  part: string
  target_kind: string
  target_id: string
  field: string
  base: Uint8Array
  mine: Uint8Array
  theirs: Uint8Array
  mine_by: string
  mine_organisation_id: string
  mine_occurred_at: Date
  mine_recorded_at: Date
  theirs_by: string
  theirs_occurred_at: Date
  theirs_recorded_at: Date
  settled_at: Date | null
  settled_by: string | null
  choice: string | null
} & Versioned

export type OpeningRow = {
  id: string
  case_id: string
  code: string
  account_id: string
  organisation_id: string
  holder_organisation_id: string
  reason: string
  words: Uint8Array | null
  opened_at: Date
  expires_at: Date
  reviewed_by: string | null
  reviewed_at: Date | null
  outcome: string | null
  review_words: Uint8Array | null
} & Versioned

export type CasesTables = {
  'cases.case_file': CaseFileRow
  'cases.case_person': CasePersonRow
  'cases.trafficking_event': EventRow
  'cases.need': NeedRow
  'cases.support_plan': PlanRow
  'cases.note': NoteRow
  'cases.contact': ContactRow
  'cases.timeline_entry': TimelineRow
  'cases.assignment': AssignmentRow
  'cases.reading': ReadingRow
  'cases.emergency_opening': OpeningRow
  'cases.conflict': ConflictRow
}

export function tables(tx: Tx): Kysely<CasesTables> {
  return tx as Kysely<CasesTables>
}
