import * as z from 'zod'
import { PersonSummary } from '#capabilities/persons/model/person.ts'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { Day } from '#platform/model/partial-date.ts'
import { Board } from './board.ts'
import {
  mayArrive,
  mayCancel,
  mayChangeStay,
  mayKeepRooms,
  mayPlanArrival,
  mayRecordLeaving,
  maySeeBoard,
  maySeeVacancies,
} from './policy.ts'
import { Room, welcomeGroups } from './room.ts'
import { cancelReasons, leaveReasons, Stay } from './stay.ts'

const Words = z.string().trim().normalize('NFC').max(500, { error: 'too-long' }).nullable().default(null)
const Moved = z.object({ state: Stay.shape.state })

export const readBoard = query({
  name: 'assistance/read-board',
  summary: 'Rooms, who stays in them, arrivals and departures, and who can be welcomed: of the actor’s own shelter.',
  path: '/shelter',
  input: z.object({}),
  output: Board,
  policy: maySeeBoard,
})

export const saveRoom = command({
  name: 'assistance/save-room',
  summary: 'Add a room to the actor’s own shelter, or change it.',
  path: '/shelter/rooms',
  input: Room,
  output: z.object({ id: z.uuid() }),
  policy: mayKeepRooms,
})

export const closeRoom = command({
  name: 'assistance/close-room',
  summary: 'Take a room off the board; nobody may have a place in it.',
  path: '/shelter/rooms/:id/close',
  input: z.object({ id: Uuid }),
  output: z.object({}),
  policy: mayKeepRooms,
})

/** Somebody whom the shelter accepted and who has no place yet. */
export const Awaited = z.object({
  referralId: z.uuid(),
  caseId: z.uuid(),
  caseCode: z.string(),
  person: PersonSummary,
  acceptedAt: z.string(),
})

export const listAwaited = query({
  name: 'assistance/list-awaited',
  summary: 'People whom the shelter accepted and for whom no place is kept yet.',
  path: '/shelter/awaited',
  input: z.object({}),
  output: z.object({ awaited: z.array(Awaited) }),
  policy: maySeeBoard,
})

/** Where a place is given: `asked` says that somebody on duty agreed, where the room asks for that. */
const placing = { roomId: Uuid, asked: z.boolean().default(false) }

export const planArrival = command({
  name: 'assistance/plan-arrival',
  summary: 'Keep a place for somebody.',
  path: '/stays',
  input: z.object({
    id: Uuid,
    personId: Uuid,
    caseId: Uuid,
    referralId: Uuid.nullable().default(null),
    withStayId: Uuid.nullable().default(null),
    plannedArrival: Day,
    words: Words,
    ...placing,
  }),
  output: Moved,
  policy: mayPlanArrival,
})

export const arrive = command({
  name: 'assistance/arrive',
  summary: 'Somebody has come: the place is taken, first assistance begins, and the referral is handed over.',
  path: '/stays/:id/arrive',
  input: z.object({ id: Uuid, arrivedOn: Day, ...placing }),
  output: Moved,
  policy: mayArrive,
})

export const moveRoom = command({
  name: 'assistance/move-room',
  summary: 'Give somebody a place in another room.',
  path: '/stays/:id/move',
  input: z.object({ id: Uuid, ...placing }),
  output: Moved,
  policy: mayChangeStay,
})

export const planDeparture = command({
  name: 'assistance/plan-departure',
  summary: 'Set or clear the day on which somebody plans to leave.',
  path: '/stays/:id/departure',
  input: z.object({ id: Uuid, plannedDeparture: Day.nullable(), words: Words }),
  output: Moved,
  policy: mayChangeStay,
})

export const leave = command({
  name: 'assistance/leave',
  summary: 'Somebody left the centre.',
  path: '/stays/:id/leave',
  input: z.object({ id: Uuid, leftOn: Day, reason: z.enum(leaveReasons), words: Words }),
  output: Moved,
  policy: mayRecordLeaving,
})

export const cancelArrival = command({
  name: 'assistance/cancel-arrival',
  summary: 'Give a kept place free again.',
  path: '/stays/:id/cancel',
  input: z.object({ id: Uuid, reason: z.enum(cancelReasons) }),
  output: Moved,
  policy: mayCancel,
})

export const listVacancies = query({
  name: 'assistance/list-vacancies',
  summary: 'Free places by shelter and group, as the shelters announce them.',
  path: '/vacancies',
  input: z.object({ group: z.enum(welcomeGroups).optional() }),
  output: z.object({
    vacancies: z.array(
      z.object({
        organisationId: z.uuid(),
        group: z.enum(welcomeGroups),
        answer: z.enum(['yes', 'ask', 'full', 'no']),
        free: z.int(),
        updatedAt: z.string(),
      }),
    ),
  }),
  policy: maySeeVacancies,
})

/** What a shelter can say to an offer before it answers: which of its rooms fit. */
export const canHelp = query({
  name: 'assistance/can-help',
  summary: 'Whether the actor’s own shelter has a place for the person of a referral.',
  path: '/referrals/:referralId/can-help',
  input: z.object({ referralId: Uuid }),
  output: z.object({
    hasRooms: z.boolean(),
    /** A place is kept or taken here already. */
    hasPlace: z.boolean(),
    rooms: z.array(
      z.object({
        id: z.uuid(),
        name: Room.shape.name,
        kind: Room.shape.kind,
        answer: z.enum(['yes', 'ask']),
        free: z.int(),
      }),
    ),
  }),
  policy: maySeeBoard,
})
