import type { Tx } from '#platform/server/database.ts'
import { usualCaseLimit, usualLeaseDays } from '../model/lease.ts'
import { on } from './store-tables.ts'

export interface DeviceRule {
  leaseDays: number
  caseLimit: number
}

export async function ruleOf(tx: Tx, organisationId: string): Promise<DeviceRule> {
  return (await rulesOf(tx, [organisationId])).get(organisationId)!
}

/** For each of these organisations; the usual one where it has said nothing else. */
export async function rulesOf(tx: Tx, organisationIds: readonly string[]): Promise<ReadonlyMap<string, DeviceRule>> {
  const usual = { leaseDays: usualLeaseDays, caseLimit: usualCaseLimit }
  const rules = new Map<string, DeviceRule>(organisationIds.map((id) => [id, usual]))
  if (organisationIds.length === 0) return rules
  const rows = await on(tx)
    .selectFrom('devices.rule')
    .select(['id', 'lease_days', 'case_limit'])
    .where('id', 'in', [...new Set(organisationIds)])
    .execute()
  for (const { id, lease_days, case_limit } of rows) rules.set(id, { leaseDays: lease_days, caseLimit: case_limit })
  return rules
}

export async function saveRule(tx: Tx, organisationId: string, rule: DeviceRule): Promise<void> {
  const values = { lease_days: rule.leaseDays, case_limit: rule.caseLimit }
  const changed = await on(tx)
    .updateTable('devices.rule')
    .set(values)
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await on(tx)
    .insertInto('devices.rule')
    .values({ id: organisationId, ...values })
    .execute()
}
