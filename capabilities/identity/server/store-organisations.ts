import type { Tx } from '#platform/server/database.ts'
import type { Organisation } from '../model/organisation.ts'
import type { OrganisationPlace } from '../model/policy.ts'
import type { OrganisationTables } from './store-tables.ts'

const within = (tx: Tx) => tx.withTables<OrganisationTables>()

export async function insertOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await within(tx)
    .insertInto('identity.organisation')
    .values({
      id: organisation.id,
      kind: organisation.kind,
      name_en: organisation.name.en,
      name_lo: organisation.name.lo,
      provinces: organisation.provinces,
      parent_id: organisation.parentId,
    })
    .execute()
}

/** Open organisations with the number of accounts that are not suspended. */
export async function listOrganisationRows(tx: Tx) {
  return within(tx)
    .selectFrom('identity.organisation as o')
    .select((eb) => [
      'o.id',
      'o.kind',
      'o.name_en',
      'o.name_lo',
      'o.provinces',
      'o.parent_id',
      eb
        .selectFrom('identity.account as a')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('a.organisation_id', '=', 'o.id')
        .where('a.status', '!=', 'suspended')
        .as('accounts'),
    ])
    .where('o.closed_at', 'is', null)
    .orderBy('o.kind')
    .orderBy('o.name_en')
    .execute()
}

export async function readOrganisationNames(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return within(tx)
    .selectFrom('identity.organisation')
    .select(['id', 'kind', 'name_en', 'name_lo'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

/** Where an organisation stands, for policies; undefined when there is none, or it was closed. */
export async function readPlace(tx: Tx, id: string): Promise<OrganisationPlace | undefined> {
  const rows = await within(tx)
    .withRecursive('line', (db) =>
      db
        .selectFrom('identity.organisation')
        .select(['id', 'parent_id', 'provinces'])
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .union((eb) =>
          eb
            .selectFrom('identity.organisation as o')
            .innerJoin('line', 'line.parent_id', 'o.id')
            .select(['o.id', 'o.parent_id', 'o.provinces']),
        ),
    )
    .selectFrom('line')
    .selectAll()
    .execute()
  const own = rows.find((row) => row.id === id)
  return own && { id, lineage: rows.map((row) => row.id), provinces: own.provinces }
}
