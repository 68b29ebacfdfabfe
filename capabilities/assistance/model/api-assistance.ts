import * as z from 'zod'
import { Need } from '#capabilities/cases/model/need.ts'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { Assistance, fields, NewAssistance, voidReasons } from './assistance.ts'
import { mayReadAssistance, mayRecordAssistance, maySeeBoard, mayVoidAssistance } from './policy.ts'
import { Stay } from './stay.ts'

export const recordAssistance = command({
  name: 'assistance/record-assistance',
  summary: 'Record help that was given, behind the wall of its field.',
  path: '/assistance',
  input: NewAssistance,
  output: z.object({ id: z.uuid() }),
  policy: mayRecordAssistance,
})

export const voidAssistance = command({
  name: 'assistance/void-assistance',
  summary: 'Say that a record was wrong. It stays readable, struck out.',
  path: '/assistance/:id/void',
  input: z.object({ id: Uuid, reason: z.enum(voidReasons) }),
  output: z.object({}),
  policy: mayVoidAssistance,
})

const PersonShown = z.object({ personId: z.uuid(), alias: z.string(), code: z.string() })

export const readAssistanceOfCase = query({
  name: 'assistance/read-assistance-of-case',
  summary: 'Stays and help given in a case, as far as the actor’s relations open them.',
  path: '/cases/:caseId/assistance',
  input: z.object({ caseId: Uuid }),
  output: z.object({
    people: z.array(PersonShown),
    stays: z.array(Stay),
    given: z.array(Assistance),
    /** Needs that a new record may answer; empty without the part. */
    needs: z.array(Need),
    /** Fields that the actor may record. */
    mayRecord: z.array(z.enum(fields)),
  }),
  policy: mayReadAssistance,
})

/** One line of the day: an appointment, something given today, or somebody still without first assistance. */
export const readToday = query({
  name: 'assistance/read-today',
  summary: 'Assistance of the day in the actor’s own organisation.',
  path: '/assistance/today',
  input: z.object({}),
  output: z.object({
    today: z.string(),
    appointments: z.array(Assistance.extend({ person: PersonShown, caseCode: z.string() })),
    given: z.array(Assistance.extend({ person: PersonShown, caseCode: z.string() })),
    without: z.array(
      z.object({
        stay: Stay,
        person: PersonShown,
        caseCode: z.string(),
        missing: z.array(z.enum(fields)),
        due: z.string(),
      }),
    ),
    mayRecord: z.array(z.enum(fields)),
  }),
  policy: maySeeBoard,
})
