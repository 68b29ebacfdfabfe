import * as z from 'zod'
import { command } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { Day } from '#platform/model/partial-date.ts'
import { phases, phaseStates, urgencies } from './case.ts'
import { needKinds, needStates } from './need.ts'
import { mayGuide, mayRecordNeed, maySetUrgency, mayWritePlan } from './policy.ts'

const Words = z.string().trim().max(4000)

/** What may be changed about a need. */
export const NeedFields = z.object({
  /** Whose need; null where it is everybody's. */
  personId: Uuid.nullable().default(null),
  kind: z.enum(needKinds),
  state: z.enum(needStates).default('wanted'),
  urgent: z.boolean().default(false),
  due: Day.nullable().default(null),
  helperOrganisationId: Uuid.nullable().default(null),
  helperAccountId: Uuid.nullable().default(null),
  /** The person's own words. Sealed. */
  words: Words.nullable().default(null),
  /** What was agreed about it. Sealed. */
  arrangement: Words.nullable().default(null),
})
export type NeedFields = z.infer<typeof NeedFields>

export const NewNeed = NeedFields.extend({ id: Uuid })
export type NewNeed = z.infer<typeof NewNeed>

export const addNeed = command({
  name: 'cases/add-need',
  summary: 'Record what a person needs.',
  path: '/cases/:caseId/needs',
  input: NewNeed.extend({ caseId: Uuid }),
  output: z.object({}),
  policy: mayRecordNeed,
})

export const changeNeed = command({
  name: 'cases/change-need',
  summary: 'Move a need on, or set down what was agreed about it.',
  path: '/cases/:caseId/needs/:id',
  input: NewNeed.extend({
    caseId: Uuid,
    /** The version that was read; when somebody else changed it since, both are shown instead of one being lost. */
    version: z.int(),
    /** What stood there when it was read; with it, two changes are merged by field and none is refused. */
    base: NeedFields.nullable().default(null),
  }),
  /** In how many fields somebody else's change overlaps this one: a person chooses between them. */
  output: z.object({ conflicts: z.int().default(0) }),
  policy: mayRecordNeed,
})

export const writePlan = command({
  name: 'cases/write-plan',
  summary: 'Set down what was agreed together about the way ahead, and when to look at it again.',
  path: '/cases/:caseId/plans',
  input: z.object({
    caseId: Uuid,
    id: Uuid,
    agreedOn: Day,
    reviewOn: Day.nullable().default(null),
    words: Words.nullable().default(null),
  }),
  output: z.object({}),
  policy: mayWritePlan,
})

export const setPhase = command({
  name: 'cases/set-phase',
  summary: 'Say where a phase stands.',
  path: '/cases/:caseId/phase',
  input: z.object({ caseId: Uuid, phase: z.enum(phases), state: z.enum(phaseStates) }),
  output: z.object({}),
  policy: mayGuide,
})

export const setUrgency = command({
  name: 'cases/set-urgency',
  summary: 'Say how soon somebody is needed.',
  path: '/cases/:caseId/urgency',
  input: z.object({ caseId: Uuid, urgency: z.enum(urgencies) }),
  output: z.object({}),
  policy: maySetUrgency,
})
