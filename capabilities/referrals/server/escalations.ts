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
import type { Tx } from '#platform/server/database.ts'
import { commandOperation, type QueryContext, queryOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import { moveReferral } from './store.ts'
import {
  escalatedAlready,
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
    const ranOut = await whatRanOut(ctx.tx, ctx.now)
    let [escalated, lapsed] = [0, 0]
    for (const { id, state } of ranOut.lapsed)
      if (await moveReferral(ctx.tx, id, state, { state: 'expired', ended_at: ctx.now })) lapsed += 1
    for (const { referralId, what, due } of ranOut.late) {
      const row = { id: uuidv7(), referral_id: referralId, what, due: new Date(due), escalated_at: ctx.now }
      if (await insertEscalation(ctx.tx, row)) escalated += 1
    }
    ctx.audit({ note: `escalated ${escalated}, lapsed ${lapsed}` })
    return { escalated, lapsed }
  },
})

/** Offers whose time to answer is over for good, and what else is late and stands before no coordinator yet. */
export async function whatRanOut(tx: Tx, now: Date) {
  const running = await runningReferrals(tx)
  const told = await escalatedAlready(tx)
  const hasLapsed = (referral: Referral) => isUnanswered(referral.state) && stateAt(referral, now) === 'expired'
  const late = running
    .filter((referral) => !hasLapsed(referral))
    .flatMap((referral) => overdueIn(referral, now).map((each) => ({ referralId: referral.id, ...each })))
    .filter(({ referralId, what, due }) => !told.has(`${referralId} ${what} ${due}`))
  return { lapsed: running.filter(hasLapsed), late }
}

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
