import * as z from 'zod'
import { NewConsent } from '#capabilities/consents/model/consent.ts'
import { NewPerson, PersonSummary } from '#capabilities/persons/model/person.ts'
import { command, query } from '#platform/model/contract.ts'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { CaseSummary, personRoles, phases, urgencies } from './case.ts'
import { Decided } from './file.ts'
import { needKinds } from './need.ts'
import { NewNeed } from './api-needs.ts'
import { mayJoinPersons, mayListCases, mayOpenCase, maySeeOpeningChoices } from './policy.ts'

const Names = z.object({ en: z.string(), lo: z.string() })
const Words = z.string().trim().max(4000)

/** Persons of a case, those who are known already and those who are written with it. */
const Persons = {
  persons: z
    .array(z.object({ personId: Uuid, role: z.enum(personRoles) }))
    .max(60)
    .default([]),
  newPersons: z
    .array(z.object({ person: NewPerson, role: z.enum(personRoles) }))
    .max(10)
    .default([]),
  /** Consents and other bases that are recorded together with it. */
  consents: z.array(NewConsent).max(30).default([]),
  /** What the danger is, where a case opens on vital interest because nobody can be asked now. Sealed. */
  danger: Words.nullable().default(null),
  screeningId: Uuid.nullable().default(null),
}

export const openCase = command({
  name: 'cases/open-case',
  summary: 'Open a case for one or more persons and choose the organisation that accompanies them.',
  path: '/cases',
  input: z.object({
    id: Uuid,
    /** Minted where it is typed: PP-7K4M2Q-X. */
    code: HumanCode.refine((code) => code.startsWith('PP-'), { error: 'not-a-code' }),
    ...Persons,
    holderOrganisationId: Uuid,
    /** A case worker there; without one the supervisor chooses. */
    workerId: Uuid.nullable().default(null),
    urgency: z.enum(urgencies).default('normal'),
    needs: z.array(NewNeed).max(30).default([]),
  }),
  output: z.object({ code: z.string() }),
  policy: mayOpenCase,
  bodyLimit: 262_144,
})

export const joinCase = command({
  name: 'cases/join-case',
  summary: 'Add persons, or a screening, to a case that exists.',
  path: '/cases/:caseId/persons',
  input: z.object({ caseId: Uuid, ...Persons }),
  output: z.object({ code: z.string() }),
  policy: mayJoinPersons,
  bodyLimit: 262_144,
})

/** One line of the list: codes, the alias, and what is needed next. */
export const CaseRow = CaseSummary.extend({
  person: PersonSummary.nullable(),
  personRole: z.enum(personRoles).nullable(),
  worker: z.string().nullable(),
  rank: z.int(),
  due: z.iso.datetime().nullable(),
  nextNeed: z.object({ kind: z.enum(needKinds), due: z.string().nullable() }).nullable(),
  contactDue: z.iso.datetime().nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

export const listCases = query({
  name: 'cases/list-cases',
  summary: 'Cases that the actor reaches, fifty at a time in the order of need.',
  path: '/cases',
  input: z.object({
    /** What a page ends with; the next page begins after it. */
    after: z.string().max(80).optional(),
    phase: z.enum(phases).optional(),
    urgency: z.enum(urgencies).optional(),
    /** mine: those that the actor accompanies as case worker. */
    whose: z.enum(['all', 'mine', 'unassigned']).default('all'),
    status: z.enum(['open', 'closed']).default('open'),
  }),
  /** With a filter a page can be short although more follow: `after` says so, and the search goes on from there. */
  output: z.object({ rows: z.array(CaseRow), after: z.string().nullable() }),
  policy: mayListCases,
})

export const openingChoices = query({
  name: 'cases/opening-choices',
  summary:
    'What the form to open a case needs: persons of a screening, organisations that accompany, their case workers.',
  path: '/cases/opening',
  input: z.object({ screeningId: Uuid.optional(), personId: Uuid.optional() }),
  output: z.object({
    persons: z.array(PersonSummary),
    /** Cases of these persons that the actor may join instead of opening another. */
    openCases: z.array(CaseSummary),
    organisations: z.array(
      z.object({
        id: Uuid,
        name: Names,
        kind: z.string(),
        provinces: z.array(z.string()),
        own: z.boolean(),
        /** What lets it accompany each person now, by person id. */
        basis: z.record(z.string(), Decided),
        workers: z.array(z.object({ id: Uuid, name: z.string() })),
      }),
    ),
  }),
  policy: maySeeOpeningChoices,
})
