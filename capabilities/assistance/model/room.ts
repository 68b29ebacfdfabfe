import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'

/** What a room is. Stored codes: never rename or reuse one. */
export const roomKinds = ['women', 'girls', 'mother-and-child', 'quiet', 'step-free', 'men', 'boys', 'family'] as const
export type RoomKind = (typeof roomKinds)[number]

/** For whom a shelter may have a place, as it says so to others. */
export const welcomeGroups = ['women', 'girls', 'mothers-with-children', 'trans-women', 'boys', 'men'] as const
export type WelcomeGroup = (typeof welcomeGroups)[number]

const Name = z.string().trim().normalize('NFC').min(1, { error: 'name-needed' }).max(40, { error: 'too-long' })
const Years = z.int().min(0).max(120)

export const Room = z.object({
  id: Uuid,
  name: z.object({ en: Name, lo: Name }),
  kind: z.enum(roomKinds),
  /** Groups that have a place here whenever one is free. */
  welcomes: z.array(z.enum(welcomeGroups)).max(welcomeGroups.length),
  /** Groups for whom somebody on duty is asked first. */
  onRequest: z.array(z.enum(welcomeGroups)).max(welcomeGroups.length).default([]),
  /** Ages in whole years, shown beside the name; null without a limit. */
  ageFrom: Years.nullable().default(null),
  ageTo: Years.nullable().default(null),
  places: z.int().min(1, { error: 'place-needed' }).max(40, { error: 'too-many' }),
  stepFree: z.boolean().default(false),
  /** Position on the board, smallest first. */
  position: z.int().min(0).max(200).default(0),
})
export type Room = z.infer<typeof Room>
