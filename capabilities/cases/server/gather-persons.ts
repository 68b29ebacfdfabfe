import { uuidv7 } from 'uuidv7'
import type { Given } from '#capabilities/cases/model/accompaniment.ts'
import type { CasePerson, PersonRole } from '#capabilities/cases/model/case.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { NewConsent } from '#capabilities/consents/model/consent.ts'
import { recordConsent } from '#capabilities/consents/server/public.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import { createPerson, readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { refuse, Refusal } from '#platform/model/problem.ts'
import { sharingFor } from './accompaniment.ts'
import type { Acting, Reading } from './context.ts'
import { holdsPersons } from './subject.ts'

export interface PersonsInput {
  persons: readonly { personId: string; role: PersonRole }[]
  newPersons: readonly { person: NewPerson; role: PersonRole }[]
  consents: readonly NewConsent[]
  danger: string | null
}

/** Known persons must be held by the actor; a consent is recorded only for persons of the same input. */
export async function reachesInput(ctx: Reading, input: PersonsInput): Promise<boolean> {
  const known = input.persons.map((person) => person.personId)
  const all = new Set([...known, ...input.newPersons.map((each) => each.person.id)])
  return input.consents.every((consent) => all.has(consent.personId)) && (await holdsPersons(ctx, known))
}

/**
 * Writes new persons and consents and finds, for every person, what the organisation may accompany on.
 * @param inDanger then the danger in words stands in for a consent that nobody can be asked for now (vital interest)
 */
export async function gatherPersons(
  ctx: Acting,
  input: PersonsInput,
  organisationId: string,
  inDanger: boolean,
): Promise<{ persons: CasePerson[]; given: Map<string, Given> } | Refusal> {
  const persons = personsOf(ctx, input)
  if (new Set(persons.map((person) => person.personId)).size < persons.length)
    return refuse(casesProblems, 'person-twice')
  for (const { person } of input.newPersons) await createPerson(ctx, person)
  for (const consent of input.consents) {
    const recorded = await recordConsent(ctx, consent)
    if (recorded instanceof Refusal) return recorded
  }
  const ids = persons.map((person) => person.personId)
  if (inDanger && input.danger) {
    const refused = await recordDanger(ctx, ids, organisationId, input.danger)
    if (refused) return refused
  }
  const given = new Map<string, Given>()
  for (const [personId, sharing] of await sharingFor(ctx, ids, organisationId)) {
    if (!sharing.allowed) return noBasis(inDanger, sharing.because)
    given.set(personId, sharing)
  }
  return { persons, given }
}

function personsOf(ctx: Acting, input: PersonsInput): CasePerson[] {
  const since = ctx.occurredAt.toISOString()
  const fresh = input.newPersons.map(({ person, role }) => ({ personId: person.id, role, since }))
  const known = input.persons.map(({ personId, role }) => ({ personId, role, since }))
  // The survivor whom the case is first about stands first.
  return [...known, ...fresh].toSorted((a, b) => Number(b.role === 'survivor') - Number(a.role === 'survivor'))
}

function noBasis(inDanger: boolean, because: string): Refusal {
  return inDanger
    ? refuse(casesProblems, 'reason-of-danger-needed')
    : refuse(casesProblems, 'basis-needed', { because })
}

/** Vital interest for those whom no consent covers yet; it is reviewed like every override (consents). */
async function recordDanger(ctx: Acting, ids: readonly string[], organisationId: string, danger: string) {
  const summaries = await readPersonSummaries(ctx, ids)
  for (const [personId, sharing] of await sharingFor(ctx, ids, organisationId)) {
    if (sharing.allowed) continue
    const consent = NewConsent.parse({
      id: uuidv7(),
      personId,
      basis: 'vital-interest',
      purpose: 'protection',
      parts: accompanyingParts,
      recipients: [organisationId],
      informed: {
        language: summaries.get(personId)?.languages[0] ?? 'lo',
        manner: 'aloud',
        guardian: summaries.get(personId)?.isChild ? 'none' : null,
        decidedBy: 'officer',
      },
      justification: danger,
    })
    const recorded = await recordConsent(ctx, consent)
    if (recorded instanceof Refusal) return recorded
  }
  return undefined
}
