import { openingChoices } from '#capabilities/cases/model/api.ts'
import type { OrganisationKind } from '#capabilities/identity/model/organisation.ts'
import { listAccounts, listOrganisations } from '#capabilities/identity/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { readScreeningSummary } from '#capabilities/screening/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { sharingFor } from './accompaniment.ts'
import type { Reading } from './context.ts'
import { casesOfPerson } from './read-summaries.ts'
import { holdsPerson } from './subject.ts'

/** Kinds of organisation that accompany people; police, courts and donors do not. */
const accompanying: readonly OrganisationKind[] = [
  'womens-union',
  'social-welfare',
  'shelter',
  'ngo',
  'international-organisation',
  'youth-union',
  'health-facility',
  'embassy',
  'anti-trafficking-department',
]

export const openingChoicesOperation = queryOperation(openingChoices, {
  async answer(ctx, input) {
    const screening = input.screeningId ? await readScreeningSummary(ctx, input.screeningId) : undefined
    const ids = [screening?.personId, input.personId].filter((id) => id != null)
    const persons = []
    for (const person of (await readPersonSummaries(ctx, ids)).values()) {
      // Somebody merely offered or lent to the actor is no choice: the case would open her to others.
      if (await holdsPerson(ctx, person.id)) persons.push(person)
    }
    const openCases = (await Promise.all(persons.map((person) => casesOfPerson(ctx, person.id)))).flat()
    return {
      persons,
      openCases: openCases.filter((file) => file.status === 'open'),
      organisations: await organisationsFor(
        ctx,
        persons.map((person) => person.id),
      ),
    }
  },
})

async function organisationsFor(ctx: Reading, personIds: readonly string[]) {
  const organisations = await listOrganisations(ctx.tx, accompanying)
  const workers = await listAccounts(ctx.tx, { role: 'case-worker' })
  const choices = []
  for (const { id, name, kind, provinces } of organisations) {
    const mine = workers.filter((worker) => worker.organisationId === id)
    // Without a case worker or a supervisor nobody there could take it up.
    if (mine.length === 0) continue
    const basis = await sharingFor(ctx, personIds, id)
    choices.push({
      id,
      name,
      kind,
      provinces: [...provinces],
      own: id === ctx.actor.organisationId,
      basis: Object.fromEntries(
        [...basis].map(([personId, sharing]) => [
          personId,
          sharing.allowed ? { allowed: true as const } : { allowed: false as const, because: sharing.because },
        ]),
      ),
      workers: mine.map((worker) => ({ id: worker.id, name: worker.displayName })),
    })
  }
  return choices
}
