import * as z from 'zod'
import type { Part } from '#capabilities/access/model/part.ts'
import { type NeedKind, needStates } from '#capabilities/cases/model/need.ts'
import { Uuid } from '#platform/model/ids.ts'
import { Day } from '#platform/model/partial-date.ts'

/** First assistance is health, psychosocial and legal; practical help goes with it. Stored codes. */
export const fields = ['health', 'psychosocial', 'legal', 'practical'] as const
export type Field = (typeof fields)[number]

/** The fields of first assistance: who stays should have been offered each of them within some days. */
export const firstFields = ['health', 'psychosocial', 'legal'] as const satisfies readonly Field[]

export const kindsOf = {
  health: ['health-check', 'treatment', 'medicine', 'hospital-visit', 'care-in-pregnancy'],
  psychosocial: ['counselling', 'crisis-support', 'group-session', 'play-and-learning'],
  legal: ['legal-advice', 'rights-explained', 'representation', 'compensation-claim', 'help-with-documents'],
  practical: ['food-and-clothing', 'phone-call', 'interpretation', 'travel', 'learning'],
} as const satisfies Record<Field, readonly string[]>

export const kinds = [...kindsOf.health, ...kindsOf.psychosocial, ...kindsOf.legal, ...kindsOf.practical] as const
export type Kind = (typeof kinds)[number]

export function fieldOf(kind: Kind): Field {
  return fields.find((field) => (kindsOf[field] as readonly string[]).includes(kind))!
}

/** The wall that a record stands behind: a nurse's words are health, and practical help is read with the needs. */
export function partOf(field: Field): Part {
  return field === 'practical' ? 'needs' : field
}

const needsOfField: Readonly<Record<Field, readonly NeedKind[]>> = {
  health: ['health'],
  psychosocial: ['psychosocial', 'know-her-choices'],
  legal: ['legal-aid', 'compensation', 'documents'],
  practical: [
    'food-and-clothing',
    'phone',
    'interpretation',
    'education',
    'child-care',
    'family-contact',
    'safe-return',
  ],
}

/** Needs that assistance of a field usually answers; the form proposes them and a person chooses. */
export function needsAnsweredBy(field: Field): readonly NeedKind[] {
  return needsOfField[field]
}

const Words = z.string().trim().normalize('NFC').max(4000, { error: 'too-long' })

export const NewAssistance = z.object({
  id: Uuid,
  personId: Uuid,
  caseId: Uuid,
  stayId: Uuid.nullable().default(null),
  kind: z.enum(kinds),
  givenOn: Day,
  /** The need it answers, and where that need stands now. */
  needId: Uuid.nullable().default(null),
  needState: z.enum(needStates).nullable().default(null),
  /** The next appointment. */
  nextOn: Day.nullable().default(null),
  /** Who gave it, when it was somebody from outside: a doctor, a lawyer. Sealed. */
  givenBy: Words.nullable().default(null),
  note: Words.nullable().default(null),
})
export type NewAssistance = z.infer<typeof NewAssistance>

export const voidReasons = ['wrong-person', 'not-given', 'written-twice', 'other'] as const

export const Assistance = z.object({
  id: Uuid,
  personId: Uuid,
  caseId: Uuid,
  field: z.enum(fields),
  kind: z.enum(kinds),
  givenOn: Day,
  nextOn: Day.nullable(),
  needId: Uuid.nullable(),
  organisationId: Uuid,
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  givenBy: z.string().nullable(),
  note: z.string().nullable(),
  voided: z.enum(voidReasons).nullable(),
  /** Whether the reader may strike it out. */
  mayVoid: z.boolean(),
})
export type Assistance = z.infer<typeof Assistance>

/** Days after the arrival within which each field of first assistance should have been given. Ours, not from a guideline. */
export const firstAssistanceDays = 3
