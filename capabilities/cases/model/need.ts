import * as z from 'zod'
import { Day } from '#platform/model/partial-date.ts'

/** What a person may need. Stored codes: never rename or reuse one. The person's own words stand beside it, sealed. */
export const needKinds = [
  'safe-place',
  'food-and-clothing',
  'health',
  'psychosocial',
  'legal-aid',
  'interpretation',
  'documents',
  'phone',
  'family-contact',
  'safe-return',
  'education',
  'skill-and-income',
  'child-care',
  'money',
  'compensation',
  'know-her-choices',
  'protection-from-threats',
  'other',
] as const
export type NeedKind = (typeof needKinds)[number]

/** Booked: a time is set. Her decision: offered, and the person has not decided; nobody hurries her. */
export const needStates = ['wanted', 'agreed', 'booked', 'in-progress', 'done', 'her-decision'] as const
export type NeedState = (typeof needStates)[number]

/** What is still to be done with a person's need; done ones only stay in the file. */
export function isUnmet(state: NeedState): boolean {
  return state !== 'done'
}

export const Need = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  /** Whose need; null where it is the need of all persons of the case. */
  personId: z.uuid().nullable(),
  kind: z.enum(needKinds),
  state: z.enum(needStates),
  /** Needed first, before everything else can go on. */
  urgent: z.boolean(),
  due: Day.nullable(),
  /** The organisation or account that helps; null while nobody is found. */
  helperOrganisationId: z.uuid().nullable(),
  helperAccountId: z.uuid().nullable(),
  since: z.iso.datetime(),
})
export type Need = z.infer<typeof Need>
