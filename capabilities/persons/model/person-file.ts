import * as z from 'zod'
import { AgeVerification } from './age-verification.ts'
import { contactKinds, nameKinds, nameScripts, PersonSummary } from './person.ts'

/** What the screens of a person show without revealing the identity. */
export const PersonFile = z.object({
  person: PersonSummary,
  /** Names are there but hidden: their scripts and kinds only. Null where the relation leaves out the part `identity`. */
  names: z.array(z.object({ id: z.uuid(), script: z.enum(nameScripts), kind: z.enum(nameKinds) })).nullable(),
  /** Kinds of contact on record; null where the relation leaves out the part `contact`. */
  contacts: z.array(z.object({ id: z.uuid(), kind: z.enum(contactKinds) })).nullable(),
  /** How and when contact does no harm, for those who may make contact. */
  safeContact: z.array(z.string()),
  ageVerifications: z.array(AgeVerification),
  mayReveal: z.boolean(),
  mayCorrect: z.boolean(),
  mayVerifyAge: z.boolean(),
  mayErase: z.boolean(),
  erased: z.boolean(),
})
export type PersonFile = z.infer<typeof PersonFile>

/** One person found. Names stay hidden: which kind of word matched, in which scripts names are there, how close. */
export const PersonFound = z.object({
  person: PersonSummary,
  matched: z.enum(['code', 'alias', 'name', 'phone', 'document']),
  /** 3 the same, 2 partly, 1 sounds alike. */
  closeness: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  scripts: z.array(z.enum(nameScripts)),
})
export type PersonFound = z.infer<typeof PersonFound>
