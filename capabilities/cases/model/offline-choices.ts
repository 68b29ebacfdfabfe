import type * as z from 'zod'
import { listConsents } from '#capabilities/consents/model/api.ts'
import { mayShare } from '#capabilities/consents/model/sharing.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { readScreening } from '#capabilities/screening/model/api.ts'
import type { OfflineView } from '#platform/model/offline.ts'
import { type CaseRow, listCases, openingChoices } from './api.ts'
import type { CaseSummary } from './case.ts'
import { accompanyingParts } from './parts.ts'

type Choices = z.output<typeof openingChoices.output>

/** The choices for somebody whom the device knows, from those that it carries for anybody. */
export async function choicesFor(
  asked: z.output<typeof openingChoices.input>,
  view: OfflineView,
): Promise<Choices | undefined> {
  const { screeningId, personId } = asked
  if (screeningId === undefined && personId === undefined) return undefined
  const forAnybody = await view.ask(openingChoices, {})
  if (!forAnybody) return undefined
  const screened = screeningId && (await view.ask(readScreening, { screening: screeningId }))?.personId
  const ids = [...new Set([screened, personId].filter((id) => typeof id === 'string'))]
  const found = await Promise.all(ids.map((person) => view.ask(readPerson, { person })))
  const persons = found.flatMap((file) => (file ? [file.person] : []))
  const rows = (await view.ask(listCases, {}))?.rows ?? []
  const openCases = rows.filter((row) => row.persons.some(({ personId: id }) => persons.some((each) => each.id === id)))
  const organisations = []
  for (const each of forAnybody.organisations) {
    organisations.push({ ...each, basis: await basisOf(persons, each.id, view) })
  }
  return { persons, openCases: openCases.map(summaryOf), organisations }
}

async function basisOf(
  persons: readonly PersonSummary[],
  recipientOrganisationId: string,
  view: OfflineView,
): Promise<Choices['organisations'][number]['basis']> {
  const question = {
    purpose: 'protection' as const,
    recipientOrganisationId,
    parts: accompanyingParts,
    now: new Date(),
  }
  const basis: Choices['organisations'][number]['basis'] = {}
  for (const { id } of persons) {
    const ledger = await view.ask(listConsents, { person: id })
    const sharing = mayShare(ledger?.consents ?? [], question)
    basis[id] = sharing.allowed ? { allowed: true } : { allowed: false, because: sharing.because }
  }
  return basis
}

function summaryOf(row: CaseRow): CaseSummary {
  const { person: _p, personRole: _r, worker: _w, rank: _k, due: _d, nextNeed: _n, contactDue: _c, ...summary } = row
  return summary
}
