import * as z from 'zod'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { command, query } from '#platform/model/contract.ts'
import { Age } from './age.ts'
import { AgeVerification, verificationBases } from './age-verification.ts'
import { ErasureReason } from './erasure.ts'
import { NewContact, NewName, NewPerson, PersonCorrection } from './person.ts'
import { PersonFile, PersonFound } from './person-file.ts'
import {
  mayAddContact,
  mayCorrectPerson,
  mayCreatePerson,
  mayErasePerson,
  mayFindPeople,
  mayReadPerson,
  mayRevealIdentity,
  mayVerifyAge,
} from './policy.ts'
import { Reason, RevealedIdentity } from './reveal.ts'

const Done = z.object({})

export const createPerson = command({
  name: 'persons/create-person',
  summary: 'Record somebody new, with alias, names, age and what else serves them.',
  path: '/persons',
  input: NewPerson,
  output: z.object({ code: z.string() }),
  policy: mayCreatePerson,
})

export const readPerson = query({
  name: 'persons/read-person',
  summary: 'Alias, code and the codes of a person, and which sealed parts the actor could open.',
  path: '/persons/:person',
  input: z.object({ person: z.union([Uuid, HumanCode]) }),
  output: PersonFile,
  policy: mayReadPerson,
})

export const findPeople = query({
  name: 'persons/find-people',
  summary:
    'People whose file the actor reaches, by code, alias, name in any script, number. An empty answer says nothing.',
  path: '/persons/find',
  method: 'POST',
  input: z.object({ text: z.string().trim().min(2, { error: 'too-short' }).max(120) }),
  output: z.object({ people: z.array(PersonFound) }),
  policy: mayFindPeople,
})

export const correctPerson = command({
  name: 'persons/correct-person',
  summary: 'Change what was recorded; what stood there before stays in the history.',
  path: '/persons/:personId/correct',
  input: z.object({ personId: Uuid, correction: PersonCorrection }),
  output: Done,
  policy: mayCorrectPerson,
})

export const addName = command({
  name: 'persons/add-name',
  summary: 'Add a name in some script, or another name by which the person is known.',
  path: '/persons/:personId/names',
  input: z.object({ personId: Uuid, id: Uuid, name: NewName }),
  output: Done,
  policy: mayCorrectPerson,
})

export const setAsideName = command({
  name: 'persons/set-aside-name',
  summary: 'Take a wrong name out of use, with a reason; it stays in the history.',
  path: '/persons/:personId/names/:nameId/set-aside',
  input: z.object({ personId: Uuid, nameId: Uuid, reason: z.enum(['typing-error', 'other-person', 'person-asked']) }),
  output: Done,
  policy: mayCorrectPerson,
})

export const addContact = command({
  name: 'persons/add-contact',
  summary: 'Add a number or address, or how contact does no harm.',
  path: '/persons/:personId/contacts',
  input: z.object({ personId: Uuid, id: Uuid, contact: NewContact }),
  output: Done,
  policy: mayAddContact,
})

export const verifyAge = command({
  name: 'persons/verify-age',
  summary: 'Settle whether somebody is a child, and on what basis.',
  path: '/persons/:personId/verify-age',
  input: z.object({
    personId: Uuid,
    id: Uuid,
    age: Age.refine((age) => age.basis !== 'unknown' && age.basis !== 'may-be-a-child', { error: 'age-needed' }),
    basis: z.enum(verificationBases),
    note: z.string().trim().max(2000).nullable().default(null),
  }),
  output: AgeVerification.pick({ outcome: true }),
  policy: mayVerifyAge,
})

export const revealIdentity = command({
  name: 'persons/reveal-identity',
  summary: 'Show the names for sixty seconds, for a stated purpose; the audit record keeps who, when and why.',
  path: '/persons/:personId/reveal',
  input: z.object({ personId: Uuid, ...Reason }),
  output: RevealedIdentity,
  policy: mayRevealIdentity,
  stepUp: true,
  keepAnswer: false,
})

export const erasePerson = command({
  name: 'persons/erase-person',
  summary: 'Destroy the key of a person and the tokens that find them. It cannot be taken back.',
  path: '/persons/:personId/erase',
  input: z.object({ personId: Uuid, id: Uuid, reason: ErasureReason }),
  output: z.object({ erasedFrom: z.iso.datetime() }),
  policy: mayErasePerson,
  stepUp: true,
})
