import { endRelations } from '#capabilities/access/server/public.ts'
import { assignCase, closeCase, renewAccess, reopenCase } from '#capabilities/cases/model/api-responsibility.ts'
import { isUnmet } from '#capabilities/cases/model/need.ts'
import { firstContactDue } from '#capabilities/cases/model/need-order.ts'
import type { Urgency } from '#capabilities/cases/model/case.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { grantMissing } from './accompaniment.ts'
import { accompanimentOf } from './join-case.ts'
import { assignmentRow } from './open-case.ts'
import { putInOrder } from './order.ts'
import { lockCase, updateCase } from './store-cases.ts'
import { endAssignment, insertAssignment } from './store-entries.ts'
import { findNeeds } from './store-needs.ts'
import { caseOfInput, loaded } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'
import { checkHolder } from './workers.ts'

export const assignCaseOperation = commandOperation(assignCase, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const { file, row } = loaded(subject)
    const wrong = await checkHolder(ctx, { holderOrganisationId: file.holderOrganisationId, workerId: input.workerId })
    if (wrong) return wrong
    await lockCase(ctx.tx, file.id)
    if (row.assignment_id) {
      await endRelations(ctx.tx, { sourceId: row.assignment_id }, ctx.now)
      await endAssignment(ctx.tx, row.assignment_id, ctx.now)
    }
    const worker = { accountId: input.workerId, assignmentId: input.id }
    await insertAssignment(ctx.tx, assignmentRow(ctx, file.id, worker))
    await updateCase(ctx.tx, file.id, { worker_id: input.workerId, assignment_id: input.id })
    const assigned = { ...loaded(subject), row: { ...row, worker_id: input.workerId, assignment_id: input.id } }
    await grantMissing(ctx, await accompanimentOf(ctx, assigned))
    await noteOnTimeline(ctx, file.id, { kind: 'cases/assigned', params: { account: input.workerId }, part: 'offer' })
    ctx.audit({ record: { id: file.id, kind: 'case' } })
    return {}
  },
})

export const renewAccessOperation = commandOperation(renewAccess, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const to = await accompanimentOf(ctx, loaded(subject))
    await grantMissing(ctx, to)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return { parts: [...new Set([...to.given.values()].flatMap((given) => given.parts))] }
  },
})

export const closeCaseOperation = commandOperation(closeCase, {
  load: caseOfInput,
  async execute(ctx, input) {
    const unmet = (await findNeeds(ctx.tx, [input.caseId])).filter((need) => isUnmet(need.state as never))
    if (unmet.length > 0 && !input.needsEnd) return refuse(casesProblems, 'needs-unmet', { count: unmet.length })
    await lockCase(ctx.tx, input.caseId)
    const key = input.words === null ? undefined : await ctx.vault.open(input.caseId)
    await updateCase(ctx.tx, input.caseId, {
      status: 'closed',
      closed_at: ctx.now,
      close_reason: input.reason,
      close_note: key?.seal('cases.close', input.words) ?? null,
      contact_due: null,
    })
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/closed', params: { reason: input.reason }, part: 'offer' })
    await putInOrder(ctx, input.caseId)
    ctx.audit({ record: { id: input.caseId, kind: 'case' }, purpose: input.reason })
    return {}
  },
})

export const reopenCaseOperation = commandOperation(reopenCase, {
  load: caseOfInput,
  async execute(ctx, input, subject) {
    const { file } = loaded(subject)
    if (file.status === 'open') return refuse(casesProblems, 'case-open')
    await lockCase(ctx.tx, file.id)
    await updateCase(ctx.tx, file.id, {
      status: 'open',
      closed_at: null,
      close_reason: null,
      contact_due: firstContactDue(file.urgency satisfies Urgency, ctx.now),
    })
    await noteOnTimeline(ctx, file.id, {
      kind: 'cases/reopened',
      part: 'offer',
      ...(input.words === null ? {} : { text: input.words }),
    })
    await putInOrder(ctx, file.id)
    ctx.audit({ record: { id: file.id, kind: 'case' } })
    return {}
  },
})
