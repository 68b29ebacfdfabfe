import { uuidv7 } from 'uuidv7'
import { grantRelation } from '#capabilities/access/server/public.ts'
import { authorRelation, type Given } from '#capabilities/cases/model/accompaniment.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import type { CasePerson } from '#capabilities/cases/model/case.ts'
import { firstContactDue } from '#capabilities/cases/model/need-order.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { markHandedOver, readScreeningSummary } from '#capabilities/screening/server/public.ts'
import { refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import type * as z from 'zod'
import { grantAccompaniment, newAssignmentId } from './accompaniment.ts'
import { gatherPersons, reachesInput } from './gather-persons.ts'
import type { Acting } from './context.ts'
import { needRow } from './need-row.ts'
import { countNeeds } from './order.ts'
import { insertCase, insertPersons } from './store-cases.ts'
import { insertAssignment } from './store-entries.ts'
import { insertNeeds } from './store-needs.ts'
import { noteOnTimeline } from './timeline.ts'
import { checkHolder } from './workers.ts'

type Input = z.output<(typeof openCase)['input']>

export const openCaseOperation = commandOperation(openCase, {
  async load(ctx, input) {
    if (input.screeningId && !(await readScreeningSummary(ctx, input.screeningId))) return undefined
    return (await reachesInput(ctx, input)) ? { reachesAll: true } : undefined
  },
  async execute(ctx, input) {
    const wrong = await checkHolder(ctx, input)
    if (wrong) return wrong
    if (![...input.persons, ...input.newPersons].some((person) => person.role === 'survivor')) {
      return refuse(casesProblems, 'survivor-needed')
    }
    const gathered = await gatherPersons(ctx, input, input.holderOrganisationId, input.urgency === 'danger-now')
    if (gathered instanceof Refusal) return gathered
    await write(ctx, input, gathered.persons, gathered.given)
    ctx.audit({ record: { id: input.id, kind: 'case' } })
    return { code: input.code }
  },
})

async function write(ctx: Acting, input: Input, persons: readonly CasePerson[], given: ReadonlyMap<string, Given>) {
  await grantRelation(ctx.tx, authorRelation(input.id, ctx.actor.accountId))
  const key = await ctx.vault.create(input.id)
  const assignmentId = input.workerId ? newAssignmentId() : null
  await insertCase(ctx.tx, rowOf(ctx, input, assignmentId))
  await insertPersons(
    ctx.tx,
    persons.map((person) => personRow(input.id, person)),
  )
  const worker = input.workerId && assignmentId ? { accountId: input.workerId, assignmentId } : null
  if (worker) await insertAssignment(ctx.tx, assignmentRow(ctx, input.id, worker))
  const { holderOrganisationId, screeningId } = input
  await grantAccompaniment(ctx, { caseId: input.id, screeningId, holderOrganisationId, worker, given })
  if (screeningId) await markHandedOver(ctx, screeningId)
  await noteOnTimeline(ctx, input.id, {
    kind: 'cases/opened',
    params: { organisation: holderOrganisationId },
    part: 'offer',
  })
  await insertNeeds(
    ctx.tx,
    input.needs.map((need) => needRow(ctx, key, input.id, need)),
  )
  await countNeeds(ctx, input.id)
}

function rowOf(ctx: Acting, input: Input, assignmentId: string | null) {
  return {
    id: input.id,
    code: input.code,
    holder_organisation_id: input.holderOrganisationId,
    worker_id: input.workerId,
    assignment_id: assignmentId,
    urgency: input.urgency,
    phase_identification: 'now',
    // Help does not wait for the identification: in danger it begins at once.
    phase_first_assistance: input.urgency === 'danger-now' ? 'now' : 'not-yet',
    source_screening_id: input.screeningId,
    opened_by: ctx.actor.accountId,
    opened_in_organisation_id: ctx.actor.organisationId,
    opened_at: ctx.occurredAt,
    closed_at: null,
    close_reason: null,
    close_note: null,
    contact_due: firstContactDue(input.urgency, ctx.occurredAt),
    need_due: null,
    need_rank_due: null,
  }
}

function personRow(caseId: string, person: CasePerson) {
  return { id: uuidv7(), case_id: caseId, person_id: person.personId, role: person.role, since: new Date(person.since) }
}

export function assignmentRow(ctx: Acting, caseId: string, worker: { accountId: string; assignmentId: string }) {
  return {
    id: worker.assignmentId,
    case_id: caseId,
    account_id: worker.accountId,
    assigned_by: ctx.actor.accountId,
    since: ctx.now,
    until: null,
  }
}
