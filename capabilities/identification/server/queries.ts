import { readRelations } from '#capabilities/access/server/public.ts'
import { readCaseSummaries } from '#capabilities/cases/server/public.ts'
import {
  listAuthorities,
  listRequests,
  readIdentification,
  readRequest,
} from '#capabilities/identification/model/api.ts'
import type { Request } from '#capabilities/identification/model/decision.ts'
import { accountNames, listOrganisations } from '#capabilities/identity/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { notFound } from '#platform/model/problem.ts'
import { type QueryContext, queryOperation } from '#platform/server/operation.ts'
import { decisionsOf, findRequest, reasonsOf, requestsOf, requestsTo } from './store.ts'

export const listRequestsOperation = queryOperation(listRequests, {
  answer: async (ctx, input) => ({
    requests: await describe(ctx, await requestsTo(ctx.tx, ctx.actor.organisationId, input.state)),
  }),
})

export const readRequestOperation = queryOperation(readRequest, {
  async answer(ctx, input) {
    const request = await findRequest(ctx.tx, input.requestId)
    const [described] = request?.authorityId === ctx.actor.organisationId ? await describe(ctx, [request]) : []
    return described ?? notFound
  },
})

/** With whom each request is about; a person whom the actor no longer reaches is left out. */
async function describe(ctx: QueryContext, requests: readonly Request[]) {
  const people = await readPersonSummaries(
    ctx,
    requests.map((each) => each.personId),
  )
  const cases = await readCaseSummaries(
    ctx,
    requests.map((each) => each.caseId),
  )
  const names = await accountNames(
    ctx.tx,
    requests.map((each) => each.requestedBy),
  )
  return requests.flatMap((request) => {
    const person = people.get(request.personId)
    const caseCode = cases.get(request.caseId)?.code
    if (!person || !caseCode) return []
    const { code, alias, sex, ageBand, isChild } = person
    const requestedByName = names.get(request.requestedBy)?.displayName ?? ''
    return [{ request, caseCode, person: { code, alias, sex, ageBand, isChild }, requestedByName }]
  })
}

export const readIdentificationOperation = queryOperation(readIdentification, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.personId)
    return relations.length > 0 ? { relations, now: ctx.now } : undefined
  },
  async answer(ctx, input) {
    const [requests, decisions, reasons] = [
      await requestsOf(ctx.tx, input.personId),
      await decisionsOf(ctx.tx, input.personId),
      await reasonsOf(ctx.tx, input.personId),
    ]
    const key = await ctx.vault.open(input.personId)
    const writers = [...decisions.map((each) => each.decidedBy), ...reasons.map((each) => each.written_by)]
    const names = await accountNames(ctx.tx, writers)
    const nameOf = (id: string) => names.get(id)?.displayName ?? ''
    return {
      requests,
      decisions: decisions.map((decision) => ({ ...decision, decidedByName: nameOf(decision.decidedBy) })),
      reasons: reasons.map((reason) => ({
        id: reason.id,
        decisionId: reason.decision_id,
        kind: reason.kind as 'decision',
        words: key?.unseal('identification.reason', reason.words) ?? '',
        writtenBy: reason.written_by,
        writtenByName: nameOf(reason.written_by),
        writtenAt: reason.written_at.toISOString(),
      })),
    }
  },
})

export const listAuthoritiesOperation = queryOperation(listAuthorities, {
  async answer(ctx) {
    const authorities = await listOrganisations(ctx.tx, ['anti-trafficking-department'])
    return { authorities: authorities.map(({ id, name }) => ({ id, name })) }
  },
})
