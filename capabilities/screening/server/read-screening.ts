import { listMyScreenings, listScreeningsOf, readScreening } from '#capabilities/screening/model/api.ts'
import type { ScreeningRecord } from '#capabilities/screening/model/screening.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { openContent } from './content.ts'
import { loadToRead, readsPart, rowOf } from './load-screening.ts'
import { disputesOf, screeningsOfOfficer, screeningsOfPersons } from './store.ts'
import { summariesOf } from './summaries.ts'

export const listMyScreeningsOperation = queryOperation(listMyScreenings, {
  async answer(ctx, { only }) {
    return { screenings: await summariesOf(ctx, await screeningsOfOfficer(ctx.tx, ctx.actor.accountId, only)) }
  },
})

export const listScreeningsOfOperation = queryOperation(listScreeningsOf, {
  load: async (ctx, { personId }) => ({ reads: await readsPart(ctx, personId) }),
  async answer(ctx, { personId }) {
    return { screenings: await summariesOf(ctx, await screeningsOfPersons(ctx.tx, [personId])) }
  },
})

export const readScreeningOperation = queryOperation(readScreening, {
  load: (ctx, input) => loadToRead(ctx, input.screening),
  async answer(ctx, _input, subject) {
    const row = rowOf(subject)
    const [summary] = await summariesOf(ctx, [row])
    const key = row.person_id ? await ctx.vault.open(row.person_id) : undefined
    const content = openContent(key, row.content)
    const disputes = await disputesOf(ctx.tx, [row.id])
    return {
      ...summary!,
      officerId: row.officer_id,
      organisationId: row.organisation_id,
      group: row.group_code as ScreeningRecord['group'],
      language: row.language,
      gate: content?.gate ?? null,
      endedBecause: row.ended_because,
      answers: content?.answers ?? [],
      result: content?.result ?? null,
      labourDisputes: disputes.map((dispute) => ({
        reason: dispute.reason as ScreeningRecord['labourDisputes'][number]['reason'],
        details: key?.unseal('screening.labour-dispute', dispute.details) ?? null,
        by: dispute.classified_by,
        at: dispute.classified_at.toISOString(),
      })),
    }
  },
})
