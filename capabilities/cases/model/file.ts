import * as z from 'zod'
import { parts } from '#capabilities/access/model/part.ts'
import { relationKinds } from '#capabilities/access/model/relation.ts'
import { PersonSummary } from '#capabilities/persons/model/person.ts'
import { CaseSummary, personRoles } from './case.ts'
import { Need } from './need.ts'
import { TimelineEntry } from './timeline.ts'

/** A policy's decision as it travels to the screen, so that a disabled button can say why. */
export const Decided = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), because: z.string() }),
])

const Names = z.object({ en: z.string(), lo: z.string() })
/** Words are null for whoever has not opened the file (cases/open-file), and once the case was erased. */
const Sealed = z.string().nullable()

export const NeedInFile = Need.extend({
  words: Sealed,
  arrangement: Sealed,
  helper: z.string().nullable(),
  helperOrganisation: Names.nullable(),
  version: z.int(),
})
export type NeedInFile = z.infer<typeof NeedInFile>

export const TimelineInFile = TimelineEntry.extend({
  words: Sealed,
  by: z.string().nullable(),
  /** Names behind the parameters that are ids of colleagues or organisations. */
  names: z.record(z.string(), Names),
})
export type TimelineInFile = z.infer<typeof TimelineInFile>

export const SupportPlan = z.object({
  id: z.uuid(),
  agreedOn: z.string(),
  reviewOn: z.string().nullable(),
  words: Sealed,
  by: z.string().nullable(),
  writtenAt: z.iso.datetime(),
})

export const contactManners = ['visit', 'call', 'message', 'met-elsewhere', 'could-not-reach'] as const
export const safeties = ['yes', 'no', 'not-asked'] as const

export const Contact = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  manner: z.enum(contactManners),
  safe: z.enum(safeties),
  words: Sealed,
  nextContactAt: z.iso.datetime().nullable(),
  by: z.string().nullable(),
})
export type Contact = z.infer<typeof Contact>

export const voidReasons = ['wrong-person', 'not-true', 'written-twice', 'should-not-be-kept', 'other'] as const

export const Note = z.object({
  id: z.uuid(),
  words: Sealed,
  byAccountId: z.uuid(),
  by: z.string().nullable(),
  writtenAt: z.iso.datetime(),
  voided: z.object({ at: z.iso.datetime(), reason: z.enum(voidReasons), by: z.string().nullable() }).nullable(),
  mayVoid: Decided,
})
export type Note = z.infer<typeof Note>

/** Who may see something of the case, what, and until when. */
export const AccessOfCase = z.object({
  granteeId: z.uuid(),
  kind: z.enum(['account', 'organisation']),
  name: z.string().nullable(),
  organisation: Names.nullable(),
  relation: z.enum(relationKinds),
  parts: z.array(z.enum(parts)),
  until: z.iso.datetime().nullable(),
  since: z.iso.datetime(),
})
export type AccessOfCase = z.infer<typeof AccessOfCase>

export const PersonInCase = z.object({
  personId: z.uuid(),
  role: z.enum(personRoles),
  /** Null where the reader reaches the case but not this person. */
  person: PersonSummary.nullable(),
})
export type PersonInCase = z.infer<typeof PersonInCase>

export const actions = [
  'recordNeed',
  'recordContact',
  'setUrgency',
  'writeNote',
  'recordEvent',
  'guide',
  'writePlan',
  'joinPersons',
  'assign',
  'renewAccess',
  'close',
  'reopen',
  'carry',
] as const

/** The case file's first screen. What the reader may not see is empty, never marked as missing. */
export const CaseFile = z.object({
  summary: CaseSummary,
  holder: Names.nullable(),
  worker: z.string().nullable(),
  people: z.array(PersonInCase),
  /** Parts of the case that the reader's relations open. */
  parts: z.array(z.enum(parts)),
  /** The same of the person whom the case is first about; whoever first met her may know more of her than of the case. */
  personParts: z.array(z.enum(parts)),
  /** False until the reader has opened the file today: words are then null, unless the reader carries the file. */
  opened: z.boolean(),
  /** When that opening ends; a device without a network sees from it whether to enter the reading anew. */
  openedUntil: z.iso.datetime().nullable(),
  /** The day until which the reader's devices may carry the words; null while they may not. */
  carriedUntil: z.string().nullable(),
  needs: z.array(NeedInFile),
  plan: SupportPlan.nullable(),
  lastContact: Contact.nullable(),
  contactDue: z.iso.datetime().nullable(),
  timeline: z.array(TimelineInFile),
  timelineMore: z.boolean(),
  access: z.array(AccessOfCase),
  /** The last change of each phase, from the timeline. */
  phaseSince: z.record(z.string(), z.iso.datetime()),
  closeReason: z.string().nullable(),
  may: z.record(z.enum(actions), Decided),
})
export type CaseFile = z.infer<typeof CaseFile>
