import type { Generated, Kysely, Selectable } from 'kysely'
import type { Decision, Request } from '#capabilities/identification/model/decision.ts'
import type { Tx } from '#platform/server/database.ts'

type RequestRow = {
  id: string
  person_id: string
  case_id: string
  authority_id: string
  consent_id: string
  state: Generated<string>
  requested_by: string
  requesting_organisation_id: string
  requested_at: Date
  due: Date
}

type DecisionRow = {
  id: string
  request_id: string
  person_id: string
  case_id: string
  outcome: string
  basis: string
  abroad_country: string | null
  abroad_decided_on: string | null
  interviewed_on: string | null
  form: string | null
  purposes: string[]
  decided_on: string
  decided_by: string
  authority_id: string
  replaces_id: string | null
  current: Generated<boolean>
  sex: string
  age_band: string
  is_child: boolean
  citizenship: string | null
  home_province: string | null
}

type ReasonRow = {
  id: string
  decision_id: string
  person_id: string
  kind: string
  words: Uint8Array
  written_by: string
  written_at: Date
}

type IdentificationTables = {
  'identification.request': RequestRow
  'identification.decision': DecisionRow
  'identification.reason': ReasonRow
}

const on = (tx: Tx): Kysely<IdentificationTables> => tx

export type NewRequest = Omit<RequestRow, 'state'>
export type NewDecision = Omit<DecisionRow, 'current'>
export type StoredDecision = Decision & { authorityId: string }

export async function insertRequest(tx: Tx, row: NewRequest): Promise<void> {
  await on(tx).insertInto('identification.request').values(row).execute()
}

export async function closeRequest(tx: Tx, id: string): Promise<void> {
  await on(tx).updateTable('identification.request').set({ state: 'decided' }).where('id', '=', id).execute()
}

export async function insertDecision(tx: Tx, row: NewDecision): Promise<void> {
  await on(tx).insertInto('identification.decision').values(row).execute()
}

/** The earlier decision stays; it only stops being the one that counts. */
export async function retireDecision(tx: Tx, id: string): Promise<void> {
  await on(tx).updateTable('identification.decision').set({ current: false }).where('id', '=', id).execute()
}

export async function insertReason(tx: Tx, row: ReasonRow): Promise<void> {
  await on(tx).insertInto('identification.reason').values(row).execute()
}

export async function findRequest(tx: Tx, id: string): Promise<Request | undefined> {
  const row = await on(tx).selectFrom('identification.request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRequest(row)
}

export async function requestsOf(tx: Tx, personId: string): Promise<Request[]> {
  const rows = await on(tx)
    .selectFrom('identification.request')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('requested_at')
    .execute()
  return rows.map(toRequest)
}

export async function requestsTo(tx: Tx, authorityId: string, state: string): Promise<Request[]> {
  const rows = await on(tx)
    .selectFrom('identification.request')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('state', '=', state)
    .orderBy('due')
    .limit(200)
    .execute()
  return rows.map(toRequest)
}

export async function findDecision(tx: Tx, id: string): Promise<StoredDecision | undefined> {
  const row = await on(tx).selectFrom('identification.decision').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDecision(row)
}

export async function decisionsOf(tx: Tx, personId: string): Promise<StoredDecision[]> {
  const rows = await on(tx)
    .selectFrom('identification.decision')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(toDecision)
}

export async function reasonsOf(tx: Tx, personId: string) {
  return on(tx)
    .selectFrom('identification.reason')
    .select(['id', 'decision_id', 'kind', 'words', 'written_by', 'written_at'])
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .execute()
}

function toRequest(row: Selectable<RequestRow>): Request {
  return {
    id: row.id,
    personId: row.person_id,
    caseId: row.case_id,
    authorityId: row.authority_id,
    consentId: row.consent_id,
    state: row.state as Request['state'],
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    due: row.due.toISOString(),
  }
}

function toDecision(row: Selectable<DecisionRow>): StoredDecision {
  return {
    id: row.id,
    requestId: row.request_id,
    personId: row.person_id,
    caseId: row.case_id,
    outcome: row.outcome as Decision['outcome'],
    basis: row.basis as Decision['basis'],
    abroadCountry: row.abroad_country,
    abroadDecidedOn: row.abroad_decided_on,
    interviewedOn: row.interviewed_on,
    form: row.form,
    purposes: row.purposes,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    replacesId: row.replaces_id,
    current: row.current,
    authorityId: row.authority_id,
  }
}
