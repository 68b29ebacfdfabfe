import { type Generated, type Kysely, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { IdentifiedCount } from '#capabilities/statistics/model/counting.ts'
import type { ExternalCount } from '#capabilities/statistics/model/external.ts'
import type { Tx } from '#platform/server/database.ts'

type StatisticsTables = {
  'identification.identified_person': {
    decision_id: string
    year: number
    sex: string
    is_child: boolean
    age_band: string
    form: string | null
    citizenship: string | null
    home_province: string | null
    basis: string
  }
  'statistics.collection': {
    id: string
    source: string
    layout: string
    file_sha256: string
    citation: string
    rows_total: number
    rows_rejected: number
    imported_by: string
    organisation_id: string
    legal_basis: string
    imported_at: Date
  }
  'statistics.external_count': {
    id: string
    collection_id: string
    year: number | null
    sex: string | null
    age_band: string | null
    citizenship: string | null
    exploited_in: string | null
    labour: boolean | null
    sexual: boolean | null
    other: boolean | null
    rows: number
    version: Generated<number>
  }
}

const on = (tx: Tx): Kysely<StatisticsTables> => tx

/** Each identified person once: the view holds one row a person, by the decision that stands. */
export async function countIdentified(tx: Tx): Promise<IdentifiedCount[]> {
  const columns = ['year', 'sex', 'is_child', 'age_band', 'form', 'citizenship', 'home_province', 'basis'] as const
  const rows = await on(tx)
    .selectFrom('identification.identified_person')
    .select([...columns, sql<number>`count(*)::int`.as('people')])
    .groupBy([...columns])
    .orderBy('year')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    sex: row.sex as IdentifiedCount['sex'],
    isChild: row.is_child,
    ageBand: row.age_band,
    form: row.form,
    citizenship: row.citizenship,
    province: row.home_province,
    basis: row.basis as IdentifiedCount['basis'],
    people: row.people,
  }))
}

const collectionColumns = ['id', 'source', 'layout', 'citation', 'rows_total', 'rows_rejected', 'imported_at'] as const

export async function readCollections(tx: Tx) {
  const rows = await on(tx)
    .selectFrom('statistics.collection')
    .select(collectionColumns)
    .orderBy('imported_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    layout: row.layout,
    citation: row.citation,
    rowsTotal: row.rows_total,
    rowsRejected: row.rows_rejected,
    importedAt: row.imported_at.toISOString(),
  }))
}

export async function collectionOfFile(tx: Tx, fileSha256: string): Promise<string | undefined> {
  const query = on(tx).selectFrom('statistics.collection').select('id').where('file_sha256', '=', fileSha256)
  return (await query.executeTakeFirst())?.id
}

export async function insertCollection(tx: Tx, row: StatisticsTables['statistics.collection']): Promise<void> {
  await on(tx).insertInto('statistics.collection').values(row).execute()
}

/** A statement holds a thousand rows at most: PostgreSQL takes no more than 65,535 parameters. */
export async function insertCounts(tx: Tx, collectionId: string, counts: readonly ExternalCount[]): Promise<void> {
  for (let from = 0; from < counts.length; from += 1000) {
    const rows = counts.slice(from, from + 1000).map(({ ageBand, exploitedIn, ...rest }) => ({
      id: uuidv7(),
      collection_id: collectionId,
      age_band: ageBand,
      exploited_in: exploitedIn,
      ...rest,
    }))
    await on(tx).insertInto('statistics.external_count').values(rows).execute()
  }
}

export async function readCounts(tx: Tx, collectionId: string): Promise<ExternalCount[]> {
  const rows = await on(tx)
    .selectFrom('statistics.external_count')
    .selectAll()
    .where('collection_id', '=', collectionId)
    .execute()
  return rows.map((row) => ({
    year: row.year,
    sex: row.sex,
    ageBand: row.age_band,
    citizenship: row.citizenship,
    exploitedIn: row.exploited_in,
    labour: row.labour,
    sexual: row.sexual,
    other: row.other,
    rows: row.rows,
  }))
}
