import * as z from 'zod'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { Age, ageBands, ageBases } from './age.ts'
import { isOneOf } from './name-key.ts'

export const sexes = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof sexes)[number]

export const nameScripts = ['lao', 'latin', 'thai', 'other'] as const
export const nameKinds = ['legal', 'birth', 'also-known-as'] as const
export const contactKinds = ['phone', 'messenger', 'email', 'address', 'trusted-person', 'safe-contact'] as const
export const documentKinds = [
  'passport',
  'identity-card',
  'family-book',
  'border-pass',
  'birth-certificate',
  'other',
] as const

/** Invisible characters and line breaks have no place in a name; a single word is a whole name. */
const NameText = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, { error: 'name-needed' })
  .max(120)
  .regex(/^[^\p{Cc}<>]*$/u, { error: 'not-a-name' })

export const NewName = z.object({ text: NameText, script: z.enum(nameScripts), kind: z.enum(nameKinds) })
export type NewName = z.infer<typeof NewName>

/** Chosen by the person and shown everywhere instead of the name; never a real nickname. */
export const Alias = NameText.max(40)

export const NewContact = z.object({
  kind: z.enum(contactKinds),
  /** The number or address or, for `safe-contact`, how and when contact does no harm. Sealed. */
  text: z.string().trim().min(1).max(500),
})
export type NewContact = z.infer<typeof NewContact>

export const NewIdentityDocument = z.object({
  kind: z.enum(documentKinds),
  /** ISO 3166-1 alpha-2 of the country that issued it. */
  country: z.string().regex(/^[A-Z]{2}$/),
  number: z.string().trim().min(1).max(60),
})
export type NewIdentityDocument = z.infer<typeof NewIdentityDocument>

/** ISO 3166-1 alpha-2, or that nobody recognises the person as theirs, or that it is not known. */
export const Citizenship = z.string().regex(/^([A-Z]{2}|stateless|unknown)$/, { error: 'not-a-citizenship' })
/** ISO 639, two or three letters; `sign` for sign language. */
export const LanguageCode = z.string().regex(/^[a-z]{2,4}$/, { error: 'not-a-language' })
/** OCHA P-code of a province or district (LA09, LA0901). */
export const PlaceCode = z.string().regex(/^[A-Z]{2}\d{2,6}$/, { error: 'not-a-place' })

/** In the person's own words, asked only where it serves them. Sealed, never in statistics, never shared by default. */
const OwnWords = z.string().trim().max(80).nullable()

const fields = {
  alias: Alias,
  sex: z.enum(sexes),
  age: Age,
  citizenships: z.array(Citizenship).max(4),
  languages: z.array(LanguageCode).max(8),
  homePlace: PlaceCode.nullable(),
  gender: OwnWords,
  orientation: OwnWords,
}

/** What a screening or a case knows of somebody new. Ids and the code are minted where it is typed. */
export const NewPerson = z
  .object({
    id: Uuid,
    code: HumanCode.refine((code) => code.startsWith('PP-'), { error: 'not-a-code' }),
    ...fields,
    sex: fields.sex.default('unknown'),
    citizenships: fields.citizenships.default([]),
    languages: fields.languages.default([]),
    homePlace: fields.homePlace.default(null),
    gender: OwnWords.default(null),
    orientation: OwnWords.default(null),
    names: z.array(NewName).max(12).default([]),
    contacts: z.array(NewContact).max(12).default([]),
    documents: z.array(NewIdentityDocument).max(6).default([]),
  })
  .refine(
    (person) =>
      !isOneOf(
        person.alias,
        person.names.map((name) => name.text),
      ),
    {
      path: ['alias'],
      error: 'alias-is-a-name',
    },
  )
export type NewPerson = z.infer<typeof NewPerson>
/** As a form or a builder writes it: what is left out takes its default. */
export type NewPersonInput = z.input<typeof NewPerson>

/** What everybody with an open relation to the person may see: no name, no birth date, no contact. */
export const PersonSummary = z.object({
  id: Uuid,
  code: z.string(),
  /** Empty once the person was erased. */
  alias: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  ageBasis: z.enum(ageBases),
  isChild: z.boolean(),
  citizenships: z.array(z.string()),
  languages: z.array(z.string()),
  homePlace: z.string().nullable(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

/** The fields that `persons/correct-person` may change, without defaults: what is left out stays as it is. */
export const PersonCorrection = z.object(fields).partial()
export type PersonCorrection = z.infer<typeof PersonCorrection>
