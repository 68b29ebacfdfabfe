import type { WaitingItem } from '#platform/model/waiting.ts'

const urgencyOrder = { 'danger-now': 0, next: 1, normal: 2 } as const

/**
 * The order of need: danger now, then what was asked for urgently, then the rest; in each what is past its time comes
 * first, then soonest due, then longest waiting. Total and stable, so that a list does not jump between two readings.
 */
export function inOrderOfNeed(items: readonly WaitingItem[], now: Date): WaitingItem[] {
  const isLate = (item: WaitingItem) => item.due !== null && new Date(item.due) < now
  const rank = (item: WaitingItem) => 2 * urgencyOrder[item.urgency] - Number(isLate(item))
  return items.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.since.localeCompare(b.since) ||
      a.path.localeCompare(b.path),
  )
}
