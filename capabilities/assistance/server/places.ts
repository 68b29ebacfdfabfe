import type { Room } from '#capabilities/assistance/model/room.ts'
import {
  freeIn,
  type Newcomer,
  roomAnswer,
  type RoomInUse,
  whoIsWelcome,
} from '#capabilities/assistance/model/welcome.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { SignedCommand, SignedQuery } from './context.ts'
import { announceVacancies, lockShelter, roomsOf } from './store.ts'
import { staysTakingPlaces, type StoredStay } from './store-stays.ts'

const field = 'assistance.place'

/** Where somebody stays, sealed under the person's key. */
export function sealPlace(key: SubjectKey, roomId: string): Buffer {
  return key.sealJson(field, { roomId })
}

/** Null when the file has closed to the actor or the person was erased. */
function roomIdOf(key: SubjectKey | undefined, stored: StoredStay): string | null {
  return key ? key.unsealJson<{ roomId: string }>(field, stored.place).roomId : null
}

export interface Occupied {
  rooms: RoomInUse[]
  stays: readonly { stored: StoredStay; roomId: string | null }[]
}

/** The rooms of the actor's own shelter and who has a place in them. */
export async function readOccupied(ctx: SignedQuery, exceptStayId?: string): Promise<Occupied> {
  const rooms = await roomsOf(ctx.tx, ctx.actor.organisationId)
  const all = await staysTakingPlaces(ctx.tx, ctx.actor.organisationId)
  const keys = await ctx.vault.openMany(all.map(({ stay }) => stay.personId))
  const stays = all
    .filter(({ stay }) => stay.id !== exceptStayId)
    .map((stored) => ({ stored, roomId: roomIdOf(keys.get(stored.stay.personId), stored) }))
  return {
    rooms: rooms.map((room) => ({ room, taken: stays.filter(({ roomId }) => roomId === room.id).length })),
    stays,
  }
}

/** A room for somebody, or why not: full, not for this group, or somebody on duty is to be asked first. */
export async function findPlace(
  ctx: SignedCommand,
  wanted: { roomId: string; asked: boolean; exceptStayId?: string },
  newcomer: Newcomer,
): Promise<Room | Refusal> {
  await lockShelter(ctx.tx, ctx.actor.organisationId, ctx.now)
  const { rooms } = await readOccupied(ctx, wanted.exceptStayId)
  const found = rooms.find(({ room }) => room.id === wanted.roomId)
  if (!found) return notFound
  const answer = roomAnswer(found.room, newcomer)
  if (answer === 'no') return refuse(assistanceProblems, 'room-not-for-this-person')
  if (answer === 'ask' && !wanted.asked) return refuse(assistanceProblems, 'ask-before-placing')
  return freeIn(found) > 0 ? found.room : refuse(assistanceProblems, 'room-full')
}

/** Tells everybody who refers people which groups have a place here. After every change of a room or a stay. */
export async function announce(ctx: SignedCommand): Promise<void> {
  const { rooms } = await readOccupied(ctx)
  await announceVacancies(ctx.tx, ctx.actor.organisationId, whoIsWelcome(rooms), ctx.now)
}
