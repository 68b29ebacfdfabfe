/** The upper bounds of five equal steps up to the highest value; fewer steps where the values are few and whole. */
export function stepsFor(values: readonly number[]): number[] {
  const highest = Math.max(0, ...values)
  if (highest === 0) return []
  const bounds = [1, 2, 3, 4, 5].map((step) => Math.ceil((highest * step) / 5))
  return [...new Set(bounds)]
}

/** The step of a value, 1 to 5; 0 has none, so that "nobody" never looks like "few". */
export function stepOf(value: number, bounds: readonly number[]): number {
  if (value <= 0) return 0
  const at = bounds.findIndex((bound) => value <= bound)
  // With fewer than five bounds the darkest step still stands for the most.
  return at === -1 ? 5 : at + 1 + (5 - bounds.length)
}
