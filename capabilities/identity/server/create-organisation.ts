import type { Tx } from '#platform/server/database.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { createOrganisation as contract } from '../model/api-administration.ts'
import type { Organisation } from '../model/organisation.ts'
import { insertOrganisation, readPlace } from './store-organisations.ts'

/** The command's inner part, also for the demonstration and for tests. Needs the spine's settings for the history. */
export async function createOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await insertOrganisation(tx, organisation)
}

export const createOrganisationOperation = commandOperation(contract, {
  async load(ctx, { parentId }) {
    if (parentId === null) return { parent: null }
    const parent = await readPlace(ctx.tx, parentId)
    return parent && { parent }
  },
  async execute(ctx, organisation) {
    await createOrganisation(ctx.tx, organisation)
    ctx.audit({ record: { id: organisation.id, kind: 'organisation' } })
    return {}
  },
})
