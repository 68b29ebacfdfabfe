import type { Generated, Kysely } from 'kysely'
import type { Escalation } from '#capabilities/referrals/model/api-coordination.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import type { Tx } from '#platform/server/database.ts'
import { iso, type ReferralTables, toReferral } from './store.ts'

type EscalationRow = {
  id: string
  referral_id: string
  what: string
  due: Date
  escalated_at: Date
  taken_up_by: Generated<string | null>
  taken_up_at: Generated<Date | null>
  follow_up: Generated<string | null>
}

type Tables = ReferralTables & { 'referrals.escalation': EscalationRow }

const on = (tx: Tx): Kysely<Tables> => tx

/** Referrals whose clocks may have run out: not over, and something was due before now. */
export async function runningReferrals(tx: Tx): Promise<Referral[]> {
  const rows = await on(tx)
    .selectFrom('referrals.referral')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('answer_due')
    .execute()
  return rows.map(toReferral)
}

/** What was put before the coordinators of referrals that are not over: `referral what due`. */
export async function escalatedAlready(tx: Tx): Promise<Set<string>> {
  const rows = await on(tx)
    .selectFrom('referrals.escalation as e')
    .innerJoin('referrals.referral as r', 'r.id', 'e.referral_id')
    .select(['e.referral_id', 'e.what', 'e.due'])
    .where('r.ended_at', 'is', null)
    .execute()
  return new Set(rows.map(({ referral_id, what, due }) => `${referral_id} ${what} ${due.toISOString()}`))
}

/** False when it stands before the coordinators already. */
export async function insertEscalation(
  tx: Tx,
  row: { id: string; referral_id: string; what: string; due: Date; escalated_at: Date },
): Promise<boolean> {
  const result = await on(tx)
    .insertInto('referrals.escalation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['referral_id', 'what', 'due']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Those that wait for a coordinator, and those taken up since then, with the referral's own codes. */
export async function listEscalationRows(
  tx: Tx,
  since: Date,
): Promise<{ escalation: Escalation; referral: Referral }[]> {
  const rows = await on(tx)
    .selectFrom('referrals.escalation as e')
    .innerJoin('referrals.referral as r', 'r.id', 'e.referral_id')
    .selectAll('r')
    .select(['e.id as escalation_id', 'e.what', 'e.due', 'e.escalated_at', 'e.taken_up_at', 'e.follow_up'])
    .where((where) => where.or([where('e.taken_up_at', 'is', null), where('e.taken_up_at', '>=', since)]))
    .orderBy('e.escalated_at', 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({
    referral: toReferral(row),
    escalation: {
      id: row.escalation_id,
      referralId: row.id,
      code: row.code,
      what: row.what as Escalation['what'],
      due: row.due.toISOString(),
      escalatedAt: row.escalated_at.toISOString(),
      fromOrganisationId: row.from_organisation_id,
      toOrganisationId: row.to_organisation_id,
      service: row.service as Escalation['service'],
      urgency: row.urgency as Escalation['urgency'],
      takenUpAt: iso(row.taken_up_at),
      followUp: row.follow_up as Escalation['followUp'],
    },
  }))
}

/** Whether it is one of the actor's own nation, provinces or organisation. */
export async function seesEscalation(tx: Tx, id: string): Promise<boolean> {
  const row = await on(tx).selectFrom('referrals.escalation').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** False when there is none that the actor may see, or somebody took it up already. */
export async function markTakenUp(
  tx: Tx,
  id: string,
  by: { accountId: string; at: Date; followUp: string },
): Promise<boolean> {
  const result = await on(tx)
    .updateTable('referrals.escalation')
    .set({ taken_up_by: by.accountId, taken_up_at: by.at, follow_up: by.followUp })
    .where('id', '=', id)
    .where('taken_up_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
