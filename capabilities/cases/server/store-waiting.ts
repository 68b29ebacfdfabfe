import type { Tx } from '#platform/server/database.ts'
import type { StoredCase } from './store-cases.ts'
import { tables } from './store-tables.ts'

/** The worker's open cases whose contact or need comes due, the earliest first. */
export async function findDueCases(tx: Tx, workerId: string, before: Date, limit: number): Promise<StoredCase[]> {
  return tables(tx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('status', '=', 'open')
    .where((where) =>
      where.or([
        where('contact_due', '<', before),
        where('need_due', '<', before),
        where('urgency', '=', 'danger-now'),
      ]),
    )
    .orderBy('need_rank', 'desc')
    .orderBy('need_rank_due')
    .limit(limit)
    .execute()
}

/** Open cases of an organisation that nobody is assigned to, the oldest first. */
export async function findUnassigned(tx: Tx, organisationId: string, limit: number): Promise<StoredCase[]> {
  return tables(tx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('holder_organisation_id', '=', organisationId)
    .where('worker_id', 'is', null)
    .where('status', '=', 'open')
    .orderBy('opened_at')
    .limit(limit)
    .execute()
}

/** All open cases of one worker: a caseload, so a few dozen. */
export async function findOwnCases(tx: Tx, workerId: string): Promise<StoredCase[]> {
  return tables(tx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('status', '=', 'open')
    .limit(500)
    .execute()
}
