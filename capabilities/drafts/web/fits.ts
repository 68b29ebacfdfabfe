/**
 * Whether a kept value has the shape that a form now begins with. A form changes with a new version of the product; what
 * no longer fits is dropped, rather than break the form. An empty place (null, no entry yet) takes anything.
 */
export function fits(first: unknown, kept: unknown): boolean {
  if (kept === undefined) return false
  if (first === null || first === undefined || kept === null) return true
  if (Array.isArray(first)) {
    return Array.isArray(kept) && (first.length === 0 || kept.every((each) => fits(first[0], each)))
  }
  if (typeof first !== 'object') return typeof first === typeof kept
  if (typeof kept !== 'object' || Array.isArray(kept)) return false
  const fields = kept as Readonly<Record<string, unknown>>
  return Object.entries(first).every(([name, value]) => value === undefined || fits(value, fields[name]))
}
