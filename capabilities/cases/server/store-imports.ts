import type { Insertable, Kysely } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

type ImportTables = {
  'cases.imported_case': {
    id: string
    organisation_id: string
    source: Uint8Array
    content: Uint8Array
    standard: string
    legal_basis: string
    imported_by: string
    imported_at: Date
  }
}

const on = (tx: Tx): Kysely<ImportTables> => tx

export async function insertImport(tx: Tx, row: Insertable<ImportTables['cases.imported_case']>): Promise<void> {
  await on(tx).insertInto('cases.imported_case').values(row).execute()
}

/** Contents by source, both in hexadecimal, of what the actor's organisation has taken over. */
export async function findImported(tx: Tx, sources: readonly Uint8Array[]): Promise<Map<string, string>> {
  const rows = await on(tx)
    .selectFrom('cases.imported_case')
    .select(['source', 'content'])
    .where((where) => where('source', '=', where.fn.any(where.val([...sources]))))
    .execute()
  return new Map(rows.map((row) => [hex(row.source), hex(row.content)]))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
