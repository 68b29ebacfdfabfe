import type { WaitingItem } from '#platform/model/waiting.ts'

const urgencyOrder = { 'danger-now': 0, next: 1, normal: 2 } as const

/**
 * The order of need: danger now, then what is past its time, then marked as next, then soonest due, then longest
 * waiting. Total and stable, so that a list does not jump between two readings.
 */
export function inOrderOfNeed(items: readonly WaitingItem[], now: Date): WaitingItem[] {
  const rank = (item: WaitingItem) => {
    if (item.urgency === 'danger-now') return 0
    if (item.due !== null && new Date(item.due) < now) return 1
    return 1 + urgencyOrder[item.urgency]
  }
  return items.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.since.localeCompare(b.since) ||
      a.path.localeCompare(b.path),
  )
}
