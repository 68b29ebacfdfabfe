import { readXlsx } from 'hucre/xlsx'

/** The one place that knows the library for XLSX: reading here, later writing too. */

/** Cells of the first sheet that is shown, as text; empty cells as ''. Row numbers are those that Excel shows. */
export interface SheetRow {
  line: number
  cells: string[]
}

/** @throws when the bytes are no XLSX file */
export async function readSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  const { sheets } = await readXlsx(bytes, { sheets: (sheet) => !sheet.hidden && !sheet.veryHidden })
  const rows = sheets[0]?.rows ?? []
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
}

/** Whether the bytes are a ZIP archive, as every XLSX file is: its name can say anything. */
export function looksLikeSheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** A day has no zone in a sheet, so it is read as it stands there: 2024-07-10, with its time only when it has one. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '')
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}
