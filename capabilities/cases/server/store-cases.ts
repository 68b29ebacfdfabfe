import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CasePerson, CaseSummary, Phase } from '#capabilities/cases/model/case.ts'
import type { NeedOrder, NeedSigns } from '#capabilities/cases/model/need-order.ts'
import type { Tx } from '#platform/server/database.ts'
import { type CaseFileRow, type CasePersonRow, tables } from './store-tables.ts'

export type StoredCase = Selectable<CaseFileRow>

export const phaseColumns = {
  identification: 'phase_identification',
  'first-assistance': 'phase_first_assistance',
  'longer-term-protection': 'phase_longer_term_protection',
  'return-and-inclusion': 'phase_return_and_inclusion',
  justice: 'phase_justice',
} as const satisfies Record<Phase, keyof CaseFileRow>

export async function insertCase(tx: Tx, row: Insertable<CaseFileRow>): Promise<void> {
  await tables(tx).insertInto('cases.case_file').values(row).execute()
}

export async function updateCase(tx: Tx, caseId: string, change: Updateable<CaseFileRow>): Promise<void> {
  await tables(tx).updateTable('cases.case_file').set(change).where('id', '=', caseId).execute()
}

export async function insertPersons(tx: Tx, rows: Insertable<CasePersonRow>[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('cases.case_person').values(rows).execute()
}

/** Rows of the cases that the actor reaches. */
export async function findCases(tx: Tx, ids: readonly string[]): Promise<StoredCase[]> {
  if (ids.length === 0) return []
  return tables(tx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where((where) => where('id', '=', where.fn.any(where.val([...ids]))))
    .execute()
}

/** The same by code, for the codes of cases only. */
export async function findCasesByCode(tx: Tx, codes: readonly string[]): Promise<StoredCase[]> {
  return tables(tx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where((where) => where('code', '=', where.fn.any(where.val([...codes]))))
    .execute()
}

export async function findCaseRow(tx: Tx, by: { id: string } | { code: string }): Promise<StoredCase | undefined> {
  const query = tables(tx).selectFrom('cases.case_file').selectAll()
  return 'id' in by
    ? query.where('id', '=', by.id).executeTakeFirst()
    : query.where('code', '=', by.code).executeTakeFirst()
}

/** Waits for whoever changes the same case, so that two people do not decide on one state. */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  await tables(tx).selectFrom('cases.case_file').select('id').where('id', '=', caseId).forUpdate().execute()
}

/** Persons by case, in the order in which they joined. */
export async function findPersons(tx: Tx, caseIds: readonly string[]): Promise<Map<string, CasePerson[]>> {
  const found = new Map<string, CasePerson[]>(caseIds.map((id) => [id, []]))
  if (caseIds.length === 0) return found
  const rows = await tables(tx)
    .selectFrom('cases.case_person')
    .select(['case_id', 'person_id', 'role', 'since'])
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .orderBy('since')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    found
      .get(row.case_id)
      ?.push({ personId: row.person_id, role: row.role as CasePerson['role'], since: row.since.toISOString() })
  }
  return found
}

export async function findCaseIdsOfPersons(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('cases.case_person')
    .select('case_id')
    .distinct()
    .where('person_id', 'in', [...personIds])
    .execute()
  return rows.map((row) => row.case_id)
}

/** Keeps the order with the case and hands it to all relations, also those that the actor may not change. */
export async function saveOrderOfNeed(tx: Tx, caseId: string, order: NeedOrder): Promise<void> {
  await updateCase(tx, caseId, { need_rank: order.rank, need_rank_due: order.due })
  await sql`select cases.put_in_order_of_need(${caseId}::uuid, ${order.rank}::smallint, ${order.due}::timestamptz)`.execute(
    tx,
  )
}

export function signsOf(row: StoredCase): NeedSigns {
  return {
    status: row.status as NeedSigns['status'],
    urgency: row.urgency as NeedSigns['urgency'],
    urgentNeed: row.urgent_need,
    contactDue: row.contact_due,
    needDue: row.need_due,
  }
}

export function toSummary(row: StoredCase, persons: readonly CasePerson[]): CaseSummary {
  const phases = Object.entries(phaseColumns).map(([phase, column]) => [phase, row[column]])
  return {
    id: row.id,
    code: row.code,
    holderOrganisationId: row.holder_organisation_id,
    workerId: row.worker_id,
    status: row.status as CaseSummary['status'],
    urgency: row.urgency as CaseSummary['urgency'],
    phases: Object.fromEntries(phases) as CaseSummary['phases'],
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    sourceScreeningId: row.source_screening_id,
    persons: [...persons],
  }
}
