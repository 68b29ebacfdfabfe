import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { readDevicePolicy, setDevicePolicy } from '../model/api-administration.ts'
import { organisationPlaces } from './organisation-places.ts'
import { ruleOf, saveRule } from './store-rules.ts'

export const setDevicePolicyOperation = commandOperation(setDevicePolicy, {
  load: (ctx, { organisationId }) => loadOrganisation(ctx, organisationId),
  async execute(ctx, { organisationId, ...rule }) {
    await saveRule(ctx.tx, organisationId, rule)
    ctx.audit({ record: { id: organisationId, kind: 'organisation' } })
    return {}
  },
})

export const readDevicePolicyOperation = queryOperation(readDevicePolicy, {
  load: (ctx, { organisationId }) => loadOrganisation(ctx, organisationId),
  answer: (ctx, { organisationId }) => ruleOf(ctx.tx, organisationId),
})

async function loadOrganisation(ctx: QueryContext, id: string) {
  const organisation = (await organisationPlaces(ctx.tx)).get(id)
  return organisation && { organisation }
}
