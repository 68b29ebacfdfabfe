import {
  escalateOverdueReferrals,
  listEscalations,
  takeUpEscalation,
} from '#capabilities/referrals/model/api-coordination.ts'
import { feedbackOwed, overdueIn } from '#capabilities/referrals/model/clock.ts'
import { isUnanswered, stateAt } from '#capabilities/referrals/model/lifecycle.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation, type QueryContext, queryOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import { moveReferral } from './store.ts'
import {
  insertEscalation,
  listEscalationRows,
  markTakenUp,
  runningReferrals,
  seesEscalation,
} from './store-escalations.ts'
import { countDeclines } from './store-words.ts'

const ninetyDays = 90 * 86_400_000

/** Puts every clock that ran out before the coordinators, once, and lets unanswered offers lapse. */
export const escalateOverdueOperation = commandOperation(escalateOverdueReferrals, {
  async execute(ctx) {
    let escalated = 0
    let lapsed = 0
    for (const referral of await runningReferrals(ctx.tx)) {
      if (isUnanswered(referral.state) && stateAt(referral, ctx.now) === 'expired') {
        if (await moveReferral(ctx.tx, referral.id, referral.state, { state: 'expired', ended_at: ctx.now }))
          lapsed += 1
        continue
      }
      for (const { what, due } of overdueIn(referral, ctx.now)) {
        const row = { id: uuidv7(), referral_id: referral.id, what, due: new Date(due), escalated_at: ctx.now }
        if (await insertEscalation(ctx.tx, row)) escalated += 1
      }
    }
    ctx.audit({ note: `escalated ${escalated}, lapsed ${lapsed}` })
    return { escalated, lapsed }
  },
})

export const listEscalationsOperation = queryOperation(listEscalations, {
  async answer(ctx) {
    const rows = await listEscalationRows(ctx.tx, new Date(ctx.now.getTime() - ninetyDays))
    const escalations = rows
      .filter((row) => row.escalation.takenUpAt !== null || stillOverdue(row, ctx.now))
      .map(({ escalation }) => escalation)
    return { escalations, organisations: await countByOrganisation(ctx) }
  },
})

export const takeUpEscalationOperation = commandOperation(takeUpEscalation, {
  load: async (ctx, input) => ((await seesEscalation(ctx.tx, input.id)) ? true : undefined),
  async execute(ctx, input) {
    const by = { accountId: ctx.actor.accountId, at: ctx.now, followUp: input.followUp }
    if (!(await markTakenUp(ctx.tx, input.id, by))) return refuse(referralProblems, 'taken-up-already')
    ctx.audit({ note: input.followUp })
    return {}
  },
})

/** Escalations that nobody took up and whose cause still stands. */
export async function openEscalations(ctx: QueryContext) {
  const rows = await listEscalationRows(ctx.tx, ctx.now)
  return rows.filter((row) => row.escalation.takenUpAt === null && stillOverdue(row, ctx.now))
}

type EscalationRow = Awaited<ReturnType<typeof listEscalationRows>>[number]

function stillOverdue({ escalation, referral }: EscalationRow, now: Date): boolean {
  return overdueIn(referral, now).some(({ what, due }) => what === escalation.what && due === escalation.due)
}

async function countByOrganisation(ctx: QueryContext) {
  const declines = await countDeclines(ctx.tx, new Date(ctx.now.getTime() - ninetyDays))
  const running = await runningReferrals(ctx.tx)
  const ids = new Set([...running.map(({ toOrganisationId }) => toOrganisationId), ...declines.keys()])
  return [...ids].map((organisationId) => {
    const own = running.filter(({ toOrganisationId }) => toOrganisationId === organisationId)
    return {
      organisationId,
      toAnswer: own.filter((referral) => isUnanswered(stateAt(referral, ctx.now))).length,
      overdue: own.filter((referral) => isReceiverLate(referral, ctx.now)).length,
      feedbackOwed: own.filter((referral) => feedbackOwed(referral) !== null).length,
      declined90Days: declines.get(organisationId) ?? 0,
    }
  })
}

/** A question that waits for the sender is not the receiver's delay. */
function isReceiverLate(referral: Referral, now: Date): boolean {
  return overdueIn(referral, now).some(({ what }) => what !== 'question')
}
