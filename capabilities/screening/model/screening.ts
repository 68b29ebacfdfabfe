import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'
import { Answer } from './answers.ts'
import { Outcome, Pattern, Result } from './result.ts'

/**
 * Where a screening stands. `gate`: before the first question. `postponed` and `stopped` are outcomes that a person
 * chose, not failures. Stored: never rename or reuse.
 */
export const screeningStates = ['gate', 'asking', 'paused', 'completed', 'stopped', 'postponed'] as const
export const ScreeningState = z.enum(screeningStates)
export type ScreeningState = z.infer<typeof ScreeningState>

/** Where it takes place, so that statistics can tell checkpoints, inspections and villages apart. */
export const settings = [
  'checkpoint',
  'sez',
  'workplace',
  'village',
  'shelter',
  'police',
  'health',
  'hotline',
  'embassy',
  'other',
] as const
export const Setting = z.enum(settings)
export type Setting = z.infer<typeof Setting>

export const ScreeningCode = z.string().regex(/^SC-[0-9A-Z]{6}-[0-9A-Z*~$=]$/, { error: 'not-a-code' })

/** Reasons why somebody was stopped at a border or taken out of a workplace; a group, never a judgement. */
export const groups = [
  'returned-migrant',
  'sez-worker',
  'garment-worker',
  'plantation-worker',
  'leaving-for-marriage',
  'departing-worker',
  'child-travelling',
  'other',
] as const
export const Group = z.enum(groups)
export type Group = z.infer<typeof Group>

/**
 * A removal from a zone that is called a labour dispute. Nearly all removals were filed so (TIP Report 2024), hence the
 * classification needs a reason, stays visible beside the result, and never replaces it.
 */
export const labourDisputeReasons = [
  'wages-only',
  'contract-ended',
  'working-conditions-only',
  'employer-claims-debt',
  'person-says-so',
  'authority-decided',
  'other',
] as const
export const LabourDisputeReason = z.enum(labourDisputeReasons)
export type LabourDisputeReason = z.infer<typeof LabourDisputeReason>

/** What a list shows: codes only, nothing that a person said. */
export const ScreeningSummary = z.object({
  id: Uuid,
  code: ScreeningCode,
  personId: Uuid.nullable(),
  state: ScreeningState,
  protocol: z.object({ id: z.string(), version: z.string() }),
  place: z.string().nullable(),
  setting: Setting,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  outcome: Outcome.nullable(),
  pattern: Pattern.nullable(),
  answered: z.int(),
  asked: z.int(),
  labourDispute: z.boolean(),
})
export type ScreeningSummary = z.infer<typeof ScreeningSummary>

export const ScreeningRecord = ScreeningSummary.extend({
  officerId: Uuid,
  organisationId: Uuid,
  group: Group.nullable(),
  language: z.string(),
  gate: z.unknown(),
  endedBecause: z.string().nullable(),
  answers: z.array(Answer),
  result: Result.nullable(),
  labourDisputes: z.array(
    z.object({ reason: LabourDisputeReason, details: z.string().nullable(), by: Uuid, at: z.iso.datetime() }),
  ),
})
export type ScreeningRecord = z.infer<typeof ScreeningRecord>
