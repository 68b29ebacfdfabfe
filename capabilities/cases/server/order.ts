import { isUnmet } from '#capabilities/cases/model/need.ts'
import { orderOfNeed } from '#capabilities/cases/model/need-order.ts'
import type { Reading } from './context.ts'
import { findCaseRow, saveOrderOfNeed, signsOf, updateCase } from './store-cases.ts'
import { findNeeds } from './store-needs.ts'

/** Puts a case in its place after something that counts for it has changed. */
export async function putInOrder(ctx: Pick<Reading, 'tx'>, caseId: string): Promise<void> {
  const row = await findCaseRow(ctx.tx, { id: caseId })
  if (row) await saveOrderOfNeed(ctx.tx, caseId, orderOfNeed(signsOf(row)))
}

/** The same after its needs changed; only for those who read them, which RLS makes sure of. */
export async function countNeeds(ctx: Pick<Reading, 'tx'>, caseId: string): Promise<void> {
  const unmet = (await findNeeds(ctx.tx, [caseId])).filter((need) => isUnmet(need.state as never))
  const days = unmet.flatMap((need) => (need.due ? [need.due] : [])).toSorted()
  const change = { urgent_need: unmet.some((need) => need.urgent), need_due: days[0] ? startOfDay(days[0]) : null }
  await updateCase(ctx.tx, caseId, change)
  await putInOrder(ctx, caseId)
}

/** Midnight UTC is the beginning of the working day in Laos (07:00): what is due on a day asks for it from then on. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
