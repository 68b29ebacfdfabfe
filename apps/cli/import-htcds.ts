import { createHash, randomBytes, randomInt } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { uuidv7 } from 'uuidv7'
import { isHtcds, readCells, readColumns } from '#capabilities/cases/model/import-columns.ts'
import { type ReadCase, readCases } from '#capabilities/cases/model/import-htcds.ts'
import { type ImportFault, type ImportReason, importReasons } from '#capabilities/cases/model/import-values.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { mintCode } from '#platform/model/ids.ts'
import { actingAs } from './acting-account.ts'
import { type CliCommand, readOptions, UsageError } from './command-line.ts'
import { faultsFile } from './faults-file.ts'
import { describeImport, readBasis, readWorker, type TakeOver, takeOver } from './import-cases.ts'
import { readTable } from './table-file.ts'

/** Takes over cases that another register kept in the field names of HTCDS 2.0: all of a file, or nothing of it. */
export const importHtcds: CliCommand = {
  name: 'import htcds',
  usage: [
    'import htcds FILE [--dry-run] [--as ACCOUNT] [--basis ARTICLE] [--worker ACCOUNT]   take over cases (HTCDS 2.0, CSV or XLSX)',
  ],
  async run({ words, open, say }) {
    const { plain, values, flags } = readOptions(words, { values: ['as', 'basis', 'worker'], flags: ['dry-run'] })
    const [file] = plain
    if (!file) throw new UsageError('Name the file to import.')
    const basis = readBasis(values.basis)
    const read = await readHtcdsFile(file)
    if (read.faults.length > 0) return report(file, read.rows, read.faults, say)
    const acting = await actingAs(await open(), values.as, 'supervisor')
    const worker = values.worker ? await readWorker(acting, values.worker) : null
    for (const line of await describeImport(acting, basis, read)) say(line)
    const done = await takeOver({ acting, basis, workerId: worker, keep: !flags.has('dry-run'), say }, read.cases)
    if (done.faults.length > 0) return report(file, read.rows, done.faults, say)
    await rm(`${file}.faults.csv`, { force: true })
    for (const line of sentencesOf(done, flags.has('dry-run'))) say(line)
    say(`htcds rows=${read.rows} imported=${flags.has('dry-run') ? 0 : done.rows} rejected=0`)
    return 0
  },
}

interface ReadHtcds {
  rows: number
  people: number
  cases: ReadCase[]
  faults: ImportFault[]
}

/** @throws UsageError when this is no HTCDS file */
export async function readHtcdsFile(file: string): Promise<ReadHtcds> {
  const [head, ...lines] = await readTable(file)
  if (!head || !isHtcds(head.cells)) {
    throw new UsageError(
      `${file} is not an HTCDS file: its first line names no field of the standard, such as prs_FirstName.`,
    )
  }
  const { columns, faults } = readColumns(head.cells, head.line)
  for (const { line, cells } of lines) {
    const surplus = cells.slice(columns.length).find((cell) => cell.trim() !== '')
    if (surplus !== undefined) faults.push({ line, column: '', value: surplus.slice(0, 60), reason: 'too-many-cells' })
  }
  const rows = lines.flatMap(({ line, cells }) => readCells(columns, line, cells) ?? [])
  const mint = { id: uuidv7, code: () => mintCode('PP', randomBytes(8)), seed: () => randomInt(1_000_000) }
  const cases = readCases(rows, mint, dayIn(country.zone, new Date()))
  const all = [...faults, ...cases.flatMap((each) => each.faults)]
  const people = cases.reduce((sum, each) => sum + (each.found?.persons.length ?? 0), 0)
  return { rows: rows.length, people, cases: cases.map(withDigests), faults: all.toSorted((a, b) => a.line - b.line) }
}

function withDigests(read: ReadCase): ReadCase {
  return { ...read, source: digest(read.source), content: digest(read.content) }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A fault in the names of the columns is a fault of every row. */
async function report(
  file: string,
  rows: number,
  faults: readonly ImportFault[],
  say: (line: string) => void,
): Promise<number> {
  await writeFile(`${file}.faults.csv`, faultsFile(faults), { mode: 0o600 })
  const lines = new Set(faults.map((fault) => fault.line))
  const rejected = faults.some((fault) => fault.line === 1) ? rows : lines.size
  for (const reason of new Set(faults.map((fault) => fault.reason))) {
    if (reason in importReasons) say(`${reason}: ${importReasons[reason as ImportReason]}`)
  }
  const count = `${faults.length} ${faults.length === 1 ? 'value' : 'values'}`
  say(`${count} cannot be taken over; see ${file}.faults.csv. Nothing was imported.`)
  say(`htcds rows=${rows} imported=0 rejected=${rejected}`)
  return 1
}

function sentencesOf(done: TakeOver, dryRun: boolean): string[] {
  const said: string[] = []
  if (dryRun) said.push(`This was a dry run: ${done.rows} rows can be taken over, and nothing was written.`)
  if (done.known > 0) said.push(`${done.known} cases had been taken over before and were left as they are.`)
  if (done.changed > 0)
    said.push(`${done.changed} of them say something else in this file now: change them in Pokpong by hand.`)
  return said
}
