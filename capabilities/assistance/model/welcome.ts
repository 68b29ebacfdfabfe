import type { Group } from '#capabilities/referrals/model/welcome-group.ts'
import { type Room, welcomeGroups, type WelcomeGroup } from './room.ts'

/** A room with how many of its places are taken or kept. */
export interface RoomInUse {
  room: Room
  taken: number
}

type RoomAnswer = 'yes' | 'ask' | 'no'

/** Somebody for whom a room is looked for. Gender is not shared by default, so only sex and age are known here. */
export interface Newcomer {
  group: Group
  /** A child who stays with the mother. */
  withParent: boolean
}

/**
 * Whether a room is for this person. `ask` is a person's decision: a woman in the room for mothers, somebody whom the
 * record calls a man and who may be a trans woman, a girl in a step-free room.
 */
export function roomAnswer(
  room: Pick<Room, 'kind' | 'welcomes' | 'onRequest'>,
  { group, withParent }: Newcomer,
): RoomAnswer {
  if (withParent && (room.kind === 'mother-and-child' || room.kind === 'family')) return 'yes'
  if (group !== 'other' && room.welcomes.includes(group)) return 'yes'
  if (group === 'women' && room.welcomes.includes('mothers-with-children')) return 'ask'
  if (group !== 'other' && room.onRequest.includes(group)) return 'ask'
  const mayBeTransWoman = group === 'men' || group === 'other'
  return mayBeTransWoman && (room.onRequest.includes('trans-women') || room.welcomes.includes('trans-women'))
    ? 'ask'
    : 'no'
}

export function freeIn({ room, taken }: RoomInUse): number {
  return Math.max(0, room.places - taken)
}

export interface GroupWelcome {
  group: WelcomeGroup
  /** yes: places are free; ask: only after asking; full: for this group, but nothing is free; no: no room is for it. */
  answer: 'yes' | 'ask' | 'full' | 'no'
  free: number
  /** The room to ask about, when the rooms for this group are full or there is none of its own. */
  askRoomId: string | null
}

/** Who can be welcomed tonight, group by group, from the rooms themselves: gaps show, because no room covers them. */
export function whoIsWelcome(rooms: readonly RoomInUse[]): GroupWelcome[] {
  return welcomeGroups.map((group) => {
    const own = rooms.filter(({ room }) => room.welcomes.includes(group))
    const free = own.reduce((sum, room) => sum + freeIn(room), 0)
    const asked = rooms.find((each) => each.room.onRequest.includes(group) && freeIn(each) > 0)?.room.id ?? null
    if (free > 0) return { group, answer: 'yes', free, askRoomId: null }
    if (asked) return { group, answer: own.length > 0 ? 'full' : 'ask', free: 0, askRoomId: asked }
    const known = own.length > 0 || rooms.some(({ room }) => room.onRequest.includes(group))
    return { group, answer: known ? 'full' : 'no', free: 0, askRoomId: null }
  })
}

/** The group of a person as shelters announce it; a mother is found by her child, not by her record. */
export function announcedGroup(group: Group): WelcomeGroup | null {
  return group === 'other' ? null : group
}
