import type { AgeBand, AgeBasis } from '#capabilities/persons/model/age.ts'
import type { PersonSummary, Sex } from '#capabilities/persons/model/person.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { selectPersonByCode, selectPersons } from './store.ts'
import type { PersonRow } from './store-tables.ts'

/** Those of the people that the actor reaches, by id. Somebody out of reach is simply not in the map. */
export async function readPersonSummaries(
  ctx: Pick<QueryContext, 'tx' | 'vault'>,
  ids: readonly string[],
): Promise<Map<string, PersonSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await selectPersons(ctx.tx, [...new Set(ids)])
  const keys = await ctx.vault.openMany(rows.map((row) => row.id))
  return new Map(rows.map((row) => [row.id, summaryOf(row, keys.get(row.id))]))
}

/** By the code that stands in an address; undefined when the actor reaches nobody with it. */
export async function findPersonByCode(
  ctx: Pick<QueryContext, 'tx' | 'vault'>,
  code: string,
): Promise<PersonSummary | undefined> {
  const row = await selectPersonByCode(ctx.tx, code)
  return row && summaryOf(row, await ctx.vault.open(row.id))
}

/** Without its key the person was erased: the codes stay for statistics, the alias is empty. */
export function summaryOf(row: PersonRow, key: SubjectKey | undefined): PersonSummary {
  return {
    id: row.id,
    code: row.code,
    alias: key?.unseal('persons.alias', row.alias) ?? '',
    sex: row.sex as Sex,
    ageBand: row.age_band as AgeBand,
    ageBasis: row.age_basis as AgeBasis,
    isChild: row.is_child,
    citizenships: row.citizenships,
    languages: row.languages,
    homePlace: row.home_place,
  }
}
