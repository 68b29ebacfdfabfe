import type { Tx } from '#platform/server/database.ts'
import { usualCaseLimit, usualLeaseDays } from '../model/lease.ts'
import { on } from './store-tables.ts'

export interface DeviceRule {
  leaseDays: number
  caseLimit: number
  namesCarried: boolean
}

export async function ruleOf(tx: Tx, organisationId: string): Promise<DeviceRule> {
  return (await rulesOf(tx, [organisationId])).get(organisationId)!
}

/** For each of these organisations; the usual one where it has said nothing else. */
export async function rulesOf(tx: Tx, organisationIds: readonly string[]): Promise<ReadonlyMap<string, DeviceRule>> {
  const usual = { leaseDays: usualLeaseDays, caseLimit: usualCaseLimit, namesCarried: false }
  const rules = new Map<string, DeviceRule>(organisationIds.map((id) => [id, usual]))
  if (organisationIds.length === 0) return rules
  const rows = await on(tx)
    .selectFrom('devices.rule')
    .selectAll()
    .where('id', 'in', [...new Set(organisationIds)])
    .execute()
  for (const { id, lease_days, case_limit, names_carried } of rows) {
    rules.set(id, { leaseDays: lease_days, caseLimit: case_limit, namesCarried: names_carried })
  }
  return rules
}

export async function saveRule(tx: Tx, organisationId: string, rule: DeviceRule): Promise<void> {
  const values = { lease_days: rule.leaseDays, case_limit: rule.caseLimit, names_carried: rule.namesCarried }
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

/** Whether the account has a device of its organisation, still in use, on which that organisation permits names. */
export async function permitsNames(tx: Tx, account: { accountId: string; organisationId: string }): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('devices.rule as r')
    .innerJoin('devices.device as d', 'd.organisation_id', 'r.id')
    .innerJoin('devices.contact as c', 'c.device_id', 'd.id')
    .select('d.id')
    .where('r.id', '=', account.organisationId)
    .where('r.names_carried', '=', true)
    .where('d.account_id', '=', account.accountId)
    .where('d.revoked_at', 'is', null)
    .where('c.wiped_at', 'is', null)
    .limit(1)
    .execute()
  return found.length > 0
}
