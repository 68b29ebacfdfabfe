import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { uuidv7 } from 'uuidv7'
import { loadCollection } from '#capabilities/statistics/model/api.ts'
import {
  CombinationCounter,
  type CtdcLayout,
  layoutOf,
  readCtdcRow,
  type RowFault,
} from '#capabilities/statistics/model/ctdc.ts'
import { type CliCommand, readOptions, UsageError } from './command-line.ts'
import { actingAs, command } from './acting-account.ts'
import { faultsFile } from './faults-file.ts'

interface ReadFile {
  layout: CtdcLayout
  digest: string
  rows: number
  rejected: number
  faults: RowFault[]
  counter: CombinationCounter
}

const citation =
  'Counter-Trafficking Data Collaborative (CTDC), Global Data Set, ctdatacollaborative.org. © IOM, terms of use apply.'

/** Loads a global data set of CTDC as an external collection, beside our own cases and never among them. */
export const importCtdc: CliCommand = {
  name: 'import ctdc',
  usage: [
    'import ctdc FILE [--dry-run] [--as ACCOUNT] [--basis CODE]   load a CTDC global data set beside our own figures',
  ],
  async run({ words, open, say }) {
    const { plain, values, flags } = readOptions(words, { values: ['as', 'basis'], flags: ['dry-run'] })
    const [file] = plain
    if (!file) throw new UsageError('Name the file to import.')
    const read = await readCtdcFile(file)
    if (read.faults.length > 0) {
      await writeFile(`${file}.faults.csv`, faultsFile(read.faults))
      say(`${read.faults.length} fields could not be read; see ${file}.faults.csv. Nothing was loaded.`)
    }
    const loads = read.faults.length === 0 && !flags.has('dry-run')
    const loaded =
      loads &&
      (await load(read, await actingAs(await open(), values.as, 'analyst'), values.basis ?? 'published-statistics'))
    if (loads && !loaded) say('This file was loaded before; nothing was added.')
    say(`ctdc rows=${read.rows} imported=${loaded ? read.rows - read.rejected : 0} rejected=${read.rejected}`)
    return read.faults.length > 0 ? 1 : 0
  },
}

async function load(
  read: ReadFile,
  acting: Awaited<ReturnType<typeof actingAs>>,
  legalBasis: string,
): Promise<boolean> {
  const answer = await command(acting, loadCollection, {
    id: uuidv7(),
    source: 'ctdc',
    layout: read.layout,
    fileSha256: read.digest,
    citation,
    legalBasis,
    rowsTotal: read.rows,
    rowsRejected: read.rejected,
    counts: read.counter.counts(),
  })
  return answer.loaded
}

/** @throws UsageError when this is no CTDC file */
async function readCtdcFile(file: string): Promise<ReadFile> {
  const bytes = await readFile(file)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const layout = layoutOf(meta.fields ?? [])
  if (!layout) throw new UsageError('These are not the columns of a CTDC global data set.')
  const counter = new CombinationCounter()
  const faults: RowFault[] = []
  let rejected = 0
  for (const [index, row] of data.entries()) {
    const combination = readCtdcRow(row, index + 2)
    if (Array.isArray(combination)) {
      rejected += 1
      faults.push(...combination)
    } else counter.add(combination)
  }
  return {
    layout,
    digest: createHash('sha256').update(bytes).digest('hex'),
    rows: data.length,
    rejected,
    faults,
    counter,
  }
}
