import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'
import { Decided } from './file.ts'
import { needKinds } from './need.ts'

export const conflictTargets = ['need', 'event'] as const
export type ConflictTarget = (typeof conflictTargets)[number]

export const choices = ['mine', 'theirs'] as const
export type Choice = (typeof choices)[number]

/** Fields in somebody's words: shown to whoever has opened the file or carries it. */
export const wordFields: readonly string[] = ['words', 'arrangement', 'story']

const Side = z.object({
  /** What was said about the field; null also for words that the reader has not opened. */
  value: z.unknown(),
  byAccountId: Uuid,
  by: z.string().nullable(),
  organisation: z.object({ en: z.string(), lo: z.string() }).nullable(),
  /** When it was done, by the clock of whoever did it. */
  at: z.iso.datetime(),
  /** When the node heard of it. */
  recordedAt: z.iso.datetime(),
})

/** Two changes of one field of which neither saw the other. */
export const Conflict = z.object({
  id: Uuid,
  caseId: Uuid,
  target: z.enum(conflictTargets),
  targetId: Uuid,
  /** What is needed, where the target is a need. */
  need: z.enum(needKinds).nullable(),
  field: z.string(),
  /** The change that arrived second and does not stand. */
  mine: Side,
  /** What stands. */
  theirs: Side,
  version: z.int(),
  maySettle: Decided,
})
export type Conflict = z.infer<typeof Conflict>
