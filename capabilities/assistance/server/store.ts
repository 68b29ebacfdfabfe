import type { Generated, Kysely, Selectable } from 'kysely'
import type { Room } from '#capabilities/assistance/model/room.ts'
import type { GroupWelcome } from '#capabilities/assistance/model/welcome.ts'
import type { Tx } from '#platform/server/database.ts'

type RoomRow = {
  id: string
  organisation_id: string
  name_en: string
  name_lo: string
  kind: string
  welcomes: string[]
  on_request: string[]
  age_from: number | null
  age_to: number | null
  places: number
  step_free: boolean
  board_position: number
  closed_at: Generated<Date | null>
}

type VacancyRow = {
  organisation_id: string
  welcome_group: string
  answer: string
  free: number
  updated_at: Date
}

type RoomTables = { 'assistance.room': RoomRow; 'assistance.vacancy': VacancyRow }

const on = (tx: Tx): Kysely<RoomTables> => tx

/** Open rooms of a shelter in the order of its board. */
export async function roomsOf(tx: Tx, organisationId: string): Promise<Room[]> {
  const rows = await on(tx)
    .selectFrom('assistance.room')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .orderBy('board_position')
    .orderBy('id')
    .execute()
  return rows.map(toRoom)
}

export async function insertRoom(tx: Tx, organisationId: string, room: Room): Promise<void> {
  await on(tx)
    .insertInto('assistance.room')
    .values({ id: room.id, organisation_id: organisationId, ...columnsOf(room) })
    .execute()
}

export async function updateRoom(tx: Tx, room: Room): Promise<void> {
  await on(tx).updateTable('assistance.room').set(columnsOf(room)).where('id', '=', room.id).execute()
}

export async function markRoomClosed(tx: Tx, id: string, at: Date): Promise<void> {
  await on(tx).updateTable('assistance.room').set({ closed_at: at }).where('id', '=', id).execute()
}

/** Makes two people who give places in one shelter at the same moment wait for each other, until the commit. */
export async function lockShelter(tx: Tx, organisationId: string, now: Date): Promise<void> {
  await on(tx)
    .updateTable('assistance.vacancy')
    .set({ updated_at: now })
    .where('organisation_id', '=', organisationId)
    .execute()
}

export async function announceVacancies(
  tx: Tx,
  organisationId: string,
  welcome: readonly GroupWelcome[],
  now: Date,
): Promise<void> {
  const rows = welcome.map(({ group, answer, free }) => ({
    organisation_id: organisationId,
    welcome_group: group,
    answer,
    free,
    updated_at: now,
  }))
  await on(tx)
    .insertInto('assistance.vacancy')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'welcome_group']).doUpdateSet((row) => ({
        answer: row.ref('excluded.answer'),
        free: row.ref('excluded.free'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

export async function listVacancyRows(tx: Tx, group: string | undefined) {
  const all = on(tx).selectFrom('assistance.vacancy').selectAll()
  const some = group ? all.where('welcome_group', '=', group) : all
  return some.orderBy('free', 'desc').orderBy('organisation_id').execute()
}

function columnsOf(room: Room) {
  return {
    name_en: room.name.en,
    name_lo: room.name.lo,
    kind: room.kind,
    welcomes: room.welcomes,
    on_request: room.onRequest,
    age_from: room.ageFrom,
    age_to: room.ageTo,
    places: room.places,
    step_free: room.stepFree,
    board_position: room.position,
  }
}

function toRoom(row: Selectable<RoomRow>): Room {
  return {
    id: row.id,
    name: { en: row.name_en, lo: row.name_lo },
    kind: row.kind as Room['kind'],
    welcomes: row.welcomes as Room['welcomes'],
    onRequest: row.on_request as Room['onRequest'],
    ageFrom: row.age_from,
    ageTo: row.age_to,
    places: row.places,
    stepFree: row.step_free,
    position: row.board_position,
  }
}
