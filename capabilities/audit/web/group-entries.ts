import type { AccessLogEntry } from '../model/access-log.ts'

/** Entries of one person doing the same for the same reason, one after the other: sixteen answers are one line. */
export interface EntryGroup {
  /** The newest of them. */
  entry: AccessLogEntry
  count: number
}

export interface DayOfEntries {
  /** 2024-07-10, in the node's zone. */
  day: string
  groups: EntryGroup[]
}

/**
 * Newest first, under their days: by when it happened or, for the one order, by when it reached this node.
 * @param dayOf tells the day of an instant in the node's zone
 */
export function groupEntries(
  entries: readonly AccessLogEntry[],
  dayOf: (instant: string) => string,
  by: 'occurredAt' | 'recordedAt' = 'occurredAt',
): DayOfEntries[] {
  const days: DayOfEntries[] = []
  for (const entry of entries.toSorted((a, b) => b[by].localeCompare(a[by]))) {
    const day = dayOf(entry[by])
    const last = days.at(-1)
    const group = last?.day === day ? last.groups.at(-1) : undefined
    if (group && isSame(group.entry, entry)) group.count += 1
    else if (last?.day === day) last.groups.push({ entry, count: 1 })
    else days.push({ day, groups: [{ entry, count: 1 }] })
  }
  return days
}

/** Each view of a name, and each opening in danger, stays a line of its own. */
function isSame(one: AccessLogEntry, other: AccessLogEntry): boolean {
  const isQuiet = one.kind !== 'name' && one.kind !== 'danger'
  const keys = ['operation', 'purpose', 'note', 'proof'] as const
  return (
    isQuiet &&
    one.actor.id === other.actor.id &&
    one.record?.id === other.record?.id &&
    keys.every((key) => one[key] === other[key])
  )
}

export type View = 'everything' | 'names' | 'changes' | 'outside'

export function inView(entry: AccessLogEntry, view: View): boolean {
  if (view === 'names') return entry.kind === 'name'
  if (view === 'changes') return entry.kind === 'change'
  if (view === 'outside') return entry.actor.outside
  return true
}
