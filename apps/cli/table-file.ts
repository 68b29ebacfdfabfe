import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { looksLikeSheet, readSheet, type SheetRow } from '#platform/server/spreadsheet.ts'
import { UsageError } from './command-line.ts'

/**
 * A table from a CSV or XLSX file, whatever it is called: UTF-8 with or without its mark, UTF-16 as Excel writes it,
 * any line ends, separated by commas, semicolons or tabs. Each row with the line on which it begins.
 * @throws UsageError in one sentence when the file is neither
 */
export async function readTable(file: string): Promise<SheetRow[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UsageError(`The file ${file} cannot be read (${(error as { code?: string }).code ?? error.message}).`)
  })
  if (!looksLikeSheet(bytes)) return readCsv(textOf(bytes, file))
  return readSheet(bytes).catch(() => {
    throw new UsageError(`The file ${file} is not a readable XLSX file.`)
  })
}

function textOf(bytes: Buffer, file: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Told below: an older encoding, or no text at all.
  }
  throw new UsageError(`The file ${file} is neither XLSX nor text in UTF-8. Save it as XLSX, or as CSV UTF-8.`)
}

function readCsv(text: string): SheetRow[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  const rows: SheetRow[] = []
  let line = 1
  for (const cells of data) {
    rows.push({ line, cells })
    // A quoted cell may hold line breaks; the next row begins after them.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  }
  return rows
}

/** Told from the names of the columns, because a cell of several values holds semicolons itself. */
function delimiterOf(text: string): string {
  const first = text.split(/[\r\n]/, 1)[0]!
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]!.sign
}
