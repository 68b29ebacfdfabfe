/** A field that two people changed differently, without seeing each other's change. */
export interface FieldConflict<T> {
  field: keyof T & string
  base: unknown
  mine: unknown
  theirs: unknown
}

export interface Merged<T> {
  /** What stands afterwards: changes of both, and in fields that overlap what stood already. */
  merged: T
  /** In the order of the fields' names. */
  conflicts: FieldConflict<T>[]
}

/**
 * Merges two changes of the same record by field.
 * @param base as whoever made `mine` read it
 * @param mine the change that arrives
 * @param theirs as the record stands now
 */
export function mergeFields<T extends object>(base: Readonly<T>, mine: Readonly<T>, theirs: Readonly<T>): Merged<T> {
  const merged: Record<string, unknown> = {}
  const conflicts: FieldConflict<T>[] = []
  const fields = new Set([base, mine, theirs].flatMap((each) => Object.keys(each)))
  for (const field of [...fields].toSorted()) {
    const [began, wanted, stands] = [base, mine, theirs].map((each) => (each as Record<string, unknown>)[field])
    const isMineOnly = isSame(stands, began) && !isSame(wanted, began)
    merged[field] = isMineOnly ? wanted : stands
    if (isMineOnly || isSame(wanted, began) || isSame(wanted, stands)) continue
    conflicts.push({ field: field as keyof T & string, base: began, mine: wanted, theirs: stands })
  }
  return { merged: merged as T, conflicts }
}

/** By what it says: objects whatever the order of their fields, and nothing is the same as null. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => isSame(one[field as keyof typeof one], other[field as keyof typeof other]))
}
