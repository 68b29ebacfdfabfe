import Papa from 'papaparse'

/** Where an input could not be read, as CSV beside it. A leading = + - @ is disarmed: spreadsheets would run it. */
export function faultsFile(faults: readonly { line: number; column: string; value: string; reason: string }[]): string {
  return `${Papa.unparse([...faults], { columns: ['line', 'column', 'value', 'reason'], escapeFormulae: true })}\n`
}
