/** Measures one thing and prints one line of figures last. Ratios come from one run; seconds vary with the machine. */
export interface Bench {
  run(): Promise<void>
}

/** The value below which a share of the values lies. @param share between 0 and 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
