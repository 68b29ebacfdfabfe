import type { Tx } from '#platform/server/database.ts'
import type { Findings } from './findings.ts'
import {
  type BadRow,
  type BadVersion,
  badCommands,
  badRows,
  badVersions,
  countVersions,
  type TrackedTable,
  trackedTables,
} from './store-verify.ts'

const most = 50

const versionSentences: Record<BadVersion['reason'], (table: string, row: string, version: number) => string> = {
  gap: (table, row, version) => `The history of row ${row} in ${table} has a gap before version ${version}.`,
  altered: (table, row, version) => `Version ${version} of row ${row} in ${table} was altered in the history.`,
  'without-leaf': (table, row, version) =>
    `Version ${version} of row ${row} in ${table} belongs to no recorded command.`,
  'moved-in-time': (table, row, version) =>
    `Version ${version} of row ${row} in ${table} has another time than its command.`,
}

const versionKinds = {
  gap: 'version-gap',
  altered: 'version-altered',
  'without-leaf': 'version-without-leaf',
  'moved-in-time': 'version-moved',
} as const

const rowSentences: Record<BadRow['reason'], (table: string, row: string) => string> = {
  missing: (table, row) => `Row ${row} is missing from ${table}, though its history is there.`,
  'without-history': (table, row) => `Row ${row} in ${table} has no history: no command wrote it.`,
  altered: (table, row) => `Row ${row} in ${table} is not what its last recorded command left.`,
}

const rowKinds = { missing: 'row-missing', 'without-history': 'row-without-history', altered: 'row-altered' } as const

/** The tables that have a history and can be checked; what hinders a check is itself a finding. */
export async function checkTables(tx: Tx, findings: Findings): Promise<TrackedTable[]> {
  const tables = await trackedTables(tx)
  for (const table of tables) {
    if (!table.catalogued)
      findings.add('table-unguarded', `The table ${table.name} was taken off the list of tracked tables.`)
    if (!table.complete)
      findings.add('table-unguarded', `The table ${table.name} or its history is missing or can't be read.`)
    else if (!table.guarded) findings.add('table-unguarded', `The table ${table.name} no longer writes its history.`)
  }
  return tables.filter((table) => table.complete)
}

export async function checkVersions(tx: Tx, tables: readonly TrackedTable[], findings: Findings): Promise<number> {
  let count = 0
  for (const table of tables) {
    count += await countVersions(tx, table)
    for (const { rowId, version, reason } of await badVersions(tx, table, most)) {
      findings.add(versionKinds[reason], versionSentences[reason](table.name, rowId, version))
    }
  }
  return count
}

export async function checkRows(tx: Tx, tables: readonly TrackedTable[], findings: Findings): Promise<void> {
  for (const table of tables) {
    for (const { rowId, reason } of await badRows(tx, table, most)) {
      findings.add(rowKinds[reason], rowSentences[reason](table.name, rowId))
    }
  }
}

export async function checkCommands(tx: Tx, tables: readonly TrackedTable[], findings: Findings): Promise<void> {
  for (const { seq, operation, commandId } of await badCommands(tx, tables, most)) {
    const entry = seq === null ? `The command ${commandId}` : `Entry ${seq}`
    findings.add('rows-not-covered', `${entry} (${operation}) does not cover the row versions that carry its id.`)
  }
}
