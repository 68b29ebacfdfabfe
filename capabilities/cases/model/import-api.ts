import * as z from 'zod'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { NewPerson } from '#capabilities/persons/model/person.ts'
import { command, query } from '#platform/model/contract.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { Day } from '#platform/model/partial-date.ts'
import { NewNeed } from './api-needs.ts'
import { personRoles } from './case.ts'
import { EventFields } from './trafficking-event.ts'

/** SHA-256 in hexadecimal. It is keyed before it is kept, so that nobody can guess a row and look whether it is here. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not-a-digest' })

/** Taking over an organisation's register is for whoever answers for its cases. */
export function mayImportCases(actor: PokpongActor): Decision {
  return holds(actor, 'supervisor') ? allow : deny('supervisors-only')
}

/** A case as another register kept it. It opens with the actor's own organisation, on a legal duty that is named. */
export const ImportedCase = z.object({
  id: Uuid,
  code: HumanCode.refine((code) => code.startsWith('PP-'), { error: 'not-a-code' }),
  persons: z
    .array(z.object({ person: NewPerson, role: z.enum(personRoles) }))
    .min(1)
    .max(10, { error: 'too-many' }),
  events: z.array(EventFields.extend({ id: Uuid })).max(10),
  needs: z.array(NewNeed).max(30),
  notes: z.array(z.object({ id: Uuid, words: z.string().trim().min(1).max(10_000) })).max(40, { error: 'too-many' }),
  plan: z
    .object({ id: Uuid, agreedOn: Day, reviewOn: Day.nullable(), words: z.string().max(4000).nullable() })
    .nullable(),
  /** It was closed there; `words` says why. */
  closed: z.object({ words: z.string().max(4000).nullable() }).nullable(),
})
export type ImportedCase = z.infer<typeof ImportedCase>
export type ImportedCaseInput = z.input<typeof ImportedCase>

const Origin = z.object({
  /** Of what names the case in its source, or of the whole row where the source names none. */
  source: Digest,
  /** Of everything that the source says about it. */
  content: Digest,
})

export const importCase = command({
  name: 'cases/import-case',
  summary: 'Take over a case from another register, once, on a named legal basis.',
  path: '/cases/imports',
  input: Origin.extend({
    standard: z.enum(['htcds-2.0']),
    /** An article of the country's law that is a duty to protect, such as la-antitip-41. */
    legalBasis: z.string().max(40),
    /** A case worker of the actor's organisation; without one the supervisor chooses later. */
    workerId: Uuid.nullable(),
    case: ImportedCase,
  }),
  output: z.object({ imported: z.boolean() }),
  policy: mayImportCases,
  bodyLimit: 524_288,
})

export const findImports = query({
  name: 'cases/find-imports',
  summary: 'Which cases of another register the actor’s organisation has taken over already.',
  path: '/cases/imports/find',
  method: 'POST',
  input: z.object({ origins: z.array(Origin).max(1000) }),
  /** One for each origin, in their order; `changed` when the source says something else now. */
  output: z.object({ known: z.array(z.enum(['new', 'taken-over', 'changed'])) }),
  policy: mayImportCases,
})
