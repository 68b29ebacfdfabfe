import { granteesOf, partsOf } from '#capabilities/access/model/part.ts'
import { onceIn } from '#platform/server/carried.ts'
import type { Reading } from './context.ts'
import { findCases, findPersons } from './store-cases.ts'
import { listInOrderOfNeed } from './store-list.ts'

export interface CaseOfLoad {
  caseId: string
  code: string
  /** In the order in which they joined. */
  personIds: string[]
}

/**
 * The open cases that a device of the actor carries: those that its list shows, in the order of need, and no mere
 * offers. What else belongs to a case (consents, referrals, photos) is carried for the same ones.
 */
export function caseloadOf(ctx: Reading, limit: number): Promise<CaseOfLoad[]> {
  return onceIn(ctx, `cases/caseload ${limit}`, () => findCaseload(ctx, limit))
}

async function findCaseload(ctx: Reading, limit: number): Promise<CaseOfLoad[]> {
  const positions = await listInOrderOfNeed(ctx.tx, { ...reachOf(ctx), closed: false, after: null, limit })
  const ids = positions.map(({ id }) => id)
  const rows = new Map((await findCases(ctx.tx, ids)).map((row) => [row.id, row]))
  const persons = await findPersons(ctx.tx, ids)
  return ids.flatMap((caseId) => {
    const row = rows.get(caseId)
    const personIds = (persons.get(caseId) ?? []).map(({ personId }) => personId)
    return row ? [{ caseId, code: row.code, personIds }] : []
  })
}

/** The mere offer of a referral does not list a case: it stands with the referrals until it is accepted. */
export function reachOf({ actor }: Reading) {
  return { grantees: granteesOf(actor), parts: partsOf(actor).filter((part) => part !== 'offer') }
}
