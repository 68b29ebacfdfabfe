import { caseloadOf } from '#capabilities/cases/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { referralFiles, referralInbox, referralsInCases } from '#capabilities/referrals/model/offline.ts'
import { mayListReferrals } from '#capabilities/referrals/model/policy.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { daysListed, listReferralsOfCaseOperation, listReferralsOperation, readReferralOperation } from './queries.ts'
import type { SignedQuery } from './at-hand.ts'
import { casesWithReferrals, listReferralRows } from './store.ts'

/** The inbox with each of its referrals, and what was sent for the cases that are carried. */
export const referralsCarried: readonly Carried[] = [
  carried(referralInbox, listReferralsOperation, async ({ actor }: SignedQuery) => (listsAny(actor) ? [{}] : [])),
  carried(referralFiles, readReferralOperation, async (ctx: SignedQuery) => {
    if (!listsAny(ctx.actor)) return []
    const rows = await listReferralRows(ctx.tx, new Date(ctx.now.getTime() - daysListed * 86_400_000))
    return rows.filter(({ about }) => about !== null).map(({ referral }) => ({ id: referral.id }))
  }),
  carried(referralsInCases, listReferralsOfCaseOperation, async (ctx: SignedQuery, caseLimit) => {
    if (!listsAny(ctx.actor)) return []
    const load = await caseloadOf(ctx, caseLimit)
    // A case without any is answered on the device, without carrying that there are none.
    const some = await casesWithReferrals(
      ctx.tx,
      load.map(({ caseId }) => caseId),
    )
    return load.filter(({ caseId }) => some.has(caseId)).map(({ caseId }) => ({ caseId }))
  }),
]

function listsAny(actor: PokpongActor): boolean {
  return mayListReferrals(actor).allowed
}
