import * as z from 'zod'
import { PhaseStates } from '#capabilities/cases/model/case.ts'
import { sexes } from '#capabilities/persons/model/person.ts'
import { ageBands } from '#capabilities/persons/model/age.ts'
import { declineReasons } from '#capabilities/referrals/model/service.ts'
import { groups } from '#capabilities/referrals/model/welcome-group.ts'
import { Room, welcomeGroups } from './room.ts'
import { Stay } from './stay.ts'

/** Somebody on the board. Null where the file has closed to the shelter: the place is taken all the same. */
export const Resident = z.object({
  stay: Stay,
  /** Null when it cannot be opened any more. */
  roomId: z.uuid().nullable(),
  person: z
    .object({
      alias: z.string(),
      code: z.string(),
      sex: z.enum(sexes),
      ageBand: z.enum(ageBands),
      isChild: z.boolean(),
    })
    .nullable(),
  caseCode: z.string().nullable(),
  phases: PhaseStates.nullable(),
  /** Alias of the parent with whom a child stays. */
  withAlias: z.string().nullable(),
  dayNumber: z.int().nullable(),
  words: z.string().nullable(),
})
export type Resident = z.infer<typeof Resident>

export const Board = z.object({
  /** The day in the node's zone for which all of this holds. */
  today: z.string(),
  rooms: z.array(Room),
  residents: z.array(Resident),
  here: z.int(),
  places: z.int(),
  arrivingThisWeek: z.int(),
  leavingThisWeek: z.int(),
  forecast: z.array(z.object({ day: z.string(), taken: z.int(), kept: z.int() })),
  welcome: z.array(
    z.object({
      group: z.enum(welcomeGroups),
      answer: z.enum(['yes', 'ask', 'full', 'no']),
      free: z.int(),
      askRoomId: z.uuid().nullable(),
    }),
  ),
  /** In the last 90 days, newest first: groups, reasons and where somebody was sent instead. */
  couldNotBeWelcomed: z.array(
    z.object({
      group: z.enum(groups),
      reason: z.enum(declineReasons),
      suggestedOrganisationId: z.uuid().nullable(),
      on: z.string(),
    }),
  ),
})
export type Board = z.infer<typeof Board>
