import type * as z from 'zod'
import { listConsents } from '#capabilities/consents/model/api.ts'
import { recorded } from '#capabilities/consents/model/recorded.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import { newPersonSummary } from '#capabilities/persons/model/new-person-summary.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import type { Command } from '#platform/model/contract.ts'
import { type Change, type Shows, shows } from '#platform/model/offline.ts'
import type { Joining } from './offline-open.ts'

/** Persons and consents that are written together with a case show in their own answers too. */
export function personShows<C extends Command<z.ZodType<Joining>>>(): Shows<C>[] {
  const said = (made: Change<C>) => made.input as Joining
  return [
    shows<C, typeof readPerson>(readPerson, (file, made, asked) => {
      const found = said(made).newPersons.find(({ person }) => [person.id, person.code].includes(asked.person))
      return file ?? (found && newPersonFile(found.person, made.occurredAt))
    }),
    shows<C, typeof listConsents>(listConsents, async (ledger, made, asked, view) => {
      const found = said(made).newPersons.find(({ person }) => [person.id, person.code].includes(asked.person))
      const known = ledger ?? (found && { person: newPersonSummary(found.person, day(made.occurredAt)), consents: [] })
      let now = known
      for (const consent of said(made).consents) now = now && (await recorded(now, consent, made.occurredAt, view))
      return now
    }),
  ]
}

const day = (at: string) => at.slice(0, 10)

/** What can be said of somebody new before the node knows her: nothing can be opened or corrected yet. */
function newPersonFile(person: NewPerson, at: string): PersonFile {
  return {
    person: newPersonSummary(person, day(at)),
    names: null,
    contacts: null,
    safeContact: [],
    ageVerifications: [],
    mayReveal: false,
    mayCorrect: false,
    mayVerifyAge: false,
    mayErase: false,
    erased: false,
  }
}
