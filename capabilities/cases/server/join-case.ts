import { uuidv7 } from 'uuidv7'
import type { Accompaniment, Given } from '#capabilities/cases/model/accompaniment.ts'
import { joinCase } from '#capabilities/cases/model/api.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { markHandedOver, readScreeningSummary } from '#capabilities/screening/server/public.ts'
import { refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { grantMissing, sharingFor } from './accompaniment.ts'
import type { Acting } from './context.ts'
import { gatherPersons, reachesInput } from './gather-persons.ts'
import { insertPersons, lockCase } from './store-cases.ts'
import { caseOfInput, loaded, type LoadedCase } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const joinCaseOperation = commandOperation(joinCase, {
  async load(ctx, input) {
    const found = await caseOfInput(ctx, input)
    if (!found) return undefined
    if (input.screeningId && !(await readScreeningSummary(ctx, input.screeningId))) return undefined
    return { ...found, reachesAll: await reachesInput(ctx, input) }
  },
  async execute(ctx, input, subject) {
    const found = loaded(subject)
    await lockCase(ctx.tx, input.caseId)
    const { file } = found
    // A screening of somebody who belongs to the case already is linked without adding the person twice.
    const joining = { ...input, persons: input.persons.filter((person) => !belongs(file, person.personId)) }
    if (input.newPersons.some(({ person }) => belongs(file, person.id))) return refuse(casesProblems, 'person-twice')
    const gathered = await gatherPersons(ctx, joining, file.holderOrganisationId, file.urgency === 'danger-now')
    if (gathered instanceof Refusal) return gathered
    const { persons, given } = gathered
    await insertPersons(
      ctx.tx,
      persons.map((person) => ({
        id: uuidv7(),
        case_id: file.id,
        person_id: person.personId,
        role: person.role,
        since: new Date(person.since),
      })),
    )
    await grantMissing(ctx, await accompanimentOf(ctx, found, given, input.screeningId))
    if (input.screeningId) await markHandedOver(ctx, input.screeningId)
    for (const person of persons)
      await noteOnTimeline(ctx, file.id, { kind: 'cases/person-joined', params: { role: person.role }, part: 'offer' })
    ctx.audit({ record: { id: file.id, kind: 'case' } })
    return { code: file.code }
  },
})

function belongs(file: LoadedCase['file'], personId: string): boolean {
  return file.persons.some((person) => person.personId === personId)
}

/** Whom the case is opened to now: persons whose consent gives nothing any more are left out, the case goes on. */
export async function accompanimentOf(
  ctx: Acting,
  { file, row }: LoadedCase,
  more: ReadonlyMap<string, Given> = new Map(),
  screeningId: string | null = file.sourceScreeningId,
): Promise<Accompaniment> {
  // The first survivor's basis also covers the case itself.
  const survivorsFirst = file.persons.toSorted((a, b) => Number(b.role === 'survivor') - Number(a.role === 'survivor'))
  const present = survivorsFirst.map((person) => person.personId)
  const given = new Map<string, Given>()
  for (const [personId, sharing] of await sharingFor(ctx, present, file.holderOrganisationId)) {
    if (sharing.allowed) given.set(personId, sharing)
  }
  for (const [personId, sharing] of more) given.set(personId, sharing)
  const worker =
    row.worker_id && row.assignment_id ? { accountId: row.worker_id, assignmentId: row.assignment_id } : null
  return { caseId: file.id, screeningId, holderOrganisationId: file.holderOrganisationId, worker, given }
}
