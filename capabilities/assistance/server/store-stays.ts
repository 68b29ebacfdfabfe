import type { Generated, Kysely, Selectable } from 'kysely'
import type { Stay } from '#capabilities/assistance/model/stay.ts'
import type { Tx } from '#platform/server/database.ts'

type StayRow = {
  id: string
  person_id: string
  case_id: string
  organisation_id: string
  referral_id: string | null
  with_stay_id: string | null
  state: string
  planned_arrival: string | null
  arrived_on: Generated<string | null>
  planned_departure: Generated<string | null>
  left_on: Generated<string | null>
  leave_reason: Generated<string | null>
  cancel_reason: Generated<string | null>
  place: Uint8Array
  arrival_words: Uint8Array | null
  departure_words: Generated<Uint8Array | null>
  recorded_by: string
  recorded_at: Date
}

type StayTables = { 'assistance.stay': StayRow }

const on = (tx: Tx): Kysely<StayTables> => tx

/** A stay with what is sealed under its person's key. */
export interface StoredStay {
  stay: Stay
  place: Uint8Array
  arrivalWords: Uint8Array | null
  departureWords: Uint8Array | null
}

export async function insertStay(
  tx: Tx,
  stay: Stay,
  sealed: { place: Uint8Array; arrivalWords: Uint8Array | null; by: string; at: Date },
): Promise<void> {
  await on(tx)
    .insertInto('assistance.stay')
    .values({
      id: stay.id,
      person_id: stay.personId,
      case_id: stay.caseId,
      organisation_id: stay.organisationId,
      referral_id: stay.referralId,
      with_stay_id: stay.withStayId,
      state: stay.state,
      planned_arrival: stay.plannedArrival,
      place: sealed.place,
      arrival_words: sealed.arrivalWords,
      recorded_by: sealed.by,
      recorded_at: sealed.at,
    })
    .execute()
}

export interface StayChange {
  state?: string
  arrived_on?: string
  planned_departure?: string | null
  left_on?: string
  leave_reason?: string
  cancel_reason?: string
  place?: Uint8Array
  departure_words?: Uint8Array | null
}

/** False when somebody else moved it meanwhile: the row is only changed from the state that was read. */
export async function updateStay(tx: Tx, stay: Pick<Stay, 'id' | 'state'>, change: StayChange): Promise<boolean> {
  const result = await on(tx)
    .updateTable('assistance.stay')
    .set(change)
    .where('id', '=', stay.id)
    .where('state', '=', stay.state)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findStay(tx: Tx, id: string): Promise<StoredStay | undefined> {
  const row = await on(tx).selectFrom('assistance.stay').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toStored(row)
}

/** Stays that take a place in a shelter: people who are there, and places kept. */
export async function staysTakingPlaces(tx: Tx, organisationId: string): Promise<StoredStay[]> {
  const rows = await on(tx)
    .selectFrom('assistance.stay')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['planned', 'here'])
    .orderBy('arrived_on')
    .orderBy('id')
    .execute()
  return rows.map(toStored)
}

export async function staysOfCase(tx: Tx, caseId: string): Promise<StoredStay[]> {
  const rows = await on(tx)
    .selectFrom('assistance.stay')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(toStored)
}

function toStored(row: Selectable<StayRow>): StoredStay {
  const stay: Stay = {
    id: row.id,
    personId: row.person_id,
    caseId: row.case_id,
    organisationId: row.organisation_id,
    referralId: row.referral_id,
    withStayId: row.with_stay_id,
    state: row.state as Stay['state'],
    plannedArrival: row.planned_arrival,
    arrivedOn: row.arrived_on,
    plannedDeparture: row.planned_departure,
    leftOn: row.left_on,
    leaveReason: row.leave_reason as Stay['leaveReason'],
  }
  return { stay, place: row.place, arrivalWords: row.arrival_words, departureWords: row.departure_words }
}

/** Those of the cases that have any, as far as the actor may know of it. */
export async function casesWithStays(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('assistance.stay')
    .select('case_id')
    .distinct()
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .execute()
  return rows.map((row) => row.case_id)
}
